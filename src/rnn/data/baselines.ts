import { type Series, toSeries } from '../series';
import type { Tf } from '../tf';

export interface NaiveOptions {
  /** What comes right before the series: the forecast of its first step is the last value in here. */
  context: Series;
}

export interface SeasonalNaiveOptions {
  /** Timesteps a season has, e.g. 7 for days of a week, 365 for days of a year. */
  period: number;
  /** What comes right before the series: at least one season. */
  context: Series;
}

/** See `Rnn.naiveForecast`. */
export function naiveForecast(tf: Tf, series: Series, { context }: NaiveOptions): number[] {
  return seasonalNaiveForecast(tf, series, { period: 1, context });
}

/** See `Rnn.seasonalNaiveForecast`. */
export function seasonalNaiveForecast(
  tf: Tf,
  series: Series,
  { period, context }: SeasonalNaiveOptions,
): number[] {
  if (!Number.isInteger(period) || period < 1)
    throw new Error(`period is a whole number from 1, not ${period}.`);
  const steps = toSeries(tf, series, 'series');
  const before = toSeries(tf, context, 'context');
  if (before.length < period) {
    throw new Error(`context has ${before.length} values, fewer than one period of ${period}.`);
  }
  return [...before.slice(-period), ...steps].slice(0, steps.length);
}
