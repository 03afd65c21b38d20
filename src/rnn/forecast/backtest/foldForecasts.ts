import type { FoldRange } from '../../data/rollingOrigin';
import { Scaler } from '../../data/scaling/Scaler';
import type { FlatSeries } from '../../flatSeries';
import type { Tf } from '../../tf';
import { quietly } from '../../train/quietly';
import { forecast, type RollingForecastOptions } from '../forecast';
import type { Forecaster } from '../windowModel';
import type { At, BacktestForecaster, ForecastFunction, TrainedBefore, TrainedInFolds } from './options';

type Models = Forecaster | readonly Forecaster[];

/** What all forecasters of a backtest share. */
export interface Ground {
  series: FlatSeries;
  target: number;
  folds: FoldRange[];
  horizon: number;
  stride: number;
  refit: boolean;
  scaler: 'standard' | 'minMax' | 'none';
  showTrainings: boolean;
  /** Whether all columns but the target are known in advance. */
  known: boolean;
}

/** One forecaster, asked fold by fold. */
export interface FoldForecaster {
  /** @returns the forecast of the fold, or where that is cheaper those of all folds at once */
  forecast(fold: number): Promise<number[] | number[][]>;
  /** What was trained last. */
  models?: Models;
}

export function foldForecaster(
  tf: Tf,
  name: string,
  forecaster: BacktestForecaster<unknown>,
  ground: Ground,
): FoldForecaster {
  if (typeof forecaster === 'function') return ofFunction(name, forecaster, ground);
  if ('fit' in forecaster) return fitted(tf, name, forecaster, ground);
  return {
    forecast: async () => rolled(tf, name, forecaster, forecaster.model, ground, 0, forecaster.scaler),
  };
}

function ofFunction(name: string, forecaster: ForecastFunction<unknown>, ground: Ground): FoldForecaster {
  return {
    async forecast(fold) {
      const { trainStart, trainEnd } = ground.folds[fold]!;
      const values = await forecaster(part(ground.series, trainStart, trainEnd), at(ground, fold));
      const given = Array.from(values ?? []);
      if (given.length !== ground.horizon) {
        throw new Error(
          `The forecaster "${name}" gave ${given.length} values in fold ${fold + 1}, not one for each of the ${ground.horizon} steps of the horizon.`,
        );
      }
      const wrong = given.findIndex((value) => !Number.isFinite(value));
      if (wrong >= 0) {
        throw new Error(
          `The forecaster "${name}" gave ${String(given[wrong])} for step ${wrong + 1} in fold ${fold + 1}, not a finite number.`,
        );
      }
      return given;
    },
  };
}

function fitted(tf: Tf, name: string, forecaster: TrainedInFolds<unknown>, ground: Ground): FoldForecaster {
  const self: FoldForecaster = {
    async forecast(fold) {
      const { trainStart, trainEnd } = ground.folds[fold]!;
      const train = part(ground.series, trainStart, trainEnd);
      const scaler =
        ground.scaler === 'none' ? undefined : new Scaler(tf, { name: ground.scaler }).fit(train);
      // a copy: to split what one's own scaler has scaled leaks elsewhere, but not the fold's test part
      const seen = scaler ? scaler.transform(train).slice() : train;
      const fit = () => forecaster.fit(seen, { ...at(ground, fold), scaler });
      const models = await (ground.showTrainings ? fit() : quietly(tf, fit));
      replaced(self.models, models);
      self.models = models;
      return ground.refit
        ? rolled(tf, name, forecaster, models, { ...ground, folds: [ground.folds[fold]!] }, fold, scaler)[0]!
        : rolled(tf, name, forecaster, models, ground, 0, scaler);
    },
  };
  return self;
}

/** All folds at once: each forecast sees the steps before its origin, and no other. */
function rolled(
  tf: Tf,
  name: string,
  { strategy, lookback, nextRow }: Pick<TrainedBefore, 'strategy' | 'lookback' | 'nextRow'>,
  models: Models,
  { series, target, folds, horizon, stride, known }: Ground,
  fold: number,
  scaler?: Scaler,
): number[][] {
  const { testStart } = folds[0]!;
  const { testEnd } = folds.at(-1)!;
  const test = part(series, testStart, testEnd);
  const options = {
    ...{ strategy, lookback, nextRow, horizon, stride, target, scaler, test },
    ...(known && { knownFuture: blanked(test, target) }),
  } as RollingForecastOptions;
  try {
    return forecast(tf, models, part(series, 0, testStart), options) as number[][];
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`"${name}" in fold ${fold + 1}: ${message}`, { cause: error });
  }
}

/** A copy, through which nobody can look behind its end; of a single column an array of numbers, as `Known` says. */
function part({ values, columns }: FlatSeries, from: number, to: number): number[][] {
  if (columns === 1) return Array.from(values.subarray(from, to)) as unknown as number[][];
  return Array.from({ length: to - from }, (_, i) =>
    Array.from(values.subarray((from + i) * columns, (from + i + 1) * columns)),
  );
}

const blanked = (rows: number[][], target: number) =>
  rows.map((row) => row.map((value, column) => (column === target ? 0 : value)));

/** A model that the next fold has trained anew is of no use any more; one that goes on being trained is. */
function replaced(before: Models | undefined, now: Models): void {
  const kept = new Set([now].flat());
  for (const model of [before ?? []].flat() as Forecaster[])
    if (typeof model !== 'function' && !kept.has(model)) model.dispose();
}

function at({ folds, horizon }: Ground, fold: number): At {
  return { fold: fold + 1, folds: folds.length, horizon, origin: folds[fold]!.trainEnd };
}
