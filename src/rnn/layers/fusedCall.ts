import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { dropoutFactors } from './dropout';
import { fusedPass } from './fusedPass';
import type { Cell, RecurrentKernel } from './RecurrentKernel';
import type { Observation } from './observation';
import type { CallOptions, StockLayer } from './stockLayers';
import { readTensor } from './tensorData';

/**
 * What `RNN.call` of TensorFlow.js does, with the steps as one operation.
 * @throws when initial states do not fit, naming the layer
 */
export function fusedCall(
  tf: Tf,
  kernel: RecurrentKernel,
  observation: Observation,
  layer: StockLayer,
  cell: Cell,
  input: Tensor,
  options: CallOptions,
): Tensor | Tensor[] {
  const stock = layer.cell;
  const training = options.training === true;
  const float = (tensor: Tensor) => (tensor.dtype === 'float32' ? tensor : tf.cast(tensor, 'float32'));
  const [batch, timesteps, features] = input.shape as [number, number, number];
  const initialState = options.initialState ?? (layer.stateful ? (layer.states as Tensor[]) : undefined);
  if (initialState) checkStates(layer, cell, batch, initialState);
  let x = float(input);
  if (training && isRate(stock.dropout)) {
    x = tf.mul(x, dropoutFactors(tf, stock, stock.dropout, [batch, features]).expandDims(1));
  }
  const recurrentDropout =
    training && isRate(stock.recurrentDropout)
      ? dropoutFactors(tf, stock, stock.recurrentDropout, [batch, cell.units])
      : undefined;
  // any number but 0 keeps a step, as the cast to bool has it in TensorFlow.js
  const mask = options.mask && tf.cast(tf.cast(options.mask, 'bool'), 'float32').reshape([batch, timesteps]);
  const withStates = layer.returnState || layer.stateful;
  const [output, ...states] = fusedPass(
    tf,
    kernel,
    observation,
    {
      x,
      kernel: stock.kernel.read(),
      recurrentKernel: stock.recurrentKernel.read(),
      bias: stock.bias?.read(),
      initialState: initialState?.map(float),
    },
    {
      cell,
      layer,
      withStates,
      mask: mask ? readTensor(tf, mask) : undefined,
      recurrentDropout: recurrentDropout && readTensor(tf, recurrentDropout),
    },
  );
  // the pass has copies of its own: states need not be kept for a gradient, as TensorFlow.js keeps them in training
  if (layer.stateful) layer.resetStates(states);
  return layer.returnState ? [output!, ...states] : output!;
}

/** Rates of 0 and 1 drop nothing, as in TensorFlow.js. */
const isRate = (rate: number) => rate > 0 && rate < 1;

function checkStates(layer: StockLayer, cell: Cell, batch: number, states: Tensor[]): void {
  const expected = cell.type === 'LSTM' ? 2 : 1;
  if (states.length !== expected) {
    throw new Error(
      `The layer "${layer.name}" has ${expected} state(s) but was passed ${states.length} initial state(s).`,
    );
  }
  for (const [index, { shape }] of states.entries()) {
    if (shape.length === 2 && shape[0] === batch && shape[1] === cell.units) continue;
    throw new Error(
      `Initial state ${index} is incompatible with layer "${layer.name}": expected shape=[${batch},${cell.units}], found shape=[${shape.join()}].`,
    );
  }
}
