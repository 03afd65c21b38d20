import { type Rows, type Series, toMatrix } from '../series';
import type { Tf } from '../tf';

/** What is taken from a column, and what it is then divided by. */
interface Scaling {
  offset: number;
  scale: number;
}

type Measure = (column: number[]) => Scaling;

/**
 * Scales every column of a series by what `fit` has seen. Fit it on the training part only: what it learns from
 * the other parts would be knowledge of the future.
 */
export class Scaler {
  /** Offset and scale of each column: mean and standard deviation, or minimum and range. */
  columns: readonly Scaling[] = [];
  readonly #tf: Tf;
  readonly #measure: Measure;

  /** Made by `rnn.standardScaler()` and `rnn.minMaxScaler()`. */
  constructor(tf: Tf, measure: Measure) {
    this.#tf = tf;
    this.#measure = measure;
  }

  fit(values: Series | Rows): this {
    const { rows, columns } = toMatrix(this.#tf, values, 'values');
    this.columns = Array.from({ length: columns }, (_, i) => this.#measure(rows.map((row) => row[i]!)));
    return this;
  }

  /** (value − offset) / scale. Rows stay rows, and a series becomes an array. */
  transform(values: Series): number[];
  transform(values: Rows): number[][];
  transform(values: Series | Rows): number[] | number[][] {
    return this.#map(values, (value, { offset, scale }) => (value - offset) / scale);
  }

  /** Back to the series' own unit: value · scale + offset. A model's output, as a tensor, will do. */
  inverse(values: Series): number[];
  inverse(values: Rows): number[][];
  inverse(values: Series | Rows): number[] | number[][] {
    return this.#map(values, (value, { offset, scale }) => value * scale + offset);
  }

  /** The scaler of one column, e.g. of the one that a model forecasts. */
  column(index: number): Scaler {
    const fitted = this.columns[index];
    if (!fitted)
      throw new Error(`The scaler has no column ${index}: it was fitted on ${this.columns.length}.`);
    const scaler = new Scaler(this.#tf, this.#measure);
    scaler.columns = [fitted];
    return scaler;
  }

  /** A scaler of the same kind, fitted on other values. */
  refitted(values: Series | Rows): Scaler {
    return new Scaler(this.#tf, this.#measure).fit(values);
  }

  #map(values: Series | Rows, f: (value: number, scaling: Scaling) => number): number[] | number[][] {
    const fitted = this.columns;
    if (fitted.length === 0) throw new Error('The scaler does not know the data yet: call fit(…) first.');
    const { rows, columns } = toMatrix(this.#tf, values, 'values');
    // one scaling serves any number of columns: the steps of a horizon
    if (fitted.length > 1 && fitted.length !== columns) {
      throw new Error(
        `The scaler was fitted on ${fitted.length} columns, and these values have ${columns}. For one of them: scaler.column(index).`,
      );
    }
    const mapped = rows.map((row) => row.map((value, i) => f(value, fitted[i] ?? fitted[0]!)));
    return isSeries(values, columns) ? mapped.flat() : mapped;
  }
}

function isSeries(values: Series | Rows, columns: number): boolean {
  return columns === 1 && !(Array.isArray(values) && typeof values[0] === 'object');
}

/** Mean 0 and standard deviation 1, of the population (n, not n − 1); a constant column only becomes 0. */
export const standardScaling: Measure = (column) => {
  const n = column.length;
  const mean = column.reduce((sum, value) => sum + value, 0) / n;
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  // below this it is rounding: the bound that scikit-learn takes
  const constant = variance <= n * Number.EPSILON * variance + (n * mean * Number.EPSILON) ** 2;
  return { offset: mean, scale: constant ? 1 : Math.sqrt(variance) };
};

/** From 0 to 1; a constant column becomes 0. */
export const minMaxScaling: Measure = (column) => {
  const min = column.reduce((a, b) => Math.min(a, b));
  const range = column.reduce((a, b) => Math.max(a, b)) - min;
  return { offset: min, scale: range < 10 * Number.EPSILON ? 1 : range };
};
