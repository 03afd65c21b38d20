import type { WindowSizes } from '../../../display/windowCount';
import type { FlatSeries } from '../../../flatSeries';
import { float32 } from '../float32';

/** Steps that are kept beyond one window, so that not every step moves the others. */
const SPARE_STEPS = 1024;

/** Cuts windows from a series that comes piece by piece; it keeps no more of it than the next window needs. */
export class WindowCutter {
  /** Steps that have come. */
  steps = 0;
  readonly #sizes: WindowSizes;
  readonly #targets: readonly number[];
  readonly #columns: number;
  readonly #all: readonly number[];
  readonly #y: Float32Array;
  #rows: Float32Array;
  /** Which step of the series `#rows` begins with. */
  #first = 0;
  /** At which step the next window begins. */
  #start = 0;

  constructor(sizes: WindowSizes, columns: number, targets: readonly number[]) {
    this.#sizes = sizes;
    this.#columns = columns;
    this.#targets = targets;
    this.#all = Array.from({ length: columns }, (_, i) => i);
    this.#y = new Float32Array(sizes.horizon * targets.length);
    this.#rows = new Float32Array((this.#span + SPARE_STEPS) * columns);
  }

  get #span(): number {
    return this.#sizes.lookback + this.#sizes.gap + this.#sizes.horizon;
  }

  add({ values, steps, columns }: FlatSeries): void {
    if (columns !== this.#columns)
      throw new Error(
        `Step ${this.steps + 1} of the series has ${columns} values, those before ${this.#columns}: give each step the same columns.`,
      );
    const added = float32(values, columns, this.#all, `step ${this.steps + 1} and following: series`);
    // what lies before the next window is not needed any more; with a large stride that is all, and more
    const unneeded = Math.min(this.#start, this.steps) - this.#first;
    if ((this.steps - this.#first + steps) * columns > this.#rows.length && unneeded > 0) {
      this.#rows.copyWithin(0, unneeded * columns, (this.steps - this.#first) * columns);
      this.#first += unneeded;
    }
    const kept = this.steps - this.#first;
    if ((kept + steps) * columns > this.#rows.length) {
      const larger = new Float32Array((kept + steps + SPARE_STEPS) * columns);
      larger.set(this.#rows.subarray(0, kept * columns));
      this.#rows = larger;
    }
    this.#rows.set(added, kept * columns);
    this.steps += steps;
  }

  /** The next window; only to read, until the next call. `undefined` when more steps are needed for it. */
  next(): WindowValues | undefined {
    const { lookback, horizon, gap, stride } = this.#sizes;
    if (this.#start + this.#span > this.steps) return undefined;
    const from = (this.#start - this.#first) * this.#columns;
    const x = this.#rows.subarray(from, from + lookback * this.#columns);
    let row = from + (lookback + gap) * this.#columns;
    for (let h = 0, to = 0; h < horizon; h++, row += this.#columns)
      for (const column of this.#targets) this.#y[to++] = this.#rows[row + column]!;
    this.#start += stride;
    return { x, y: this.#y };
  }
}

export interface WindowValues {
  /** lookback × features */
  x: Float32Array;
  /** horizon × targets */
  y: Float32Array;
}
