import type { Tensor } from '@tensorflow/tfjs';
import { described } from './described';
import { formatShape } from './display/formatNumber';
import { Table } from './data/table/Table';
import type { Rows, Series } from './series';
import type { Tf } from './tf';

type Floats = Float32Array | Float64Array;

/** Numbers of a series, one row after the other, checked. */
export interface FlatSeries {
  /** Only to read: it may be the caller's own array. */
  values: Floats;
  steps: number;
  columns: number;
  /** Of a table. */
  names?: readonly string[];
}

/**
 * Of a table, all columns of numbers; those of dates say when the steps were.
 *
 * @param name what the caller calls the values, for the error
 * @throws when a value is missing or not finite, saying where, or the rows are of different lengths
 */
export function flatSeries(tf: Tf, given: Series | Rows | Table, name: string): FlatSeries {
  if (given instanceof tf.Tensor) return flatTensor(given, name);
  if (given instanceof Table) return flatTable(given, name);
  if (!isArrayLike(given))
    throw new Error(`${name} is to be an array, a typed array, a tensor or a table, not ${describe(given)}.`);
  const steps = given.length;
  if (steps === 0) throw new Error(`${name} is empty.`);
  if (isArrayLike(given[0])) return flatRows(given as ArrayLike<unknown>, given[0].length, name);
  for (let i = 0; i < steps; i++) {
    // a text of digits, or null, would become a number
    if (!Number.isFinite(given[i])) throw notFinite(name, given[i], i);
  }
  const values = isFloats(given) ? given : new Float64Array(given as ArrayLike<number>);
  return { values, steps, columns: 1 };
}

function flatRows(rows: ArrayLike<unknown>, columns: number, name: string): FlatSeries {
  if (columns === 0) throw new Error(`${name}[0] is empty: give each step at least one number.`);
  const values = new Float64Array(rows.length * columns);
  for (let i = 0, to = 0; i < rows.length; i++) {
    const given = rows[i];
    const row = isArrayLike(given) ? given : [given];
    for (let j = 0; j < row.length; j++, to++) {
      if (!Number.isFinite(row[j])) throw notFinite(name, row[j], i, row.length > 1 ? j : undefined);
      values[to] = row[j] as number;
    }
    if (row.length !== columns)
      throw new Error(`${name} has ${row.length} values at index ${i}, but ${columns} at index 0.`);
  }
  return { values, steps: rows.length, columns };
}

function flatTable(table: Table, name: string): FlatSeries {
  const text = table.columns.find(({ type }) => type === 'text');
  if (text)
    throw new Error(
      `${name} has a column of text, "${text.name}": choose columns of numbers with table.select([…]), or make numbers of it.`,
    );
  const names = table.columns.filter(({ type }) => type === 'number').map((column) => column.name);
  if (table.length === 0 || names.length === 0)
    throw new Error(`${name} is a table without ${table.length === 0 ? 'rows' : 'a column of numbers'}.`);
  return { values: table.float64(names), steps: table.length, columns: names.length, names };
}

function flatTensor(tensor: Tensor, name: string): FlatSeries {
  if (tensor.isDisposed) throw new Error(`${name} is a tensor that was disposed: its values are gone.`);
  if (tensor.rank !== 1 && tensor.rank !== 2) {
    throw new Error(
      `${name} is to be a tensor of shape [timesteps] or [timesteps, columns], not ${formatShape(tensor.shape)}.`,
    );
  }
  if (tensor.size === 0) throw new Error(`${name} is empty.`);
  const data = tensor.dataSync();
  const columns = tensor.shape[1] ?? 1;
  const wrong = data.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    const [i, j] = [Math.floor(wrong / columns), wrong % columns];
    throw notFinite(name, data[wrong], i, columns > 1 ? j : undefined);
  }
  return { values: isFloats(data) ? data : Float32Array.from(data), steps: tensor.shape[0]!, columns };
}

function notFinite(name: string, value: unknown, i: number, j?: number): Error {
  const where = j === undefined ? `[${i}]` : `[${i}][${j}]`;
  return new Error(`${name}${where} is ${describe(value)}, not a finite number.`);
}

function describe(value: unknown): string {
  if (value instanceof Date) return 'a date';
  return typeof value === 'bigint' ? `${value}n, a BigInt` : described(value);
}

function isFloats(value: unknown): value is Floats {
  return value instanceof Float32Array || value instanceof Float64Array;
}

export function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
