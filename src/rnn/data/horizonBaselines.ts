/** The windows that a baseline forecasts, and what is known when it does. */
export interface Origins {
  windows: number;
  horizon: number;
  /** Steps from the start of one window to that of the next. */
  stride: number;
  /** The values that the windows cover. */
  series: readonly number[];
  /** What comes right before them. */
  context: readonly number[];
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
  return inWindows(origins, (valueAt, start, step) =>
    valueAt(start + step - period * Math.ceil((step + 1) / period)),
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
  let [of, mean] = [NaN, NaN];
  return inWindows(origins, (valueAt, start) => {
    if (start === of) return mean;
    let sum = 0;
    for (let t = start - window; t < start; t++) sum += valueAt(t);
    [of, mean] = [start, sum / window];
    return mean;
  });
}

/** @param forecast of a step of the window that starts at `start`; `valueAt` has negative steps in the context */
function inWindows(
  { windows, horizon, stride, series, context }: Origins,
  forecast: (valueAt: (t: number) => number, start: number, step: number) => number,
): number[][] {
  const valueAt = (t: number) => (t < 0 ? context[context.length + t]! : series[t]!);
  return Array.from({ length: windows }, (_, i) =>
    Array.from({ length: horizon }, (_, step) => forecast(valueAt, i * stride, step)),
  );
}
