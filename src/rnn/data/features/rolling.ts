/**
 * Statistics of windows of `n` steps that end at each step, as pandas' `rolling(n)`: missing for the first n − 1.
 *
 * The steps are looked at in blocks of n. A window is the end of one block and the beginning of the next: what is
 * known of both is put together. So each step costs the same however long the windows are, and nothing is ever
 * subtracted again, which would leave the rounding of large values behind when they are gone.
 */
export function rollingMeanAndSd(x: Float64Array, n: number): { mean: Float64Array; sd: Float64Array } {
  const mean = new Float64Array(x.length).fill(NaN);
  const sd = new Float64Array(x.length).fill(NaN);
  /** Mean and sum of squared deviations of the last block from this place on. */
  const endMean = new Float64Array(n + 1);
  const endSquares = new Float64Array(n + 1);
  for (let block = 0; block < x.length; block += n) {
    let [m, s] = [0, 0];
    const stop = Math.min(n, x.length - block);
    for (let j = 0; j < stop; j++) {
      const value = x[block + j]!;
      const before = value - m;
      m += before / (j + 1);
      s += before * (value - m);
      const left = n - 1 - j;
      if (block === 0 && left > 0) continue;
      const apart = m - endMean[j + 1]!;
      mean[block + j] = left === 0 ? m : endMean[j + 1]! + (apart * (j + 1)) / n;
      const squares = left === 0 ? s : s + endSquares[j + 1]! + (apart * apart * left * (j + 1)) / n;
      sd[block + j] = Math.sqrt(squares / (n - 1));
    }
    if (stop < n) break;
    [m, s] = [0, 0];
    for (let j = n - 1; j >= 0; j--) {
      const value = x[block + j]!;
      const before = value - m;
      m += before / (n - j);
      s += before * (value - m);
      endMean[j] = m;
      endSquares[j] = s;
    }
  }
  return { mean, sd };
}

/** @param sign 1 for the largest value, −1 for the smallest */
export function rollingExtreme(x: Float64Array, n: number, sign: 1 | -1): Float64Array {
  const out = new Float64Array(x.length).fill(NaN);
  const end = new Float64Array(n + 1).fill(-Infinity);
  for (let block = 0; block < x.length; block += n) {
    let extreme = -Infinity;
    const stop = Math.min(n, x.length - block);
    for (let j = 0; j < stop; j++) {
      const value = sign * x[block + j]!;
      if (value > extreme) extreme = value;
      if (block > 0 || j === n - 1) out[block + j] = sign * (extreme > end[j + 1]! ? extreme : end[j + 1]!);
    }
    extreme = -Infinity;
    for (let j = stop - 1; j >= 0; j--) {
      const value = sign * x[block + j]!;
      if (value > extreme) extreme = value;
      end[j] = extreme;
    }
  }
  return out;
}
