import type { LayersModel, Tensor, Tensor1D, Tensor2D, layers } from '@tensorflow/tfjs';
import type { CellType } from '../display/views';

export type Layer = layers.Layer;

interface Activation {
  apply(input: Tensor): Tensor;
  getClassName(): string;
}

interface Weight<T extends Tensor> {
  read(): T;
}

/** What TensorFlow.js 4.22 keeps in the cell of a recurrent layer. */
export interface RecurrentCell {
  units: number;
  /** features × (gates · units) */
  kernel: Weight<Tensor2D>;
  /** units × (gates · units) */
  recurrentKernel: Weight<Tensor2D>;
  /** `null` with `useBias: false`; of a GRU with `resetAfter` 2 × (gates · units) */
  bias: Weight<Tensor1D | Tensor2D> | null;
  /** Of a GRU: whether the reset gate acts after the product with the recurrent kernel. */
  resetAfter?: boolean;
  activation: Activation;
  /** LSTM and GRU only; `hardSigmoid` unless the layer says otherwise. */
  recurrentActivation: Activation;
  getClassName(): string;
}

/** A SimpleRNN, LSTM or GRU layer: what its class, and `tf.layers.rnn` with such a cell, have in common. */
export type RecurrentLayer = Layer & {
  cell: RecurrentCell;
  goBackwards: boolean;
  states: (Tensor2D | null)[];
  resetStates(states?: Tensor[]): void;
};

export type BidirectionalLayer = Layer & {
  forwardLayer: Layer;
  backwardLayer: Layer;
  mergeMode: string | null;
};

const CELL_TYPES: Record<string, CellType> = { SimpleRNNCell: 'SimpleRNN', LSTMCell: 'LSTM', GRUCell: 'GRU' };

/** @returns `undefined` when the layer is not a recurrent one (a Bidirectional is not: see its two layers). */
export function cellType(layer: Layer): CellType | undefined {
  const { cell } = layer as Partial<RecurrentLayer>;
  return cell && typeof cell.getClassName === 'function' ? CELL_TYPES[cell.getClassName()] : undefined;
}

export function isRecurrent(layer: Layer): layer is RecurrentLayer {
  return cellType(layer) !== undefined;
}

export function isBidirectional(layer: Layer): layer is BidirectionalLayer {
  return layer.getClassName() === 'Bidirectional';
}

/** The layer that TimeDistributed (or another wrapper) applies; the layer itself when it wraps none. */
export function wrapped(layer: Layer): Layer {
  return (layer as Layer & { layer?: Layer }).layer ?? layer;
}

/** All layers of a model, those of models inside it included. */
export function allLayers(model: LayersModel): Layer[] {
  return model.layers.flatMap((layer) =>
    'layers' in layer ? allLayers(layer as unknown as LayersModel) : [layer],
  );
}
