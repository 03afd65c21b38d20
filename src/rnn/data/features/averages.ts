/** pandas' `ewm(span=n, adjust=False).mean()`: begins with the first value, and takes 2 / (n + 1) of each new one. */
export function exponentialMovingAverage(x: Float64Array, n: number): Float64Array {
  const share = 2 / (n + 1);
  let average = x[0]!;
  return x.map((value) => (average += share * (value - average)));
}

/**
 * The relative strength index of J. Welles Wilder (New Concepts in Technical Trading Systems, 1978): 100 − 100 / (1 +
 * mean gain / mean loss). The means of the first n changes are plain ones; then each new change counts 1/n and what was
 * before n − 1 of n. Without losses it is 100, and where nothing has moved at all, 50.
 */
export function relativeStrengthIndex(x: Float64Array, n: number): Float64Array {
  const out = new Float64Array(x.length).fill(NaN);
  let [gain, loss] = [0, 0];
  for (let t = 1; t < x.length; t++) {
    const change = x[t]! - x[t - 1]!;
    const [up, down] = [Math.max(change, 0), Math.max(-change, 0)];
    if (t <= n) {
      gain += up / n;
      loss += down / n;
    } else {
      gain += (up - gain) / n;
      loss += (down - loss) / n;
    }
    if (t >= n) out[t] = gain + loss === 0 ? 50 : (100 * gain) / (gain + loss);
  }
  return out;
}
