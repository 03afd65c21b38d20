import type { Forecasts } from './schema';

/** The forecast of test step `t`, made `step` steps before (from 0); NaN where there is none. */
export function forecastOf(
  { models, rows, horizon }: Forecasts,
  model: number,
  t: number,
  step: number,
): number {
  const row = t - step;
  return row < 0 || row >= rows ? NaN : models[model]!.values[row * horizon + step]!;
}

/** Actual − forecast at each test step. */
export function residuals(data: Forecasts, model: number, step: number): number[] {
  return Array.from(
    { length: data.split.test },
    (_, t) => data.series[data.start + t]! - forecastOf(data, model, t, step),
  );
}

export interface ErrorStats {
  mae: number;
  mean: number;
  /** Of the sample: divided by n − 1. */
  sd: number;
}

/** Steps without a forecast are left out. */
export function errorStats(errors: number[]): ErrorStats {
  const known = errors.filter(Number.isFinite);
  const n = known.length;
  const sum = (f: (error: number) => number) => known.reduce((total, error) => total + f(error), 0);
  const mean = sum((error) => error) / n;
  return { mae: sum(Math.abs) / n, mean, sd: Math.sqrt(sum((error) => (error - mean) ** 2) / (n - 1)) };
}

export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Equal bins from the least to the largest value; the last one has its upper end too. */
export function histogram(values: number[], bins: number): Bin[] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [];
  let [low, high] = [Infinity, -Infinity];
  for (const value of known) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low === high) return [{ from: low, to: high, count: known.length }];
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of known) counts[Math.min(bins - 1, Math.floor((value - low) / width))]!++;
  return counts.map((n, i) => ({ from: low + i * width, to: low + (i + 1) * width, count: n }));
}
