import type { LeakageRuleId } from './views';

/** What each rule looks at, in English, as a list names it. */
export const RULE_SUBJECTS: Readonly<Record<LeakageRuleId, string>> = {
  scalerFit: 'scaler',
  shuffled: 'order of time',
  testForStopping: 'stopping',
  featureIsTarget: 'features',
  overlappingTargets: 'windows',
  tooGood: 'error beside the baselines',
  notNormalised: 'normalised inputs',
  tooManyParameters: 'parameters',
  notStationary: 'stationarity',
  reversedOrder: 'direction of time',
  tinyBatches: 'batch size',
  noValidation: 'validation part',
};
