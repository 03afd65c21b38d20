import type { Tf } from '../../tf';
import { type ComparisonOptions, type Difference, failOn, subject } from '../CheckFailed';
import { shown } from '../shown';
import { say } from '../../../say';
import { checked, shapeOf } from './checked';

type ExpectedShape = (number | null)[];

/** See `Tester.shape`. */
export function shape(
  tf: Tf,
  actual: unknown,
  expected: ExpectedShape,
  options: ComparisonOptions = {},
): void {
  const is = shapeOf(tf, checked(actual));
  const differenceFrom = (value: unknown): Difference | undefined => {
    const wanted = value as ExpectedShape;
    if (is && sameShape(is, wanted)) return undefined;
    const has = is && is.length > 0 ? `[${is.join(', ')}]` : undefined;
    const should = `[${wanted.map((length) => length ?? say({ en: 'any', id: 'berapa pun' })).join(', ')}]`;
    const clause = say({
      en: `${subject(options)} should have the shape ${should}, but ${has ? `has ${has}` : `is ${shown(actual)}`}`,
      id: `${subject(options)} seharusnya berbentuk ${should}, tetapi ternyata ${has ?? shown(actual)}`,
    });
    return { clause, expected: should, actual: has ?? shown(actual) };
  };
  failOn(differenceFrom, expected, options);
}

/** @param expected `null` is any length */
export function sameShape(shape: number[], expected: (number | null)[]): boolean {
  return (
    shape.length === expected.length && expected.every((length, i) => length === null || length === shape[i])
  );
}
