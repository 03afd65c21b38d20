import type { EncodedArray } from '../encoding';

/** Time of each step, UTC, in milliseconds since 1970: evenly spaced, or one by one. */
export type StepTimes = { start: number; every: number } | number[];

/** A series in its three parts, and forecasts of the last one. */
export interface ForecastView {
  version: 1;
  title?: string;
  unit?: string;
  /** One value a step: [steps]. */
  series: EncodedArray;
  times?: StepTimes;
  /** Steps of each part; they add up to the series. */
  split: { train: number; validation: number; test: number };
  /**
   * Each [rows, horizon]: row r was made when the steps before test step r were known, and column h is for test step
   * r + h. rows = test − horizon + 1.
   */
  forecasts: { name: string; values: EncodedArray }[];
  /** Steps that a model saw before each forecast. */
  lookback?: number;
}
