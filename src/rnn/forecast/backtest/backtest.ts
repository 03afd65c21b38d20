import type { FoldRange } from '../../data/rollingOrigin';
import { timeStamps } from '../../data/stepTimes';
import { targetColumns } from '../../data/windows/windowOptions';
import type { RnnHost } from '../../display/host';
import { showAs, type View } from '../../display/mime';
import { flatSeries } from '../../flatSeries';
import { columnsOf } from '../../metrics/metricColumns';
import { type Metrics, metricsOf } from '../../metrics/metrics';
import { type NaiveScale, naiveScale } from '../../metrics/naiveScale';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import type { Forecaster } from '../windowModel';
import { backtestBundle, SHOWN } from './backtestView';
import { type BaselineRow, baselineRows } from './baselineRows';
import { foldForecaster, type Ground } from './foldForecasts';
import { foldPlot } from './foldPlot';
import { foldsOf } from './folds';
import type { BacktestOptions } from './options';
import { showProgress } from './progress';

/** How well forecasters did at every origin; displayed as a table beside the baselines. */
export interface Backtest {
  /** Where each training and test part lies in the series; ends are exclusive. */
  folds: FoldRange[];
  /** [folds, horizon] */
  actual: number[][];
  /** By name, the baselines among them: [folds, horizon]. */
  forecasts: Record<string, number[][]>;
  /** Of all folds together, by name. */
  metrics: Record<string, Metrics>;
  /** Of each fold, by name. */
  byFold: Record<string, Metrics[]>;
  /** What `fit` has given last, by name: trained on the last training part. */
  models: Record<string, Forecaster | readonly Forecaster[]>;
  /** Draws the forecasts over the series. Where they overlap, each step's comes from the latest origin. */
  plot(): View;
}

/** See `Rnn.backtest`. */
export async function backtest<S extends Series | Rows>(
  tf: Tf,
  host: RnnHost,
  options: BacktestOptions<S>,
): Promise<Backtest> {
  const { forecasters, horizon = 1, stride = horizon, refit = true, scaler = 'standard' } = options;
  const { showTrainings = false } = options;
  const { metrics: ids = SHOWN, unit = '', period } = options;
  if (!['standard', 'minMax', 'none'].includes(scaler))
    throw new Error(`scaler is 'standard', 'minMax' or 'none', not ${JSON.stringify(scaler)}.`);
  columnsOf(ids, unit);
  const series = flatSeries(tf, options.series, 'series');
  const { columns, names: columnNames } = series;
  if (options.times !== undefined) timeStamps(options.times, series.steps);
  const target = targetColumns(options.target ?? 0, columns, columnNames)[0]!;
  const ahead = (options.knownInAdvance ?? []).map((of) => targetColumns(of, columns, columnNames)[0]!);
  const folds = foldsOf(series.steps, { ...options, horizon, stride });
  const column = targetColumn(series.values, columns, target);
  const baselines = baselineRows(column, { ...options, folds, horizon, stride });
  const names = checkedNames(forecasters, baselines);
  const train = column.subarray(folds[0]!.trainStart, folds[0]!.trainEnd);
  const naive = ids.includes('mase') ? firstScale(tf, train, period) : undefined;
  const known = columns > 1 && new Set([...ahead, target]).size === columns;
  const shared = { series, target, folds, horizon, stride };
  const ground: Ground = { ...shared, refit, scaler, showTrainings, known };
  const tested = names.map((name) => foldForecaster(tf, name, forecasters[name]!, ground));

  const rows: number[][][] = names.map(() => []);
  const progress = showProgress(host, folds.length);
  for (let fold = 0; fold < folds.length; fold++) {
    for (const [i, name] of names.entries()) {
      if (rows[i]!.length > fold) continue;
      progress.at(fold, name);
      // a turn of its own: here an interrupt ends the backtest
      await new Promise((resolve) => setTimeout(resolve));
      const result = await tested[i]!.forecast(fold);
      if (Array.isArray(result[0])) rows[i]!.push(...(result as number[][]));
      else rows[i]!.push(result as number[]);
    }
  }
  progress.done();

  const actual = folds.map(({ testStart, testEnd }) => Array.from(column.subarray(testStart, testEnd)));
  const all = [
    ...baselines.map(({ name, rows: forecast }) => [name, forecast] as const),
    ...names.map((name, i) => [name, rows[i]!] as const),
  ];
  const measured = ([name, forecast]: (typeof all)[number]) =>
    [name, metricsOf(actual.flat(), forecast.flat(), horizon, naive)] as const;
  const inFolds = ([name, forecast]: (typeof all)[number]) =>
    [name, forecast.map((row, fold) => metricsOf(actual[fold]!, row, 1, naive))] as const;
  const result: Backtest = {
    folds,
    actual,
    forecasts: Object.fromEntries(all),
    metrics: Object.fromEntries(all.map(measured)),
    byFold: Object.fromEntries(all.map(inFolds)),
    models: Object.fromEntries(tested.flatMap(({ models }, i) => (models ? [[names[i]!, models]] : []))),
    plot: () => foldPlot(tf, result, column, stride, options),
  };
  return showAs(result, () => backtestBundle(result, baselines, naive, options));
}

/** @throws when the first training part is too short for MASE */
function firstScale(tf: Tf, train: Float64Array, period = 1): NaiveScale {
  if (train.length > period) return naiveScale(tf, train, period);
  throw new Error(
    `MASE with a period of ${period} needs a first training part of at least ${period + 1} steps, and it has ${train.length}: take a larger initial, fewer folds, or metrics without mase.`,
  );
}

function targetColumn(values: ArrayLike<number>, columns: number, target: number): Float64Array {
  const column = new Float64Array(values.length / columns);
  for (let t = 0; t < column.length; t++) column[t] = values[t * columns + target]!;
  return column;
}

function checkedNames(forecasters: object, baselines: BaselineRow[]): string[] {
  const names = Object.keys(forecasters ?? {});
  if (names.length === 0) throw new Error('forecasters is empty: give at least one by its name.');
  const taken = baselines.find(({ name }) => names.includes(name));
  if (taken) {
    throw new Error(`The row "${taken.name}" is added by itself: leave yours out, or give it another name.`);
  }
  for (const name of names) {
    const given = (forecasters as Record<string, unknown>)[name];
    const object = typeof given === 'object' && given !== null;
    if (typeof given !== 'function' && !(object && ('fit' in given || 'model' in given))) {
      throw new Error(
        `The forecaster "${name}" is a function (history, at) => values, { strategy, fit } to train a model in every fold, or { strategy, model } with a trained one.`,
      );
    }
  }
  return names;
}
