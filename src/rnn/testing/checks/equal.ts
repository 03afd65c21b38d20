import type { Tf } from '../../tf';
import { type ComparisonOptions, type Difference, failOn, subject } from '../CheckFailed';
import { shown } from '../shown';
import { say } from '../../../say';
import { checked, isList, isTensor } from './checked';

/** See `Tester.equal`. */
export function equal(tf: Tf, actual: unknown, expected: unknown, options: ComparisonOptions = {}): void {
  checked(actual);
  const differenceFrom = (value: unknown): Difference | undefined => {
    const difference = firstDifference(tf, actual, value, '', 0);
    if (!difference) return undefined;
    const place =
      difference.path === ''
        ? subject(options)
        : `${subject(options)} ${say({ en: 'at', id: 'di' })} ${difference.path}`;
    const { expected, actual: found, isCount } = difference;
    const clause = isCount
      ? say({
          en: `${place} should have ${expected}, but has ${found}`,
          id: `${place} seharusnya memiliki ${expected}, tetapi memiliki ${found}`,
        })
      : say({
          en: `${place} should be ${expected}, but is ${found}`,
          id: `${place} seharusnya ${expected}, tetapi ternyata ${found}`,
        });
    return { clause, expected, actual: found };
  };
  failOn(differenceFrom, expected, options);
}

interface FoundDifference {
  path: string;
  expected: string;
  actual: string;
  /** Whether these are numbers of values. */
  isCount?: boolean;
}

const MOST_DEPTH = 200;

function firstDifference(
  tf: Tf,
  actual: unknown,
  expected: unknown,
  path: string,
  depth: number,
): FoundDifference | undefined {
  if (depth > MOST_DEPTH)
    throw new Error(`What is expected is nested more than ${MOST_DEPTH} deep, or contains itself.`);
  // -0 and 0 are the same answer
  if (Object.is(actual, expected) || actual === expected) return undefined;
  const differ = () => ({ path, expected: shown(expected), actual: shown(actual) });
  const [one, other] = [plain(tf, actual), plain(tf, expected)];
  if (isList(one) && isList(other)) {
    const shorter = Math.min(one.length, other.length);
    for (let i = 0; i < shorter; i++) {
      const inner = firstDifference(tf, one[i], other[i], `${path}[${i}]`, depth + 1);
      if (inner) return inner;
    }
    if (one.length === other.length) return undefined;
    return {
      path,
      expected: say({ en: `${other.length} values`, id: `${other.length} nilai` }),
      actual: `${one.length}: ${shown(one)}`,
      isCount: true,
    };
  }
  if (one instanceof Date && other instanceof Date) {
    return one.getTime() === other.getTime() ? undefined : differ();
  }
  if (!isObject(one) || !isObject(other)) return differ();
  for (const name of new Set([...Object.keys(other), ...Object.keys(one)])) {
    const at = `${path}.${name}`;
    if (!Object.hasOwn(one, name))
      return { path: at, expected: shown(other[name]), actual: say({ en: 'missing', id: 'tidak ada' }) };
    if (!Object.hasOwn(other, name))
      return { path: at, expected: say({ en: 'left out', id: 'tidak ada' }), actual: shown(one[name]) };
    const inner = firstDifference(tf, one[name], other[name], at, depth + 1);
    if (inner) return inner;
  }
  return undefined;
}

const plain = (tf: Tf, value: unknown): unknown => (isTensor(tf, value) ? value.arraySync() : value);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Date);
}
