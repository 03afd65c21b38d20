import {
  cellType,
  isBidirectional,
  type Layer,
  type RecurrentLayer,
  wrapped,
} from '../../inspect/recurrentLayer';
import { swapFirstGates } from './recurrentWeights';
import { transposed } from './tensors';
import type { TorchModule } from './stateDict';
import type { TorchTensor } from './TorchLayer';

/**
 * The weights of a layer, in the order of `layer.getWeights()`, from a module of PyTorch.
 *
 * @returns `undefined` when the module is none that computes so, or of other sizes
 */
export function fromTorch(layer: Layer, { tensors }: TorchModule): TorchTensor[] | undefined {
  const made = translate(layer, tensors);
  const shapes = layer.getWeights().map(({ shape }) => String(shape));
  const fits =
    made && made.length === shapes.length && made.every(({ shape }, i) => String(shape) === shapes[i]);
  return fits ? made : undefined;
}

function translate(layer: Layer, tensors: TorchModule['tensors']): TorchTensor[] | undefined {
  if (isBidirectional(layer)) {
    const ahead = recurrent(layer.forwardLayer as RecurrentLayer, tensors, '');
    const back = recurrent(layer.backwardLayer as RecurrentLayer, tensors, '_reverse');
    return ahead && back && [...ahead, ...back];
  }
  if (cellType(layer)) return recurrent(layer as RecurrentLayer, tensors, '');
  const inner = wrapped(layer);
  const { weight, bias, running_mean: mean, running_var: variance } = tensors;
  if (!weight) return undefined;
  switch (inner.getClassName()) {
    case 'Dense':
      if (weight.shape.length !== 2) return undefined;
      return [transposed(weight), ...(bias ? [bias] : [])];
    case 'Embedding':
      return [weight];
    case 'BatchNormalization':
      return bias && mean && variance && [weight, bias, mean, variance];
    case 'LayerNormalization':
      return bias && [weight, bias];
    default:
      return undefined;
  }
}

function recurrent(
  layer: RecurrentLayer,
  tensors: TorchModule['tensors'],
  direction: '' | '_reverse',
): TorchTensor[] | undefined {
  const [ih, hh, biasIh, biasHh] = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh'].map(
    (part) => tensors[`${part}${direction}`],
  );
  if (ih?.shape.length !== 2 || hh?.shape.length !== 2) return undefined;
  const isGru = cellType(layer) === 'GRU';
  const ordered = (tensor: TorchTensor) => (isGru ? swapFirstGates(tensor) : tensor);
  const kernels = [ih, hh].map((tensor) => transposed(ordered(tensor)));
  if (!layer.cell.bias) return kernels;
  if (!biasIh || !biasHh) return undefined;
  const [input, state] = [ordered(biasIh), ordered(biasHh)];
  const bias: TorchTensor = layer.cell.resetAfter
    ? { shape: [2, input.shape[0]!], values: Float32Array.of(...input.values, ...state.values) }
    : { shape: input.shape, values: input.values.map((value, i) => value + state.values[i]!) };
  return [...kernels, bias];
}
