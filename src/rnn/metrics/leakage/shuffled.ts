import { toMatrix, toSeries } from '../../series';
import type { LeakageRule } from './evidence';
import { autocorrelation } from './statistics';

const PARTS = ['train', 'validation', 'test'] as const;
/** A series with less memory than this from one step to the next looks the same shuffled. */
const MEMORY = 0.4;
const ENOUGH = 30;

/** In a shuffled series the steps right before and after each test value are in the training part. */
export const shuffled: LeakageRule = {
  id: 'shuffled',
  needs: 'time, or series and parts',
  check(tf, { time, series, parts, target = 0 }) {
    if (time) {
      let before = -Infinity;
      for (const part of PARTS) {
        const values = time[part];
        for (let i = 0; values && i < values.length; i++) {
          const now = Number(values[i]);
          if (!(now > before)) return [{ how: 'time', part, index: i }];
          before = now;
        }
      }
      return [];
    }
    if (!series || !parts) return 'unchecked';
    const whole = autocorrelation(toSeries(tf, series, 'series'));
    if (!(whole >= MEMORY)) return 'unchecked';
    for (const part of PARTS) {
      if (parts[part] === undefined) continue;
      const values = toMatrix(tf, parts[part], `parts.${part}`).rows.map((row) => row[target]!);
      const own = autocorrelation(values);
      if (values.length >= ENOUGH && own < whole / 3) return [{ how: 'memory', part, own, whole }];
    }
    return [];
  },
  sentence({ how, part, index, own, whole }) {
    const why =
      'When steps are shuffled before the split, the neighbours of every test value are in the training part, and the model only has to fill gaps. Split in order of time (rnn.split), and shuffle at most the windows of the training part.';
    return how === 'time'
      ? `Time does not go forward: at index ${index} of the ${part} part it is not later than before. ${why}`
      : `The ${part} part has lost the order of the series: from one step to the next its values correlate with ${Number(own).toFixed(2)}, those of the series with ${Number(whole).toFixed(2)}. ${why}`;
  },
};
