import { CheckFailed, type CheckOptions, sentence, subject } from '../CheckFailed';
import { shown } from '../shown';
import { say } from '../../../say';
import { checked } from './checked';

/** See `Tester.atLeast`. */
export function atLeast(value: unknown, limit: number, options: CheckOptions = {}): void {
  checkLimit(limit);
  if (typeof checked(value) === 'number' && (value as number) >= limit) return;
  fail(value, say({ en: `at least ${limit}`, id: `paling sedikit ${limit}` }), options);
}

/** See `Tester.atMost`. */
export function atMost(value: unknown, limit: number, options: CheckOptions = {}): void {
  checkLimit(limit);
  if (typeof checked(value) === 'number' && (value as number) <= limit) return;
  fail(value, say({ en: `at most ${limit}`, id: `paling banyak ${limit}` }), options);
}

function fail(value: unknown, expected: string, options: CheckOptions): never {
  const actual = shown(value);
  const message = sentence(
    say({
      en: `${subject(options)} should be ${expected}, but is ${actual}`,
      id: `${subject(options)} seharusnya ${expected}, tetapi ternyata ${actual}`,
    }),
  );
  throw new CheckFailed(message, options.hint, { expected, actual });
}

function checkLimit(limit: unknown): void {
  if (typeof limit !== 'number' || Number.isNaN(limit))
    throw new Error(`The limit is a number, not ${shown(limit)}.`);
}
