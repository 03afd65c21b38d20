import { cellType, type RecurrentLayer } from '../../inspect/recurrentLayer';
import { rowOf, torchTensor, transposed, zeros } from './tensors';
import type { TorchTensor } from './TorchLayer';

/**
 * The weights of a recurrent layer in PyTorch's layout: transposed, and the gates in its order. Those of an LSTM (input,
 * forget, candidate, output) are in the same order in both; a GRU has update before reset in TensorFlow.js and
 * Keras, reset before update in PyTorch.
 *
 * PyTorch always has two biases, that of the input and that of the state: for all but a GRU with `resetAfter` the
 * second is 0.
 *
 * @param prefix of the names, e.g. `lstm.`
 * @param suffix of the names, e.g. `_l0`, `_l0_reverse`
 */
export function recurrentWeights(
  layer: RecurrentLayer,
  prefix: string,
  suffix: string,
): Record<string, TorchTensor> {
  const { kernel, recurrentKernel, bias } = layer.cell;
  const isGru = cellType(layer) === 'GRU';
  const ordered = (tensor: TorchTensor) => (isGru ? swapFirstGates(tensor) : tensor);
  const named: Record<string, TorchTensor> = {
    [`${prefix}weight_ih${suffix}`]: ordered(transposed(torchTensor(kernel.read()))),
    [`${prefix}weight_hh${suffix}`]: ordered(transposed(torchTensor(recurrentKernel.read()))),
  };
  const rows = kernel.read().shape[1];
  // a step-by-step module has them even where the layer has none
  if (!bias && suffix !== '') return named;
  const both = bias && torchTensor(bias.read());
  const [first, second] =
    both === null
      ? [zeros(rows), zeros(rows)]
      : both.shape.length === 2
        ? [rowOf(both, 0), rowOf(both, 1)]
        : [both, zeros(rows)];
  return {
    ...named,
    [`${prefix}bias_ih${suffix}`]: ordered(first),
    [`${prefix}bias_hh${suffix}`]: ordered(second),
  };
}

/** Update, reset, candidate to reset, update, candidate, or back: along the first axis. */
export function swapFirstGates({ shape, values }: TorchTensor): TorchTensor {
  const gate = values.length / 3;
  const swapped = values.slice();
  swapped.set(values.subarray(gate, 2 * gate), 0);
  swapped.set(values.subarray(0, gate), gate);
  return { shape, values: swapped };
}
