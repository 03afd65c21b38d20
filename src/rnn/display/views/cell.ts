import type { EncodedArray } from '../encoding';
import type { GateName } from './gates';
import type { CellType } from './network';

/** One recurrent layer at work on an example: what the wiring diagram of its cell needs for any step and unit. */
export interface CellView {
  version: 1;
  layer: string;
  cell: CellType;
  /** Names of φ, and of σ where the cell has gates, as in the layer's configuration: `tanh`, `sigmoid`, … */
  activation: string;
  recurrentActivation?: string;
  /** Of a GRU: whether the reset gate acts after the product with the recurrent kernel. */
  resetAfter?: boolean;
  /** Of the layer. */
  units: number;
  features: number;
  timesteps: number;
  /** The first step that is kept, counted from 0; all others follow it. */
  firstStep: number;
  /** The units that are kept, in order; all of them in a small layer. */
  shown: number[];
  /** What is chosen at first: a step of the example and a unit of the layer, counted from 0. */
  step: number;
  unit: number;
  /** What the layer is given: kept steps × features. */
  input: EncodedArray;
  /** h before each kept step: kept steps × units. */
  hiddenBefore: EncodedArray;
  /** c before each kept step, of an LSTM: kept steps × kept units. */
  cellBefore?: EncodedArray;
  /** r∘h before each kept step, of a GRU whose reset gate acts before the product: kept steps × units. */
  resetHidden?: EncodedArray;
  /** Gates and states of the kept units: kept steps × kept units. */
  panels: { gate: GateName; values: EncodedArray }[];
  /** The kept units' weights, one gate a row. */
  weights: CellGateWeights[];
  /** `true` at the kept steps that a mask leaves out: states stay, gates have no value. */
  masked?: boolean[];
}

/** What one gate adds up, for each kept unit. */
export interface CellGateWeights {
  gate: GateName;
  /** features × kept units */
  kernel: EncodedArray;
  /** units × kept units */
  recurrentKernel: EncodedArray;
  /** kept units; nothing without a bias */
  bias?: EncodedArray;
  /** Of a GRU with `resetAfter`, the bias inside of the product with the reset gate: kept units. */
  recurrentBias?: EncodedArray;
}
