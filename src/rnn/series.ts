import type { Tensor } from '@tensorflow/tfjs';
import type { Table } from './data/table/Table';
import { flatSeries } from './flatSeries';
import type { Tf } from './tf';

/** One number a timestep: an array, a typed array, or a tensor of shape [timesteps] or [timesteps, 1]. */
export type Series = ArrayLike<number> | Tensor;

/** timesteps × columns: arrays, or a table, of which the columns of numbers count. */
export type Rows = ArrayLike<number>[] | Table;

/** Numbers in rows and columns, checked. */
export interface Matrix {
  rows: number[][];
  columns: number;
}

/**
 * For what is small: an array a row. Of long series use `flatSeries`.
 *
 * @throws as `flatSeries`
 */
export function toMatrix(tf: Tf, values: Series | Rows, name: string): Matrix {
  const { values: flat, steps, columns } = flatSeries(tf, values, name);
  const rows = Array.from({ length: steps }, (_, i) =>
    Array.from(flat.subarray(i * columns, (i + 1) * columns)),
  );
  return { rows, columns };
}

/** @throws as `flatSeries`, and when there is more than one column */
export function toSeries(tf: Tf, values: Series, name: string): number[] {
  return Array.from(oneColumn(tf, values, name));
}

/** Only to read: it may be the caller's own array. @throws as `toSeries` */
export function oneColumn(tf: Tf, values: Series | Rows, name: string): Float32Array | Float64Array {
  const { values: flat, columns } = flatSeries(tf, values, name);
  if (columns !== 1) throw new Error(`${name} is to have one value a timestep, not ${columns}.`);
  return flat;
}
