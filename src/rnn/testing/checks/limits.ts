import { CheckFailed, type CheckOptions, sentence, subject } from '../CheckFailed';
import { shown } from '../shown';
import { checked } from './checked';

/** See `Tester.atLeast`. */
export function atLeast(value: unknown, limit: number, options: CheckOptions = {}): void {
  checkLimit(limit);
  if (typeof checked(value) === 'number' && (value as number) >= limit) return;
  throw new CheckFailed(
    sentence(`${subject(options)} should be at least ${limit}, but is ${shown(value)}`),
    options.hint,
  );
}

/** See `Tester.atMost`. */
export function atMost(value: unknown, limit: number, options: CheckOptions = {}): void {
  checkLimit(limit);
  if (typeof checked(value) === 'number' && (value as number) <= limit) return;
  throw new CheckFailed(
    sentence(`${subject(options)} should be at most ${limit}, but is ${shown(value)}`),
    options.hint,
  );
}

function checkLimit(limit: unknown): void {
  if (typeof limit !== 'number' || Number.isNaN(limit))
    throw new Error(`The limit is a number, not ${shown(limit)}.`);
}
