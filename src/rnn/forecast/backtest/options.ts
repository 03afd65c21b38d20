import type { Tensor } from '@tensorflow/tfjs';
import type { Scaler } from '../../data/scaling/Scaler';
import type { MetricId } from '../../metrics/metricColumns';
import type { Rows, Series } from '../../series';
import type { ForecastOptions } from '../forecast';
import type { Forecaster } from '../windowModel';

/** A part of the series, copied: an array of numbers, or of rows where there are several columns. */
export type Known<S> = S extends ArrayLike<number> | Tensor ? number[] : number[][];

/** Where in the backtest a forecast is made. */
export interface At {
  /** From 1. */
  fold: number;
  folds: number;
  /** Steps to forecast. */
  horizon: number;
  /** Steps of the series that are known. */
  origin: number;
}

/** Forecasts `horizon` values from what is known, in original units. */
export type ForecastFunction<S> = (
  history: Known<S>,
  at: At,
) => ArrayLike<number> | Promise<ArrayLike<number>>;

type Strategy = Pick<ForecastOptions, 'strategy' | 'lookback' | 'nextRow'>;
type Models = Forecaster | readonly Forecaster[];

/** A model that is built and trained in every fold. */
export interface TrainedInFolds<S> extends Strategy {
  /**
   * @param train the training part of the fold, scaled by a scaler that has seen nothing else
   * @returns the trained model, or for `direct` a list of them
   */
  fit(train: Known<S>, at: At & { scaler?: Scaler }): Models | Promise<Models>;
}

/** A model that is trained already, on nothing behind the first origin. */
export interface TrainedBefore extends Strategy {
  model: Models;
  /** That it was trained with. Default: none, the model sees original units. */
  scaler?: Scaler;
}

export type BacktestForecaster<S> = ForecastFunction<S> | TrainedInFolds<S> | TrainedBefore;

export interface BacktestOptions<S extends Series | Rows> {
  /** The whole series in order of time, in its own unit. */
  series: S;
  /** By name: functions, models to train in each fold, or trained models. */
  forecasters: Record<string, BacktestForecaster<S>>;
  /** Steps to forecast from each origin. Default: 1. */
  horizon?: number;
  /** Steps from one origin to the next. Default: the horizon. */
  stride?: number;
  /** How many origins; the last forecast ends with the series. Default: as many as `initial` leaves room for, else 5. */
  folds?: number;
  /** The least number of steps that the first training part has. Default: none. */
  initial?: number;
  /** Whether training parts begin with the series and grow, or keep their length and move along. Default: expanding. */
  window?: 'expanding' | 'sliding';
  /** With a sliding window: steps of each training part. Default: those of the first. */
  trainSize?: number;
  /** Whether `fit` is called in every fold, or in the first only. Default: true. */
  refit?: boolean;
  /** Whether every training draws its curves while it runs. Default: false, a line tells the fold. */
  showTrainings?: boolean;
  /** What is fitted on each training part for the models. Default: `standard`. */
  scaler?: 'standard' | 'minMax' | 'none';
  /** The column to forecast, where there are several: its index, or of a table its name. Default: 0. */
  target?: number | string;
  /** Columns whose values are known in advance, such as those of the calendar; for `recursive`. Default: none. */
  knownInAdvance?: (number | string)[];
  /** Steps of a season, for the seasonal naive row, and for MASE. Default: none, and no such row. */
  period?: number;
  /** Adds the mean of so many last known values as a row. Default: none, and no such row. */
  movingAverage?: number;
  /** Time of each step, for the plot. */
  times?: readonly (Date | string | number)[];
  unit?: string;
  title?: string;
  /** Which columns, in which order. Default: MAE, RMSE, R², MAPE and MASE. */
  metrics?: MetricId[];
}
