/**
 * Least squares of `y` on the first k of some columns, for every k at once, by Householder's QR. (Libraries solve one
 * such problem at a time; here each lag more is one column more, and all share one factorization.)
 */
export interface NestedLeastSquares {
  /** Sum of squared residuals with the first k columns. */
  residual(k: number): number;
  /** The t statistic of the last of all columns. */
  lastT: number;
  /** The first column that the ones before it make up already; −1 when there is none. */
  dependent: number;
}

/** @param columns are overwritten, and so is `y` */
export function nestedLeastSquares(columns: Float64Array[], y: Float64Array): NestedLeastSquares {
  const n = y.length;
  const k = columns.length;
  let dependent = -1;
  let diagonal = 0;
  for (let j = 0; j < k; j++) {
    const v = columns[j]!;
    const whole = Math.sqrt(dot(v, v, 0, n));
    const norm = Math.sqrt(dot(v, v, j, n));
    if (dependent < 0 && !(norm > 1e-10 * whole)) dependent = j;
    diagonal = v[j]! > 0 ? -norm : norm;
    if (norm === 0) continue;
    v[j] = v[j]! - diagonal;
    const square = dot(v, v, j, n);
    for (const other of [...columns.slice(j + 1), y]) {
      const share = (2 * dot(v, other, j, n)) / square;
      for (let i = j; i < n; i++) other[i] = other[i]! - share * v[i]!;
    }
  }
  const left = dot(y, y, k, n);
  return {
    residual: (first) => left + dot(y, y, first, k),
    lastT: (Math.sign(diagonal) * y[k - 1]!) / Math.sqrt(left / (n - k)),
    dependent,
  };
}

function dot(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += a[i]! * b[i]!;
  return sum;
}
