import { LEAKAGE_RULES } from '../leakage/rules';
import type { PitfallRule } from './evidence';
import { notNormalised } from './notNormalised';
import { notStationary } from './notStationary';
import { noValidation } from './noValidation';
import { reversedOrder } from './reversedOrder';
import { tinyBatches } from './tinyBatches';
import { tooManyParameters } from './tooManyParameters';

/** The pitfalls of chapter 7.8.3, leakage first. */
export const PITFALL_RULES: PitfallRule[] = [
  ...LEAKAGE_RULES,
  notNormalised,
  tooManyParameters,
  notStationary,
  reversedOrder,
  tinyBatches,
  noValidation,
];
