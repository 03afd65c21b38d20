import type { Forecasts } from './schema';

/** What of the series is shown, and how. */
export interface PlotState {
  /** First and last step shown, indices of the whole series. */
  from: number;
  to: number;
  /** The step of each forecast that is followed, from 0. */
  step: number;
  /** Whose residuals are drawn. */
  model: number;
  /** One panel a model. */
  apart: boolean;
  /** The test step that is read, from 0. */
  t?: number;
}

const FEWEST = 8;

/** The test part, with a little of what comes before. */
export function firstState({ start, series, split, lookback }: Forecasts): PlotState {
  const before = Math.max(lookback, Math.round(split.test * 0.06));
  return {
    from: Math.max(0, start - Math.min(before, split.test)),
    to: series.length - 1,
    step: 0,
    model: 0,
    apart: false,
  };
}

/** Zoomed by `factor` about step `at`: below 1 shows less. */
export function zoomed(
  state: PlotState,
  steps: number,
  factor: number,
  at = (state.from + state.to) / 2,
): PlotState {
  const length = Math.min(
    steps - 1,
    Math.max(Math.min(FEWEST, steps - 1), Math.round((state.to - state.from) * factor)),
  );
  const share = state.to > state.from ? (at - state.from) / (state.to - state.from) : 0.5;
  return moved({ ...state, from: 0, to: length }, steps, Math.round(at - share * length));
}

/** Moved by `by` steps, as far as there is a series. */
export function moved(state: PlotState, steps: number, by: number): PlotState {
  const length = state.to - state.from;
  const from = Math.max(0, Math.min(steps - 1 - length, state.from + by));
  return { ...state, from, to: from + length };
}
