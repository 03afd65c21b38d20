/** As many bars as a scale has colours. */
export const BINS = 24;

/**
 * How many values lie in each of `BINS` equal parts of a range; its top belongs to the last part, and what is outside
 * to the part that is nearest. NaN counts nowhere.
 */
export function histogram(values: Float32Array, { min, max }: { min: number; max: number }): number[] {
  const counts = new Array<number>(BINS).fill(0);
  const perUnit = max > min ? BINS / (max - min) : 0;
  for (let i = 0; i < values.length; i++) {
    const bin = (values[i]! - min) * perUnit;
    if (bin === bin) counts[bin <= 0 ? 0 : bin >= BINS ? BINS - 1 : Math.floor(bin)]!++;
  }
  return counts;
}
