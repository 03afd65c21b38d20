import type { Scaler } from '../data/scaling/Scaler';
import { flatSeries } from '../flatSeries';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { checkWhole } from '../wholeNumber';
import { feedOf, type NextRow } from './feed';
import { sameColumns, scaled, unitsOf } from './history';
import { horizonOf, strategies, type StrategyName } from './strategies';
import { type Forecaster, type WindowModel, windowModel } from './windowModel';

export interface ForecastOptions {
  /**
   * `oneStep`: one value. `recursive`: a model of one step, whose forecasts go back into its window. `direct`: one
   * model a step. `multiOutput`: a model that gives all steps at once.
   */
  strategy: StrategyName;
  /** Steps to forecast. Needed by `recursive`; the others know it of their models. */
  horizon?: number;
  /** Timesteps that the model sees. Default: those of its input. */
  lookback?: number;
  /** Fitted on the training part: `history` and the forecast are in original units, the model sees scaled values. */
  scaler?: Scaler;
  /** The column that is forecast, where there are several: its index, or of a table its name. Default: 0. */
  target?: number | string;
  /**
   * For `recursive` with several features: the rows that follow on `history`, of the same columns, as far as known in
   * advance; the target's are not looked at. For rolling origins, of the whole test part.
   */
  knownFuture?: Series | Rows;
  /** For `recursive`, instead of `knownFuture`: makes the next row from the forecast and the window. */
  nextRow?(next: NextRow): ArrayLike<number>;
}

export interface RollingForecastOptions extends ForecastOptions {
  /** What comes right behind `history`: forecasts are made from every origin in it, each knowing all before it. */
  test: Series | Rows;
  /** Steps from one origin to the next. Default: 1. */
  stride?: number;
}

/** Values for all windows of a batch together stay below this. */
const MOST_VALUES = 2 ** 21;
const MOST_WINDOWS = 1024;

/** See `Rnn.forecast`. */
export function forecast(
  tf: Tf,
  model: Forecaster | readonly Forecaster[],
  history: Series | Rows,
  options: ForecastOptions | RollingForecastOptions,
): number[] | number[][] {
  const { test, stride = 1 } = options as Partial<RollingForecastOptions>;
  const counts = { horizon: options.horizon, lookback: options.lookback, stride };
  for (const [name, count] of Object.entries(counts)) {
    if (count !== undefined) checkWhole(count, name, 1);
  }
  const models = modelsOf(tf, model);
  const known = flatSeries(tf, history, 'history');
  const units = unitsOf(known, options.target ?? 0, options.scaler);
  const lookback = lookbackOf(models, options.lookback, known.columns);
  if (known.steps < lookback) {
    throw new Error(
      `history has ${known.steps} steps, and the model sees ${lookback}: give at least as many.`,
    );
  }
  const horizon = horizonOf(options.strategy, models, options.horizon);
  const future = test === undefined ? undefined : sameColumns(tf, test, 'test', known.columns);
  if (future && future.steps < horizon) {
    throw new Error(
      `test has ${future.steps} steps, fewer than the horizon of ${horizon}: there is nothing to compare with.`,
    );
  }
  const origins = future ? Math.floor((future.steps - horizon) / stride) + 1 : 1;
  const feed = feedOf(tf, options, units, (origins - 1) * stride + horizon - 1);
  const seen = scaled(known.values.subarray(-lookback * units.features), units);
  const values = future ? joined(seen, scaled(future.values, units)) : seen;
  const { features } = units;
  const size = lookback * features;
  const most = models[0]!.batchSize ?? Math.max(1, Math.min(MOST_WINDOWS, Math.floor(MOST_VALUES / size)));
  const result: number[][] = [];
  for (let first = 0; first < origins; first += most) {
    const starts = Array.from({ length: Math.min(most, origins - first) }, (_, i) => (first + i) * stride);
    const windows = new Float32Array(starts.length * size);
    starts.forEach((start, i) => {
      windows.set(values.subarray(start * features, start * features + size), i * size);
    });
    const batch = { values: windows, count: starts.length, lookback, features };
    const forecasts = strategies[options.strategy](batch, starts, { models, horizon, units, feed });
    starts.forEach((_, i) => {
      result.push(Array.from(forecasts.subarray(i * horizon, (i + 1) * horizon)));
    });
  }
  return future ? result : result[0]!;
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const result = new Float32Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

function modelsOf(tf: Tf, model: Forecaster | readonly Forecaster[]): WindowModel[] {
  if (!Array.isArray(model)) return [windowModel(tf, model as Forecaster, 'The model')];
  if (model.length === 0) throw new Error('The list of models is empty: give one model a step.');
  return (model as Forecaster[]).map((one, i) => windowModel(tf, one, `The model of step ${i + 1}`));
}

/** @throws when the models see other windows than history can give */
function lookbackOf(models: WindowModel[], given: number | undefined, columns: number): number {
  const of = (i: number) => (models.length > 1 ? `The model of step ${i + 1}` : 'The model');
  const lookback = given ?? models.find((model) => model.lookback !== undefined)?.lookback;
  if (lookback === undefined) {
    throw new Error(
      'lookback is missing: say how many steps before its forecast the model sees; it takes any, or is a function.',
    );
  }
  models.forEach((model, i) => {
    if (model.lookback !== undefined && model.lookback !== lookback)
      throw new Error(`${of(i)} sees ${model.lookback} steps, but lookback is ${lookback}.`);
    if (model.features !== undefined && model.features !== columns) {
      throw new Error(
        `${of(i)} reads ${model.features} features, and history has ${columns} columns: give the columns that it was trained on, in their order.`,
      );
    }
  });
  return lookback;
}
