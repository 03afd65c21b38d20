/** What becomes of the values in a bin. Missing ones do not count; a bin without any is missing, also its sum. */
export type Aggregation = 'mean' | 'sum' | 'min' | 'max' | 'first' | 'last' | 'count';

const AGGREGATIONS: readonly Aggregation[] = ['mean', 'sum', 'min', 'max', 'first', 'last', 'count'];

export function checkAggregation(how: Aggregation): void {
  if (!AGGREGATIONS.includes(how))
    throw new Error(`how is ${AGGREGATIONS.map((a) => `'${a}'`).join(', ')}, not ${JSON.stringify(how)}.`);
}

/** Gathers values by bin, in the order in which they come. It grows with the bins, not with the values. */
export class Aggregate {
  readonly #how: Aggregation;
  #results = new Float64Array(64);
  #counts = new Float64Array(64);

  constructor(how: Aggregation) {
    this.#how = how;
  }

  add(bin: number, value: number): void {
    if (Number.isNaN(value)) return;
    if (bin >= this.#counts.length) this.#grow(bin + 1);
    const first = this.#counts[bin]!++ === 0;
    const before = this.#results[bin]!;
    switch (this.#how) {
      case 'mean':
      case 'sum':
        this.#results[bin] = before + value;
        break;
      case 'min':
        if (first || value < before) this.#results[bin] = value;
        break;
      case 'max':
        if (first || value > before) this.#results[bin] = value;
        break;
      case 'first':
        if (first) this.#results[bin] = value;
        break;
      case 'last':
        this.#results[bin] = value;
    }
  }

  /** @returns one value a bin, NaN for a bin without any */
  values(bins: number): Float64Array {
    if (bins > this.#counts.length) this.#grow(bins);
    if (this.#how === 'count') return this.#counts.slice(0, bins);
    const values = this.#results.slice(0, bins);
    for (let bin = 0; bin < bins; bin++) {
      const count = this.#counts[bin]!;
      if (count === 0) values[bin] = NaN;
      else if (this.#how === 'mean') values[bin]! /= count;
    }
    return values;
  }

  #grow(bins: number): void {
    const capacity = Math.max(bins, 2 * this.#counts.length);
    const results = new Float64Array(capacity);
    results.set(this.#results);
    this.#results = results;
    const counts = new Float64Array(capacity);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
