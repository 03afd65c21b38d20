import type { BaselineRole } from '../display/views';

export const BASELINE_NAMES: Record<BaselineRole, string> = {
  naive: 'naive',
  seasonalNaive: 'seasonal naive',
  movingAverage: 'moving average',
};

/** The windows that a baseline forecasts, and what is known when it does. */
export interface Origins {
  windows: number;
  horizon: number;
  /** Steps from the start of one window to that of the next. */
  stride: number;
  /** The values that the windows cover. */
  series: ArrayLike<number>;
  /** What comes right before them. */
  context: ArrayLike<number>;
}

/**
 * For every step of a window, the last value that is known at its origin (the step right before the window) of the
 * same season. With a period of 1: the value at the origin.
 *
 * @throws when the context has less than one period
 */
export function seasonalNaiveWindows(origins: Origins, period: number): number[][] {
  if (!Number.isInteger(period) || period < 1)
    throw new Error(`period is a whole number from 1, not ${period}.`);
  if (origins.context.length < period) {
    throw new Error(`context has ${origins.context.length} values, fewer than one period of ${period}.`);
  }
  const { windows, horizon, stride } = origins;
  const known = knownValues(origins, period);
  return Array.from({ length: windows }, (_, i) =>
    Array.from(
      { length: horizon },
      (__, step) => known[period + i * stride + step - period * Math.ceil((step + 1) / period)]!,
    ),
  );
}

/**
 * For every step of a window, the mean of the last `window` values that are known at its origin.
 *
 * @throws when the context has fewer values
 */
export function movingAverageWindows(origins: Origins, window: number): number[][] {
  if (!Number.isInteger(window) || window < 1)
    throw new Error(`window is a whole number from 1, not ${window}.`);
  if (origins.context.length < window) {
    throw new Error(
      `context has ${origins.context.length} values, fewer than a window of ${window}: give as many values right before the series.`,
    );
  }
  const { windows, horizon, stride } = origins;
  const known = knownValues(origins, window);
  return Array.from({ length: windows }, (_, i) => {
    let sum = 0;
    for (let t = i * stride; t < i * stride + window; t++) sum += known[t]!;
    return new Array<number>(horizon).fill(sum / window);
  });
}

/** The last `before` values of the context, and the series behind them. */
function knownValues({ series, context }: Origins, before: number): Float64Array {
  const known = new Float64Array(before + series.length);
  for (let t = 0; t < before; t++) known[t] = context[context.length - before + t]!;
  known.set(series, before);
  return known;
}
