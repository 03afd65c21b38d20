import { featureIsTarget } from './featureIsTarget';
import type { LeakageRule } from './evidence';
import { overlappingTargets } from './overlappingTargets';
import { scalerFit } from './scalerFit';
import { shuffled } from './shuffled';
import { testForStopping } from './testForStopping';
import { tooGood } from './tooGood';

export const LEAKAGE_RULES: LeakageRule[] = [
  scalerFit,
  shuffled,
  testForStopping,
  featureIsTarget,
  overlappingTargets,
  tooGood,
];
