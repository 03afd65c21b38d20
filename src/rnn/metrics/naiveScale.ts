import { oneColumn, type Series } from '../series';
import type { Tf } from '../tf';

/** What MASE divides by, and of which forecast it is the error. */
export interface NaiveScale {
  /** Mean absolute error of the (seasonal) naive forecast within the training series, in its unit. */
  mae: number;
  period: number;
}

/** @throws when the training series has not one step more than the period */
export function naiveScale(tf: Tf, train: Series, period = 1): NaiveScale {
  if (!Number.isInteger(period) || period < 1)
    throw new Error(`period is a whole number from 1, not ${period}.`);
  const series = oneColumn(tf, train, 'train');
  if (series.length <= period) {
    throw new Error(
      `train has ${series.length} values, and MASE with a period of ${period} needs at least ${period + 1}: give the whole training series.`,
    );
  }
  let sum = 0;
  for (let t = period; t < series.length; t++) sum += Math.abs(series[t]! - series[t - period]!);
  return { mae: sum / (series.length - period), period };
}
