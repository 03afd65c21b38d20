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

/** @param y actual, @param p predicted: timesteps × columns, of the same size */
export function errorSums(y: readonly number[][], p: readonly number[][]): ErrorSums {
  const sums: ErrorSums = {
    n: y.length * y[0]!.length,
    squared: 0,
    absolute: 0,
    percentage: 0,
    zeros: 0,
    symmetric: 0,
    bothZero: 0,
    spread: 0,
    constant: true,
    steps: (y.length - 1) * y[0]!.length,
    sameWay: 0,
    unmoved: 0,
  };
  const first = y[0]![0]!;
  let total = 0;
  for (let t = 0; t < y.length; t++) {
    const [row, forecast] = [y[t]!, p[t]!];
    for (let c = 0; c < row.length; c++) {
      const [actual, predicted] = [row[c]!, forecast[c]!];
      const error = Math.abs(actual - predicted);
      const size = Math.abs(actual) + Math.abs(predicted);
      total += actual;
      sums.squared += error * error;
      sums.absolute += error;
      if (actual === 0) sums.zeros++;
      else sums.percentage += error / Math.abs(actual);
      if (size === 0) sums.bothZero++;
      else sums.symmetric += (2 * error) / size;
      if (actual !== first) sums.constant = false;
      if (t > 0) {
        const move = actual - y[t - 1]![c]!;
        if (move === 0) sums.unmoved++;
        if (move * (predicted - p[t - 1]![c]!) > 0) sums.sameWay++;
      }
    }
  }
  const mean = total / sums.n;
  for (const row of y) for (const actual of row) sums.spread += (actual - mean) ** 2;
  return sums;
}
