import type { EncodedArray } from '../encoding';
import type { CellType } from './network';

/** A layer or gate quantity at each step; ordered and named as in the chapter. */
export type GateName = 'forget' | 'input' | 'candidate' | 'output' | 'cell' | 'update' | 'reset' | 'hidden';

export interface GatePanel {
  gate: GateName;
  /** timesteps × units, row-major. */
  values: EncodedArray;
}

/** Gate activations of one recurrent layer for one example. */
export interface GatesView {
  version: 1;
  layer: string;
  cell: CellType;
  units: number;
  timesteps: number;
  /** Forget, input, candidate, output, cell, hidden (LSTM); update, reset, candidate, hidden (GRU); hidden. */
  panels: GatePanel[];
  /** The model's input at each step, timesteps × features, drawn above on the same time axis. */
  input: number[][];
  /** With a mask: `true` at the steps that it leaves out. States last through them; gates are NaN there. */
  masked?: boolean[];
}
