import { oneColumn, type Rows, type Series } from '../../series';
import type { Tf } from '../../tf';
import { checkWhole } from '../../wholeNumber';

export interface DifferenceOptions {
  /** Steps between the two values that are subtracted. Default: 1. */
  lag?: number;
  /** How many times over. Default: 1. */
  order?: number;
  /** A season: x[t] − x[t−seasonal] is taken first, once. Default: none. */
  seasonal?: number;
}

/** The differences of a series, and the way back. */
export interface Differences {
  /** One for each step but the first ones, which have nothing to be subtracted. */
  values: number[];
  /**
   * The whole series that has these differences and begins as the one that was differenced.
   *
   * @param differences default: its own, which gives back the series, up to rounding
   */
  invert(differences?: Series): number[];
  /** What follows the series, from the differences that follow its own: a model's forecasts in the series' own unit. */
  extend(differences: Series): number[];
}

/** See `Rnn.difference`. */
export function difference(tf: Tf, series: Series | Rows, options: DifferenceOptions = {}): Differences {
  const { lag = 1, order = 1, seasonal } = options;
  checkWhole(lag, 'lag', 1);
  checkWhole(order, 'order', 0);
  if (seasonal !== undefined) checkWhole(seasonal, 'seasonal', 1);
  const lags = [...(seasonal === undefined ? [] : [seasonal]), ...Array<number>(order).fill(lag)];
  const stages = [Array.from(oneColumn(tf, series, 'series'))];
  const needed = lags.reduce((sum, n) => sum + n, 0);
  if (stages[0]!.length <= needed)
    throw new Error(
      `A series of ${stages[0]!.length} values has no such difference: it needs more than ${needed}. Take a smaller ${seasonal === undefined ? 'lag or order' : 'season, lag or order'}.`,
    );
  for (const n of lags) {
    const before = stages.at(-1)!;
    stages.push(before.slice(n).map((value, t) => value - before[t]!));
  }
  const values = stages.pop()!;
  return {
    values,
    invert: (differences = values) =>
      lags.reduceRight(
        (changes, n, i) => [...stages[i]!.slice(0, n), ...summed(stages[i]!.slice(0, n), changes, n)],
        Array.from(oneColumn(tf, differences, 'differences')),
      ),
    extend: (differences) =>
      lags.reduceRight(
        (changes, n, i) => summed(stages[i]!.slice(-n), changes, n),
        Array.from(oneColumn(tf, differences, 'differences')),
      ),
  };
}

/** Each change added to the value `n` steps before, of which the first are known. */
function summed(known: number[], changes: number[], n: number): number[] {
  const all = [...known];
  for (const change of changes) all.push(all.at(-n)! + change);
  return all.slice(known.length);
}
