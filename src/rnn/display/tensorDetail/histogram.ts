import type { TensorHistogram } from '../views';

const MOST_BINS = 40;

/** How many of the finite values fall between `min` and `max`, in bins of equal width. */
export function histogramOf(
  values: ArrayLike<number>,
  { min, max }: { min: number; max: number },
): TensorHistogram {
  const bins = min === max ? 1 : Math.min(MOST_BINS, Math.max(5, Math.ceil(Math.sqrt(values.length))));
  const counts = new Array<number>(bins).fill(0);
  // halves: the difference itself may be no finite number
  const span = max / 2 - min / 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    const bin = span === 0 ? 0 : Math.floor(((value / 2 - min / 2) / span) * bins);
    counts[Math.min(bins - 1, bin)]!++;
  }
  return { min, max, counts };
}
