import type { EncodedArray } from '../encoding';
import type { StepTimes } from './forecast';

/**
 * Features that look at `n` steps, or `n` steps back. `sma` is a moving average; `ema`, an exponential one, and `rsi`
 * keep something of all steps so far, `n` says how quickly they forget.
 */
export type ReachingKind = 'lag' | 'mean' | 'sd' | 'min' | 'max' | 'difference' | 'sma' | 'ema' | 'rsi';

/** Features of the time of step t; day of week counts from Monday = 0. */
export type CalendarKind = 'hour' | 'dayOfWeek' | 'dayOfMonth' | 'month' | 'quarter';

export type CyclicPeriod = 'hour' | 'dayOfWeek' | 'month' | 'dayOfYear';

/** Where the hour, weekday, month or day of the year stands on its circle. */
export type CyclicKind = `${CyclicPeriod}${'Sin' | 'Cos'}`;

/** One column of a feature table. */
export type Feature =
  { kind: ReachingKind; n: number } | { kind: 'value' | CalendarKind | CyclicKind; n?: undefined };

/** The features of each step of a series, made of that step and those before it. */
export interface FeaturesView {
  version: 1;
  unit?: string;
  /** One value a step: [steps]. */
  series: EncodedArray;
  times?: StepTimes;
  /** Steps of the series before the first that is kept here. */
  omitted: number;
  /** Each sine is followed by its cosine. */
  features: Feature[];
  /** [features, steps]; NaN where a feature does not exist yet. */
  values: EncodedArray;
}
