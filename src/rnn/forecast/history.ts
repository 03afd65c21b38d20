import { described } from '../described';
import { Scaler } from '../data/scaling/Scaler';
import { targetColumns } from '../data/windows/windowOptions';
import { type FlatSeries, flatSeries } from '../flatSeries';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';

/** How the columns are brought to what the model sees, and back. */
export interface Units {
  features: number;
  target: number;
  /** Of each column. */
  scalings: readonly { offset: number; scale: number }[];
}

/** @throws when the target is none of the columns, or the scaler does not fit */
export function unitsOf({ columns, names }: FlatSeries, of: number | string, scaler?: Scaler): Units {
  const target = targetColumns(of, columns, names)[0]!;
  if (scaler !== undefined && !(scaler instanceof Scaler))
    throw new Error(
      `scaler is one that was fitted, as rnn.standardScaler().fit(train), not ${described(scaler)}.`,
    );
  if (scaler && scaler.columns.length !== columns) {
    throw new Error(
      scaler.columns.length === 0
        ? 'The scaler does not know the data yet: fit it on the training part first.'
        : `The scaler was fitted on ${scaler.columns.length} columns, and history has ${columns}: fit it on the same columns, or take scaler.column(index).`,
    );
  }
  return {
    features: columns,
    target,
    scalings: scaler?.columns ?? Array.from({ length: columns }, () => ({ offset: 0, scale: 1 })),
  };
}

/** @throws when there are other columns than in history */
export function sameColumns(tf: Tf, given: Series | Rows, name: string, columns: number): FlatSeries {
  const series = flatSeries(tf, given, name);
  if (series.columns !== columns)
    throw new Error(`${name} has ${series.columns} columns, history ${columns}: give the same ones.`);
  return series;
}

/** Rows as a model sees them, one after the other. */
export function scaled(values: ArrayLike<number>, { features, scalings }: Units): Float32Array {
  const result = new Float32Array(values.length);
  for (let c = 0; c < features; c++) {
    const { offset, scale } = scalings[c]!;
    for (let i = c; i < result.length; i += features) result[i] = (values[i]! - offset) / scale;
  }
  return result;
}

/** A value of the target in its own unit. */
export function unscaled(value: number, { target, scalings }: Units): number {
  const { offset, scale } = scalings[target]!;
  return value * scale + offset;
}
