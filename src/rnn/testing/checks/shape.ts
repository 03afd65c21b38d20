import type { Tf } from '../../tf';
import { CheckFailed, type CheckOptions, sentence, subject } from '../CheckFailed';
import { shown } from '../shown';
import { checked, shapeOf } from './checked';

/** See `Tester.shape`. */
export function shape(
  tf: Tf,
  actual: unknown,
  expected: (number | null)[],
  options: CheckOptions = {},
): void {
  const is = shapeOf(tf, checked(actual));
  if (is && sameShape(is, expected)) return;
  const but = is && is.length > 0 ? `has [${is.join(', ')}]` : `is ${shown(actual)}`;
  const should = `[${expected.map((length) => length ?? 'any').join(', ')}]`;
  throw new CheckFailed(
    sentence(`${subject(options)} should have the shape ${should}, but ${but}`),
    options.hint,
  );
}

/** @param expected `null` is any length */
export function sameShape(shape: number[], expected: (number | null)[]): boolean {
  return (
    shape.length === expected.length && expected.every((length, i) => length === null || length === shape[i])
  );
}
