import { golden, type Nested } from '../support';
import type { CellName } from './support';

// What `test/golden/layers.json` holds.

export interface Expected {
  name: string;
  inputs: Nested[];
  lossWeights: Nested[];
  outputs: Nested[];
  inputGradients: Nested[];
  weightGradients: Nested[];
}

export interface LayerCase extends Expected {
  cell: CellName;
  units: number;
  useBias: boolean;
  goBackwards: boolean;
  mergeMode?: 'concat' | 'sum' | 'ave' | 'mul';
  mask?: number[][];
  weights: Nested[];
  by: ('Keras' | 'PyTorch')[];
}

/** Two layers, one after the other. */
export interface PairCase extends Expected {
  cells: [CellName, CellName];
  units: [number, number];
  weights: [Nested[], Nested[]];
}

export const GOLDEN = golden<{ single: LayerCase[]; stacked: PairCase[]; encoderDecoder: PairCase[] }>(
  'layers',
);
