/** The windows that a baseline forecasts, and what is known when it does. */
export interface Origins {
  windows: number;
  horizon: number;
  /** Steps from the start of one window to that of the next. */
  stride: number;
  /** The values that the windows cover. */
  series: number[];
  /** What comes right before them. */
  context: number[];
}

/**
 * For every step of a window, the last value that is known at its origin (the step right before the window) of the
 * same season. With a period of 1: the value at the origin.
 *
 * @throws when the context has less than one period
 */
export function seasonalNaiveWindows(origins: Origins, period: number): number[][] {
  const { windows, horizon, stride, series, context } = origins;
  if (!Number.isInteger(period) || period < 1)
    throw new Error(`period is a whole number from 1, not ${period}.`);
  if (context.length < period) {
    throw new Error(`context has ${context.length} values, fewer than one period of ${period}.`);
  }
  const valueAt = (t: number) => (t < 0 ? context[context.length + t]! : series[t]!);
  return Array.from({ length: windows }, (_, i) =>
    Array.from({ length: horizon }, (_, step) =>
      valueAt(i * stride + step - period * Math.ceil((step + 1) / period)),
    ),
  );
}
