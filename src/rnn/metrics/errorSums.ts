/** What the metrics of a forecast are made of, from one pass over the values. */
export interface ErrorSums {
  n: number;
  squared: number;
  absolute: number;
  /** Σ |y − ŷ| / |y| where y is not 0. */
  percentage: number;
  zeros: number;
  /** Σ 2·|y − ŷ| / (|y| + |ŷ|), a term of 0/0 as 0. */
  symmetric: number;
  bothZero: number;
  /** Σ (y − mean)². */
  spread: number;
  constant: boolean;
  steps: number;
  sameWay: number;
  unmoved: number;
}

/**
 * @param y actual, one row of `columns` after the other
 * @param p predicted, of the same size
 */
export function errorSums(y: ArrayLike<number>, p: ArrayLike<number>, columns: number): ErrorSums {
  const n = y.length;
  const sums: ErrorSums = {
    n,
    squared: 0,
    absolute: 0,
    percentage: 0,
    zeros: 0,
    symmetric: 0,
    bothZero: 0,
    spread: 0,
    constant: true,
    steps: n - columns,
    sameWay: 0,
    unmoved: 0,
  };
  let total = 0;
  for (let i = 0; i < n; i++) {
    const [actual, predicted] = [y[i]!, p[i]!];
    const error = Math.abs(actual - predicted);
    const size = Math.abs(actual) + Math.abs(predicted);
    total += actual;
    sums.squared += error * error;
    sums.absolute += error;
    if (actual === 0) sums.zeros++;
    else sums.percentage += error / Math.abs(actual);
    if (size === 0) sums.bothZero++;
    else sums.symmetric += (2 * error) / size;
    if (actual !== y[0]) sums.constant = false;
    if (i >= columns) {
      const move = actual - y[i - columns]!;
      if (move === 0) sums.unmoved++;
      if (move * (predicted - p[i - columns]!) > 0) sums.sameWay++;
    }
  }
  const mean = total / n;
  for (let i = 0; i < n; i++) sums.spread += (y[i]! - mean) ** 2;
  return sums;
}
