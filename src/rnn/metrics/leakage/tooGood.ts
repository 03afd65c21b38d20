import { metrics } from '../metrics';
import { withBaselines } from '../withBaselines';
import type { LeakageRule } from './evidence';

/** Share of the best baseline's error below which a forecast of a real series is not believed. */
const BELIEVABLE = 0.1;

/** Real series have noise that nobody can forecast; an error far below the baselines' has known the answer. */
export const tooGood: LeakageRule = {
  id: 'tooGood',
  needs: 'comparison',
  check(tf, { comparison }) {
    if (!comparison) return 'unchecked';
    const { actual, rows } = withBaselines(tf, comparison);
    const measured = rows.map(({ name, role, predicted }) => ({
      name,
      role,
      rmse: metrics(tf, actual, predicted).rmse,
    }));
    const baseline = Math.min(...measured.filter(({ role }) => role).map(({ rmse }) => rmse));
    return measured
      .filter(({ role, rmse }) => !role && rmse < BELIEVABLE * baseline)
      .map(({ name, rmse }) => ({ model: name, share: rmse / baseline }));
  },
  sentence({ model, share }) {
    return `${model} is too good to be true: its RMSE is ${(100 * Number(share)).toPrecision(2)} % of the best baseline's. A series with noise cannot be forecast so well; unless this one has none, look for a feature, a scaler or a window that knows the answer.`;
  },
};
