import type { Tensor } from '@tensorflow/tfjs';
import { formatShape } from './display/formatNumber';
import type { Tf } from './tf';

/** One number a timestep: an array, a typed array, or a tensor of shape [timesteps] or [timesteps, 1]. */
export type Series = ArrayLike<number> | Tensor;

/** timesteps × columns. */
export type Rows = ArrayLike<number>[];

/** Numbers in rows and columns, checked. */
export interface Matrix {
  rows: number[][];
  columns: number;
}

/**
 * @param name what the caller calls the values, for the error
 * @throws when a value is missing or not finite, saying where, or the rows are of different lengths
 */
export function toMatrix(tf: Tf, values: Series | Rows, name: string): Matrix {
  const given = values instanceof tf.Tensor ? tensorRows(values, name) : Array.from<unknown>(values);
  const rows = given.map((row, i) => checkedRow(isArrayLike(row) ? Array.from(row) : [row], i, name));
  const columns = rows[0]?.length;
  if (columns === undefined) throw new Error(`${name} is empty.`);
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new Error(
      `${name} has ${rows[ragged]!.length} values at index ${ragged}, but ${columns} at index 0.`,
    );
  }
  return { rows, columns };
}

/** @throws as `toMatrix`, and when there is more than one column */
export function toSeries(tf: Tf, values: Series, name: string): number[] {
  const { rows, columns } = toMatrix(tf, values, name);
  if (columns !== 1) throw new Error(`${name} is to have one value a timestep, not ${columns}.`);
  return rows.map(([value]) => value!);
}

function tensorRows(tensor: Tensor, name: string): unknown[] {
  if (tensor.isDisposed) throw new Error(`${name} is a tensor that was disposed: its values are gone.`);
  if (tensor.rank !== 1 && tensor.rank !== 2) {
    throw new Error(
      `${name} is to be a tensor of shape [timesteps] or [timesteps, columns], not ${formatShape(tensor.shape)}.`,
    );
  }
  return tensor.arraySync() as unknown[];
}

function checkedRow(row: unknown[], i: number, name: string): number[] {
  const wrong = row.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return row as number[];
  const where = row.length > 1 ? `[${i}][${wrong}]` : `[${i}]`;
  throw new Error(`${name}${where} is ${describe(row[wrong])}, not a finite number.`);
}

function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : value instanceof Date ? 'a date' : String(value);
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
