const SQUARINGS = 48;
/** Of ln ρ: larger matrices take long, and three digits are shown. */
const converged = (size: number) => (size > 128 ? 1e-4 : 1e-9);

/**
 * The largest |eigenvalue| of a square matrix, also of complex ones, by Gelfand's formula: ρ = lim ‖Aᵏ‖^(1/k), with
 * k = 1, 2, 4, … by squaring. Two successive norms make the constant factor of ‖Aᵏ‖ cancel. (Power iteration would
 * not settle where the largest eigenvalues are a complex pair, as they mostly are.)
 *
 * @param matrix size × size, row-major
 */
export function spectralRadius(matrix: ArrayLike<number>, size: number): number {
  let power = Float64Array.from(matrix);
  if (!power.every(Number.isFinite)) return NaN;
  /** ln ‖A^(2^k)‖, of what was divided away to keep the numbers in range. */
  let logNorm = normalise(power);
  let exponent = 1;
  let estimate = logNorm;
  let settled = 0;
  const tolerance = converged(size);
  for (let k = 0; k < SQUARINGS && logNorm > -Infinity; k++) {
    power = square(power, size);
    const next = 2 * logNorm + normalise(power);
    const refined = (next - logNorm) / exponent;
    settled = Math.abs(refined - estimate) < tolerance ? settled + 1 : 0;
    estimate = refined;
    logNorm = next;
    exponent *= 2;
    if (settled === 2) break;
  }
  return logNorm === -Infinity ? 0 : Math.exp(estimate);
}

/** Divides by the Frobenius norm, and returns its logarithm. */
function normalise(values: Float64Array): number {
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0) return -Infinity;
  const norm = largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / norm;
  return Math.log(norm);
}

/** Four rows at a time: the product's row is then read and written a quarter as often. */
function square(a: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const product = new Float64Array(size * size);
  const none = new Float64Array(size);
  const rowAt = (k: number) => (k < size ? a.subarray(k * size, (k + 1) * size) : none);
  for (let k = 0; k < size; k += 4) {
    const [a0, a1, a2, a3] = [rowAt(k), rowAt(k + 1), rowAt(k + 2), rowAt(k + 3)];
    for (let i = 0; i < size; i++) {
      const row = product.subarray(i * size, (i + 1) * size);
      const at = (n: number) => (k + n < size ? a[i * size + k + n]! : 0);
      const [f0, f1, f2, f3] = [at(0), at(1), at(2), at(3)];
      for (let j = 0; j < size; j++) row[j]! += f0 * a0[j]! + f1 * a1[j]! + f2 * a2[j]! + f3 * a3[j]!;
    }
  }
  return product;
}
