import { adfTest } from '../../data/stationarity/adfTest';
import { flatSeries } from '../../flatSeries';
import type { PitfallRule } from './evidence';

const ENOUGH = 30;
/** Values at the end of the training part that are looked at: enough for the test, and quick. */
const MOST = 5000;

/** What a model has learned of a level that wanders off does not hold in the test part. */
export const notStationary: PitfallRule = {
  id: 'notStationary',
  needs: `parts.train, at least ${ENOUGH} values that are no line`,
  check(tf, { parts, target = 0 }) {
    if (!parts) return 'unchecked';
    const { values, steps, columns } = flatSeries(tf, parts.train, 'parts.train');
    const n = Math.min(steps, MOST);
    if (n < ENOUGH) return 'unchecked';
    const series = Float64Array.from({ length: n }, (_, i) => values[(steps - n + i) * columns + target]!);
    try {
      const { stationary, pValue } = adfTest(tf, series);
      return stationary ? [] : [{ p: pValue }];
    } catch {
      return 'unchecked'; // constant, or without noise
    }
  },
  sentence({ p }) {
    return `The training part is not shown to be stationary (augmented Dickey–Fuller test, p = ${Number(Number(p).toPrecision(2))}): its level may wander off, and what the model has learned of it no longer holds. Train on differences (rnn.difference, which gives the way back), and test again with rnn.adfTest.`;
  },
};
