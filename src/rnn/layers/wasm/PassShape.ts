import { type ForwardPass, GATES } from '../RecurrentKernel';
import { type CellLayout, CELLS } from './cells';

/** A quarter of a megabyte, which a level-2 cache holds beside the rest. */
const SMALL_KERNEL = 65_536;

/** The sizes of a pass, in values. */
export class PassShape {
  readonly layout: CellLayout;
  /** Columns of the layer's kernels. */
  readonly columns: number;
  /** Units rounded up to the width of a panel. */
  readonly padded: number;
  readonly hasCell: boolean;
  readonly hasInner: boolean;

  constructor(readonly pass: ForwardPass) {
    const { type, units } = pass.cell;
    this.layout = CELLS[type];
    this.columns = GATES[type] * units;
    this.padded = roundUp(units, 8);
    this.hasCell = type === 'LSTM';
    this.hasInner = type === 'LSTM' || type === 'GRU';
  }

  /** One state of the batch. */
  get state(): number {
    return this.pass.batch * this.padded;
  }

  get gateRow(): number {
    return this.layout.blocks * this.padded;
  }

  get gateSteps(): number {
    return this.pass.keep ? this.pass.timesteps : 1;
  }

  get stateSteps(): number {
    return this.pass.keep ? this.pass.timesteps + 1 : 2;
  }

  /** The GRU that resets first keeps its candidate's recurrent kernel apart. */
  get splitsCandidate(): boolean {
    return this.pass.cell.type === 'GRU';
  }

  get inputPanels(): number {
    return this.layout.inputBlocks * this.padded * this.pass.features;
  }

  /** Panels of `blocks` blocks of the recurrent kernel. */
  recurrentPanels(blocks: number): number {
    return blocks * this.padded * this.pass.cell.units;
  }

  /**
   * Into how many parts threads may cut the batch: each reads all of the recurrent kernel at every step, so a part of
   * a large layer needs many rows; small parts, on the other hand, leave no thread waiting for another.
   */
  batchParts(threads: number): number {
    const { batch, cell } = this.pass;
    const small = cell.units * this.columns <= SMALL_KERNEL;
    return Math.max(1, Math.min(small ? 2 * threads : threads, Math.floor(batch / 4), Math.ceil(batch / 8)));
  }

  /** Multiplications of the input's and the state's products. */
  get work(): number {
    const { batch, timesteps, features, cell } = this.pass;
    return batch * timesteps * this.columns * (features + cell.units);
  }
}

export const roundUp = (value: number, multiple: number) => Math.ceil(value / multiple) * multiple;
