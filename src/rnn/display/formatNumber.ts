/** @returns a number with `digits` significant digits, an integer with all of its own; `—` for a missing one. */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined) return '—';
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return value.toPrecision(digits);
}

/** @returns a count with thousands separated: `16,896`. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** @returns a shape without a batch: `[50, 1]`, `[any, 1]` for a free length. */
export const formatShape = (shape: readonly (number | null)[]): string =>
  `[${shape.map((n) => n ?? 'any').join(', ')}]`;

/** @returns the shape of what a layer takes or gives: `[batch, 50, 1]`, `[batch, any, 1]` for a free length. */
export const formatBatchShape = (shape: readonly (number | null)[]): string =>
  `[${shape.map((n, axis) => n ?? (axis === 0 ? 'batch' : 'any')).join(', ')}]`;

/** @returns `512 B`, `67.8 KB`, `1.25 MB`: of 1,000 bytes each. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toPrecision(3)} ${['', 'KB', 'MB', 'GB'][power]}`;
}
