/** The statistics of a window that ends at step t itself, as pandas' `rolling`. */
export const rolling: Record<'mean' | 'sd' | 'min' | 'max', (window: readonly number[]) => number> = {
  mean,
  /** Of a sample: divided by n − 1. */
  sd(window) {
    const center = mean(window);
    return Math.sqrt(window.reduce((sum, x) => sum + (x - center) ** 2, 0) / (window.length - 1));
  },
  min: (window) => window.reduce((least, x) => Math.min(least, x), Infinity),
  max: (window) => window.reduce((largest, x) => Math.max(largest, x), -Infinity),
};

function mean(window: readonly number[]): number {
  return window.reduce((sum, x) => sum + x, 0) / window.length;
}
