import type { EncodedArray } from '../encoding';
import type { CellType } from './network';

/** A layer or gate quantity at each step; ordered and named as in the chapter. */
export type GateName = 'forget' | 'input' | 'candidate' | 'output' | 'cell' | 'update' | 'reset' | 'hidden';

export interface GatePanel {
  gate: GateName;
  /** timesteps × units, row-major. */
  values: EncodedArray;
}

/** What of a layer's weights belongs to one gate; of a SimpleRNN, whose state has no gate, to `hidden`. */
export interface GateWeights {
  gate: GateName;
  /** features × units: from each feature of the layer's input. */
  kernel: EncodedArray;
  /** units × units: from each unit's state before, to each unit. */
  recurrentKernel: EncodedArray;
  /** 1 × units; of a GRU with `resetAfter` 2 × units, the input's and the state's. */
  bias?: EncodedArray;
}

/** One recurrent layer, run on the example. */
export interface GateRun {
  /** Tells the runs of one view apart: `before training`, or the name that a model was given. */
  label?: string;
  layer: string;
  cell: CellType;
  units: number;
  /** Forget, input, candidate, output, cell, hidden (LSTM); update, reset, candidate, hidden (GRU); hidden. */
  panels: GatePanel[];
  /** With a mask: `true` at the steps that it leaves out. States last through them; gates are NaN there. */
  masked?: boolean[];
  /** The weights that it ran with. */
  weights?: GateWeights[];
}

/** How units are ordered from top to bottom: by their index, by when |h| is largest, or similar ones together. */
export type UnitOrder = 'index' | 'peak' | 'cluster';

/** Gate activations for one example: of one recurrent layer, or of several side by side. */
export interface GatesView {
  version: 2;
  timesteps: number;
  /** The model's input at each step, timesteps × features, drawn above on the same time axis. */
  input: number[][];
  runs: GateRun[];
  /** Set where the two runs are one layer before and after training: their units are the same ones. */
  training?: true;
  /** The order to begin with; default: `index`. */
  order?: UnitOrder;
}

/** As it was saved before there were runs and weights. */
export interface GatesViewV1 {
  version: 1;
  layer: string;
  cell: CellType;
  units: number;
  timesteps: number;
  panels: GatePanel[];
  input: number[][];
  masked?: boolean[];
}
