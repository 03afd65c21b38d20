import { oneColumn, type Series } from '../series';
import type { Tf } from '../tf';
import { checkWhole } from '../wholeNumber';
import { movingAverageWindows, type Origins, seasonalNaiveWindows } from './horizonBaselines';

export interface NaiveOptions {
  /** What comes right before the series: the forecast of its first step is the last value in here. */
  context: Series;
  /** Steps of each forecast, which then are rows. Default: none, one value for each step of the series. */
  horizon?: number;
  /** With a horizon: steps from one forecast to the next. Default: 1. */
  stride?: number;
}

export interface SeasonalNaiveOptions extends NaiveOptions {
  /** Timesteps a season has, e.g. 7 for days of a week, 365 for days of a year. */
  period: number;
}

export interface MovingAverageOptions extends NaiveOptions {
  /** Timesteps of which the mean is taken; the context has to have at least as many. */
  window: number;
}

/** A value for each step of the series; with a horizon, rows of [forecasts, horizon]. */
export type BaselineForecast<O extends NaiveOptions> = O extends { horizon: number } ? number[][] : number[];

/** See `Rnn.naiveForecast`. */
export function naiveForecast<O extends NaiveOptions>(tf: Tf, series: Series, options: O) {
  return forecastOf(tf, series, options, (origins) => seasonalNaiveWindows(origins, 1));
}

/** See `Rnn.seasonalNaiveForecast`. */
export function seasonalNaiveForecast<O extends SeasonalNaiveOptions>(tf: Tf, series: Series, options: O) {
  return forecastOf(tf, series, options, (origins) => seasonalNaiveWindows(origins, options.period));
}

/** See `Rnn.movingAverageForecast`. */
export function movingAverageForecast<O extends MovingAverageOptions>(tf: Tf, series: Series, options: O) {
  return forecastOf(tf, series, options, (origins) => movingAverageWindows(origins, options.window));
}

function forecastOf<O extends NaiveOptions>(
  tf: Tf,
  values: Series,
  options: O,
  baseline: (origins: Origins) => number[][],
): BaselineForecast<O> {
  const { horizon = 1, stride = 1 } = options;
  for (const [name, count] of [
    ['horizon', horizon],
    ['stride', stride],
  ] as const) {
    checkWhole(count, name, 1);
  }
  const series = oneColumn(tf, values, 'series');
  const context = oneColumn(tf, options.context, 'context');
  if (series.length < horizon) {
    throw new Error(`series has ${series.length} steps, fewer than a horizon of ${horizon}.`);
  }
  const windows = Math.floor((series.length - horizon) / stride) + 1;
  const rows = baseline({ windows, horizon, stride, series, context });
  return (options.horizon === undefined ? rows.map(([value]) => value!) : rows) as BaselineForecast<O>;
}
