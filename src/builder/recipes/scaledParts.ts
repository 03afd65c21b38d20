import { code } from './Recipe';

/** The parts of a series on the scale of its training part. */
export const SCALED_PARTS = code(
  'const train = scaler.transform(parts.train);',
  'const validation = scaler.transform(parts.validation);',
  'const test = scaler.transform(parts.test);',
);
