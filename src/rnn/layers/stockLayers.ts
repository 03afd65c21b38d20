import type { Tensor, Tensor2D, layers } from '@tensorflow/tfjs';
import type { CellType } from './RecurrentKernel';
import type { Tf } from '../tf';

/** What TensorFlow.js 4.22 keeps in a recurrent layer and its cell, and does not declare. */
export type Call = (inputs: Tensor | Tensor[], kwargs?: CallOptions | null) => Tensor | Tensor[];

export interface CallOptions {
  mask?: Tensor | null;
  training?: boolean | null;
  initialState?: Tensor[] | null;
}

export interface StockLayer extends layers.Layer {
  cell: StockCell;
  returnSequences: boolean;
  returnState: boolean;
  goBackwards: boolean;
  states: (Tensor2D | null)[];
  resetStates(states?: Tensor[], training?: boolean): void;
}

interface Serializable {
  getClassName(): string;
}

interface Weight {
  read(): Tensor;
}

export interface StockCell extends layers.Layer {
  units: number;
  activation: Serializable & { apply(x: Tensor): Tensor };
  recurrentActivation?: Serializable & { apply(x: Tensor): Tensor };
  useBias: boolean;
  kernel: Weight;
  recurrentKernel: Weight;
  bias: Weight | null;
  dropout: number;
  recurrentDropout: number;
  dropoutFunc?: (ones: Tensor, rate: number) => Tensor;
  dropoutMask: Tensor | Tensor[] | null;
  recurrentDropoutMask: Tensor | Tensor[] | null;
  /** Of a GRU's: set by `resetAfter.ts`. */
  resetAfter?: boolean;
}

export interface StockClasses {
  /** Whose `call` SimpleRNN, LSTM and GRU share. */
  rnn: { prototype: { call: Call } };
  /** By the prototype of the cell: a class derived from it may compute something else. */
  cells: ReadonlyMap<object, CellType>;
}

/** The classes behind `tf.layers`, which TensorFlow.js does not export. */
export function stockClasses(tf: Tf): StockClasses {
  const prototype = (layer: layers.Layer) => Object.getPrototypeOf(layer) as object;
  return {
    rnn: tf.layers.RNN as unknown as StockClasses['rnn'],
    cells: new Map<object, CellType>([
      [prototype(tf.layers.simpleRNNCell({ units: 1 })), 'SimpleRNN'],
      [prototype(tf.layers.lstmCell({ units: 1 })), 'LSTM'],
      [prototype(tf.layers.gruCell({ units: 1, recurrentActivation: 'sigmoid' })), 'GRU'],
    ]),
  };
}
