import type { LeakageRule } from './evidence';
import { sharedSteps } from './sharedRuns';
import { targetSeries } from './targetSeries';

/** Windows that were cut from the whole series and split afterwards share targets at the border. */
export const overlappingTargets: LeakageRule = {
  id: 'overlappingTargets',
  needs: 'targets.train and targets.test',
  check(tf, { targets }) {
    if (targets?.test === undefined) return 'unchecked';
    const train = targetSeries(tf, targets.train, 'targets.train');
    const test = targetSeries(tf, targets.test, 'targets.test');
    const shared = Math.max(
      sharedSteps(test.values, train.values),
      atTheBorder(train.values, test.values, train.horizon),
    );
    return shared > 0 ? [{ shared, of: test.values.length }] : [];
  },
  sentence({ shared, of }) {
    return `${shared} of ${of} steps are targets of training windows and of test windows: the model was taught what it is tested on. Split the series first, then cut windows from each part (rnn.windows with context).`;
  },
};

/** How many of the last training targets are the first test targets: horizon − 1 where windows were split. */
function atTheBorder(train: number[], test: number[], horizon: number): number {
  const last = train.map(Math.fround);
  const first = test.map(Math.fround);
  for (let n = Math.min(horizon - 1, last.length, first.length); n >= 1; n--) {
    const tail = last.slice(-n);
    // where the same values come again anyway they tell nothing
    if (timesIn(first.slice(0, n), tail) && timesIn(last, tail) === 1 && timesIn(first, tail) === 1) return n;
  }
  return 0;
}

function timesIn(values: number[], run: number[]): number {
  return values.filter((_, start) => run.every((value, i) => values[start + i] === value)).length;
}
