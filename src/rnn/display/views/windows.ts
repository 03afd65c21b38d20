import type { EncodedArray } from '../encoding';
import type { StepTimes } from './forecast';

/** A series, and how a window with its target slides over it. */
export interface WindowsView {
  version: 1;
  title?: string;
  unit?: string;
  /** [steps, columns]: the first features, of which the first is the target. */
  series: EncodedArray;
  /** Of the whole series; the columns above are no more than that. */
  features: number;
  times?: StepTimes;
  lookback: number;
  horizon: number;
  /** Steps from one window to the next. */
  stride: number;
  /** Steps between a window and its target. */
  gap: number;
}
