import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import { type Matrix, type Rows, type Series, toMatrix } from '../series';
import type { Tf } from '../tf';

export interface WindowOptions {
  /** Timesteps that the model sees. */
  lookback: number;
  /** Timesteps that it forecasts. Default: 1. */
  horizon?: number;
  /** What comes right before the series: its last `lookback` steps let the first step already be a target. */
  context?: Series | Rows;
  /** Index of the column to forecast, where there are several. Default: 0. */
  target?: number;
}

export interface Windows {
  /** windows × lookback × features */
  x: Tensor3D;
  /** windows × horizon */
  y: Tensor2D;
}

/** See `Rnn.windows`. */
export function windows(tf: Tf, series: Series | Rows, options: WindowOptions): Windows {
  const { lookback, horizon = 1, context, target = 0 } = options;
  checkCount(lookback, 'lookback');
  checkCount(horizon, 'horizon');
  const { rows: own, columns } = toMatrix(tf, series, 'series');
  if (!Number.isInteger(target) || target < 0 || target >= columns) {
    throw new Error(`target is the index of one of the ${columns} columns, not ${target}.`);
  }
  const rows =
    context === undefined ? own : [...lastRows(toMatrix(tf, context, 'context'), lookback, columns), ...own];
  const count = rows.length - lookback - horizon + 1;
  if (count < 1) {
    throw new Error(
      `A series of ${rows.length} steps has no window: lookback ${lookback} and horizon ${horizon} take ${lookback + horizon}.`,
    );
  }
  const starts = Array.from({ length: count }, (_, i) => i);
  const x = starts.flatMap((i) => rows.slice(i, i + lookback).flat());
  const y = starts.flatMap((i) =>
    rows.slice(i + lookback, i + lookback + horizon).map((row) => row[target]!),
  );
  return { x: tf.tensor3d(x, [count, lookback, columns]), y: tf.tensor2d(y, [count, horizon]) };
}

function lastRows(context: Matrix, lookback: number, columns: number): number[][] {
  if (context.columns !== columns) {
    throw new Error(`context has ${context.columns} columns, the series ${columns}.`);
  }
  if (context.rows.length < lookback) {
    throw new Error(`context has ${context.rows.length} steps, fewer than the lookback of ${lookback}.`);
  }
  return context.rows.slice(-lookback);
}

function checkCount(count: number, name: string): void {
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${name} is a whole number from 1, not ${count}.`);
}
