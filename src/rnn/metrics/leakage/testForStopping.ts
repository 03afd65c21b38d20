import { toMatrix } from '../../series';
import type { LeakageRule } from './evidence';
import { sharedSteps } from './sharedRuns';
import { targetSeries } from './targetSeries';

/** What chose the epoch, or the model, cannot also tell how good the choice is. */
export const testForStopping: LeakageRule = {
  id: 'testForStopping',
  needs: 'stoppedOn, and parts.test or targets.test',
  check(tf, { stoppedOn, parts, targets, target = 0, scaler }) {
    const ownTargets = targets?.test !== undefined;
    if (stoppedOn === undefined || !(ownTargets || parts?.test !== undefined)) return 'unchecked';
    const column = (part: 'train' | 'test') => {
      if (ownTargets) return targets[part] ? targetSeries(tf, targets[part], `targets.${part}`).values : [];
      return parts?.[part] ? toMatrix(tf, parts[part], `parts.${part}`).rows.map((row) => row[target]!) : [];
    };
    const seen = targetSeries(tf, stoppedOn, 'stoppedOn').values;
    const [train, test] = [column('train'), column('test')];
    // targets went through the scaler, the parts did not
    const scaling = scaler?.columns.length === 1 ? scaler : scaler?.column(target);
    const scaled = (values: number[]) => (scaling && values.length > 0 ? scaling.transform(values) : values);
    const shared = Math.max(sharedSteps(test, seen, train), sharedSteps(scaled(test), seen, scaled(train)));
    return shared > 0 ? [{ shared, of: test.length }] : [];
  },
  sentence({ shared, of }) {
    return `${shared} of ${of} test values were also used to stop the training: the epoch was chosen to suit them, so the error on them is too low. Stop on the validation part, and look at the test part once, at the end.`;
  },
};
