import type { Tensor } from '@tensorflow/tfjs';
import type { Scaler } from '../data/scaling/Scaler';
import { type Rows, type Series, toMatrix } from '../series';
import type { Tf } from '../tf';

/** Forecasts of `horizon` steps each, in rows; a series of one-step forecasts is a column. */
export type Forecasts = Series | Rows;

/** Below this share of what was added up, a sum is rounding of float32: a value that was 0 before it was scaled. */
const ROUNDING = 2 ** -21;

/**
 * windows × horizon, in original units.
 * @throws when a value is missing or not finite, or the scaler does not fit
 */
export function toWindows(tf: Tf, values: Forecasts, name: string, scaler?: Scaler): number[][] {
  const { rows } = toMatrix(tf, withoutLastAxis(tf, values), name);
  if (!scaler) return rows;
  if (scaler.columns.length !== 1) {
    throw new Error(
      `scaler was fitted on ${scaler.columns.length} columns; give the one of the column that is forecast: scaler.column(index).`,
    );
  }
  const { offset, scale } = scaler.columns[0]!;
  return rows.map((row) =>
    row.map((value) => {
      const original = value * scale + offset;
      const size = Math.abs(value * scale) + Math.abs(offset);
      return Math.abs(original) <= ROUNDING * size ? 0 : original;
    }),
  );
}

/** @throws as `toWindows`, and when there is more than one value a timestep */
export function toColumn(tf: Tf, values: Series, name: string, scaler?: Scaler): number[] {
  const rows = toWindows(tf, values, name, scaler);
  if (rows[0]!.length !== 1) {
    throw new Error(`${name} is to have one value a timestep, that of the series, not ${rows[0]!.length}.`);
  }
  return rows.map(([value]) => value!);
}

/** A model that returns sequences of one feature gives [windows, horizon, 1]. */
function withoutLastAxis(tf: Tf, values: Forecasts): Forecasts {
  if (!(values instanceof tf.Tensor) || values.isDisposed) return values;
  const [n, horizon, features] = values.shape;
  if (values.rank !== 3 || features !== 1) return values;
  return tf.tidy(() => (values as Tensor).reshape([n!, horizon!]).arraySync()) as number[][];
}

/**
 * The series that windows were cut from: window i covers the steps from i · stride on.
 * @throws when windows that overlap tell different values of one step, or leave steps out
 */
export function seriesOfWindows(windows: number[][], stride: number): number[] {
  const horizon = windows[0]!.length;
  if (!Number.isInteger(stride) || stride < 1)
    throw new Error(`stride is a whole number from 1, not ${stride}.`);
  if (stride > horizon && windows.length > 1) {
    throw new Error(
      `With a stride of ${stride} and a horizon of ${horizon}, actual leaves out the last values before each forecast, which the naive forecast needs.`,
    );
  }
  const series: number[] = [];
  windows.forEach((row, i) =>
    row.forEach((value, step) => {
      const known = series[i * stride + step];
      if (known !== undefined && !near(known, value)) {
        throw new Error(
          `actual[${i}][${step}] is ${value}, but an earlier row says ${known} of the same step: rows are to start ${stride} step${stride === 1 ? '' : 's'} after one another, in order of time. If they start further apart, give stride; if they were shuffled, take them in order.`,
        );
      }
      series[i * stride + step] = value;
    }),
  );
  return series;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b), 1e-30);
}
