import { flatSeries } from '../../flatSeries';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import { rememberScaled, warnOfFit } from '../leakageWarnings';
import { Table } from '../table/Table';
import { measured, type ScalerKind, type Scaling } from './kinds';

/** A fitted scaler as JSON, for `rnn.scalerFromJSON`. */
export interface ScalerJson {
  scaler: ScalerKind['name'];
  featureRange?: [number, number];
  columns: { name?: string; offset: number; scale: number }[];
}

/**
 * Scales every column of a series by what `fit` has seen. Fit it on the training part only: what it learns from
 * the other parts would be knowledge of the future.
 */
export class Scaler {
  /** Offset and scale of each column: mean and standard deviation, or minimum and range. */
  columns: readonly Scaling[] = [];
  /** Of the columns, where a table was fitted. */
  names: readonly string[] | undefined;
  readonly #tf: Tf;
  readonly #kind: ScalerKind;
  #fittedOn?: WeakRef<object>;

  /** Made by `rnn.standardScaler()`, `rnn.minMaxScaler()` and `rnn.scalerFromJSON(json)`. */
  constructor(tf: Tf, kind: ScalerKind, columns: readonly Scaling[] = [], names?: readonly string[]) {
    this.#tf = tf;
    this.#kind = kind;
    this.columns = columns;
    this.names = names;
  }

  /** Warns, once, when it is given more than the training part that `rnn.split` has cut, or another part. */
  fit(values: Series | Rows): this {
    const series = flatSeries(this.#tf, values, 'values');
    warnOfFit(values);
    this.columns = measured(this.#kind, series);
    this.names = series.names;
    this.#fittedOn = new WeakRef(values);
    return this;
  }

  /**
   * (value − offset) / scale. A table stays a table, rows stay rows, a Float32Array or Float64Array stays one, and any
   * other series becomes an array.
   *
   * @throws before `fit`, and for other columns than it has seen
   */
  transform(values: Float32Array): Float32Array;
  transform(values: Float64Array): Float64Array;
  transform(values: Table): Table;
  transform(values: Series): number[];
  transform(values: ArrayLike<number>[]): number[][];
  transform(values: Series | Rows): Scaled {
    const scaled = this.#map(values, (value, { offset, scale }) => (value - offset) / scale);
    if (this.#fittedOn?.deref() === values) rememberScaled(scaled);
    return scaled;
  }

  /** Back to the series' own unit: value · scale + offset. A model's output, as a tensor, will do. */
  inverse(values: Float32Array): Float32Array;
  inverse(values: Float64Array): Float64Array;
  inverse(values: Table): Table;
  inverse(values: Series): number[];
  inverse(values: ArrayLike<number>[]): number[][];
  inverse(values: Series | Rows): Scaled {
    return this.#map(values, (value, { offset, scale }) => value * scale + offset);
  }

  /** The scaler of one column, e.g. of the one that a model forecasts: by index, or by name where a table was fitted. */
  column(which: number | string): Scaler {
    const index = typeof which === 'string' ? (this.names?.indexOf(which) ?? -1) : which;
    const fitted = this.columns[index];
    if (fitted) return new Scaler(this.#tf, this.#kind, [fitted], this.names && [this.names[index]!]);
    const known = this.names?.map((name) => `"${name}"`).join(', ') ?? this.columns.length;
    throw new Error(`The scaler has no column ${JSON.stringify(which)}: it was fitted on ${known}.`);
  }

  /** A scaler of the same kind, fitted on other values. */
  refitted(values: Series | Rows): Scaler {
    return new Scaler(this.#tf, this.#kind).fit(values);
  }

  /** What `JSON.stringify` writes, and `rnn.scalerFromJSON` reads. @throws before `fit` */
  toJSON(): ScalerJson {
    this.#checkFitted();
    return {
      scaler: this.#kind.name,
      ...(this.#kind.featureRange && { featureRange: [...this.#kind.featureRange] as [number, number] }),
      columns: this.columns.map((scaling, i) => ({
        ...(this.names && { name: this.names[i]! }),
        ...scaling,
      })),
    };
  }

  #checkFitted(): void {
    if (this.columns.length === 0)
      throw new Error('The scaler does not know the data yet: call fit(…) first, with the training part.');
  }

  #map(values: Series | Rows, f: (value: number, scaling: Scaling) => number): Scaled {
    this.#checkFitted();
    const fitted = this.columns;
    const { values: flat, steps, columns, names } = flatSeries(this.#tf, values, 'values');
    // one scaling serves any number of columns: the steps of a horizon
    if (fitted.length > 1 && fitted.length !== columns) {
      throw new Error(
        `The scaler was fitted on ${fitted.length} columns, and these values have ${columns}. For one of them: scaler.column(index).`,
      );
    }
    const other =
      names?.findIndex((name, i) => this.names?.[i] !== undefined && this.names[i] !== name) ?? -1;
    if (other >= 0)
      throw new Error(
        `The scaler was fitted on the columns ${this.names!.join(', ')}, and these are ${names!.join(', ')}: select the same, in the same order.`,
      );
    const mapped = floatsLike(values, flat.length);
    for (let j = 0; j < columns; j++) {
      const scaling = fitted[j] ?? fitted[0]!;
      for (let i = j; i < flat.length; i += columns) mapped[i] = f(flat[i]!, scaling);
    }
    if (values instanceof Table) return withNumbers(values, mapped as Float64Array, names!);
    if (isFloats(values)) return mapped;
    if (isSeries(values, columns)) return Array.from(mapped);
    return Array.from({ length: steps }, (_, i) =>
      Array.from(mapped.subarray(i * columns, (i + 1) * columns)),
    );
  }
}

type Scaled = number[] | number[][] | Float32Array | Float64Array | Table;

function isFloats(values: unknown): values is Float32Array | Float64Array {
  return values instanceof Float32Array || values instanceof Float64Array;
}

function floatsLike(values: unknown, length: number): Float32Array | Float64Array {
  return values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}

function isSeries(values: Series | Rows, columns: number): boolean {
  return columns === 1 && !(Array.isArray(values) && typeof values[0] === 'object');
}

/** The table with other numbers. */
function withNumbers(table: Table, values: Float64Array, names: readonly string[]): Table {
  return names.reduce(
    (changed, name, j) =>
      changed.withColumn(
        name,
        Float64Array.from({ length: table.length }, (_, i) => values[i * names.length + j]!),
      ),
    table,
  );
}
