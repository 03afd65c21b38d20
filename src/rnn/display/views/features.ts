import type { EncodedArray } from '../encoding';
import type { StepTimes } from './forecast';

/** Features that look at `n` steps, or `n` steps back. */
export type ReachingKind = 'lag' | 'mean' | 'sd' | 'min' | 'max' | 'difference';

/** Features of the time of step t; day of week counts from Monday = 0. */
export type CalendarKind = 'hour' | 'dayOfWeek' | 'dayOfMonth' | 'month' | 'quarter';

/** Where the hour or the weekday stands on its circle. */
export type CyclicKind = 'hourSin' | 'hourCos' | 'dayOfWeekSin' | 'dayOfWeekCos';

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
