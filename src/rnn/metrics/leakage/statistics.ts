/** Correlation of two series; `NaN` when one of them does not change. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = Math.min(a.length, b.length);
  const mean = (values: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i]!;
    return sum / n;
  };
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [da, db] = [a[i]! - ma, b[i]! - mb];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return ab / Math.sqrt(aa * bb);
}

/** Correlation of a series with itself one step later. */
export function autocorrelation(values: number[]): number {
  return correlation(values.slice(0, -1), values.slice(1));
}

export function changes(values: number[]): number[] {
  return values.slice(1).map((value, i) => value - values[i]!);
}
