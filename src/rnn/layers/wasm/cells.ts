import type { CellType } from '../RecurrentKernel';

/** How a cell's gates lie in `Pass.gates`: see its file in assembly/. */
export interface CellLayout {
  id: number;
  /** Blocks a row, and how many of them the input adds to. */
  blocks: number;
  inputBlocks: number;
  /** How many blocks the recurrent kernel adds to. */
  recurrentBlocks: number;
  /** Block b of the input's is block (b + rotation) of the layer's own kernel. */
  rotation: number;
  /** Which block of a row is which gate. */
  gates: Record<string, number>;
}

export const CELLS: Record<CellType, CellLayout> = {
  SimpleRNN: { id: 0, blocks: 1, inputBlocks: 1, recurrentBlocks: 1, rotation: 0, gates: {} },
  LSTM: {
    id: 1,
    blocks: 4,
    inputBlocks: 4,
    recurrentBlocks: 4,
    rotation: 0,
    gates: { input: 0, forget: 1, candidate: 2, output: 3 },
  },
  GRU: {
    id: 2,
    blocks: 3,
    inputBlocks: 3,
    recurrentBlocks: 3,
    rotation: 0,
    gates: { update: 0, reset: 1, candidate: 2 },
  },
  'GRU with resetAfter': {
    id: 3,
    blocks: 4,
    inputBlocks: 3,
    recurrentBlocks: 3,
    rotation: 2,
    gates: { update: 1, reset: 2, candidate: 0 },
  },
};
