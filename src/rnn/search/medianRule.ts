import type { Report } from './trial';

export interface MedianRule {
  /** No trial is stopped before so many have ended. Default: 5. */
  minTrials?: number;
  /** No trial is stopped before it has reported more than so many times. Default: 0. */
  warmup?: number;
}

/**
 * The median stopping rule (Golovin et al. 2017, "Google Vizier", 3.2.2): a trial is stopped after its s-th report when
 * the best value it has reported is worse than the median, over the trials that have ended, of the mean of their first
 * s values.
 *
 * @param own the values that the trial has reported, in order
 * @param ended those of trials that have ended
 * @param better `true` where the first of two values is better than the second
 */
export function isBelowMedian(
  own: Report[],
  ended: Report[][],
  better: (a: number, b: number) => boolean,
  { minTrials = 5, warmup = 0 }: MedianRule = {},
): boolean {
  const step = own.length;
  const comparable = ended.filter(({ length }) => length > 0);
  if (step <= warmup || comparable.length < minTrials) return false;
  const means = comparable.map((reports) => mean(reports.slice(0, step).map(({ value }) => value)));
  const best = own.map(({ value }) => value).reduce((a, b) => (better(b, a) || Number.isNaN(a) ? b : a));
  return Number.isNaN(best) || better(median(means), best);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
