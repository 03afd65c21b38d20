/** @returns a number with `digits` significant digits, an integer with all of its own; `—` for a missing one. */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined) return '—';
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return value.toPrecision(digits);
}

/** @returns a count with thousands separated: `16,896`. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** @returns a shape as TensorFlow.js writes it: `[null, 50, 1]`. */
export const formatShape = (shape: readonly (number | null)[]): string =>
  `[${shape.map((n) => String(n)).join(', ')}]`;
