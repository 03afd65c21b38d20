import { flatSeries } from '../../flatSeries';
import { targetSeries } from '../leakage/targetSeries';
import type { PitfallRule } from './evidence';
import { flatInputs } from './inputs';

const ENOUGH = 8;
const PARTS = ['train', 'validation', 'test'] as const;

/** A recurrent network reads from the oldest step to the newest; the other way round the newest is forgotten first. */
export const reversedOrder: PitfallRule = {
  id: 'reversedOrder',
  needs: 'time; or inputs and targets.train of windows one step apart, scaled alike',
  check(tf, { time, inputs, targets, target = 0 }) {
    const found = time && PARTS.find((part) => isDescending(time[part]));
    if (found) return [{ how: 'time', part: found }];
    if (!(inputs instanceof tf.Tensor) || inputs.rank !== 3 || targets === undefined)
      return time ? [] : 'unchecked';
    const [windows, lookback, features] = inputs.shape as [number, number, number];
    if (windows < ENOUGH || lookback < 2 || target >= features) return 'unchecked';
    const { values: y } = targetSeries(tf, targets.train, 'targets.train');
    const next = flatSeries(tf, y, 'targets.train').values;
    const { values: x } = flatInputs(tf, inputs);
    if (new Set(x.subarray(0, 500)).size < 3) return 'unchecked';
    // the target of a window is the newest step of the next one
    const newestIsAt = (step: number) =>
      Array.from({ length: Math.min(windows, 500) - 1 }, (_, k) => k).every(
        (k) => Math.fround(x[((k + 1) * lookback + step) * features + target]!) === Math.fround(next[k]!),
      );
    if (newestIsAt(lookback - 1)) return [];
    return newestIsAt(0) ? [{ how: 'windows', part: 'train' }] : 'unchecked';
  },
  sentence({ how, part }) {
    const what =
      how === 'time'
        ? `Time runs backwards in the ${part} part: its first row is the latest.`
        : 'The windows run backwards: their first step is the latest.';
    return `${what} A recurrent network reads from the oldest step to the newest, and a split would train on the future. Sort by time first (table.sort), and do not reverse the windows.`;
  },
};

function isDescending(time: ArrayLike<number | Date> | undefined): boolean {
  if (!time || time.length < 2) return false;
  for (let i = 1; i < time.length; i++) if (!(Number(time[i]) < Number(time[i - 1]))) return false;
  return true;
}
