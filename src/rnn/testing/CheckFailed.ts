import { say } from '../../say';
import type { Problem } from './questions';

/** A check found something else than what was expected. Its message is for the learner. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  constructor(
    message: string,
    readonly hint?: string,
    readonly difference?: { expected: string; actual: string },
  ) {
    super(message);
  }
}

/** The learner's code gave no value to check. */
export class NoValue extends Error {
  override readonly name = 'NoValue';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export interface CheckOptions {
  /** Shown to the learner when the check fails. */
  hint?: string;
  /** What is checked, as the message calls it: `h`. Default: the value. */
  what?: string;
}

export interface ComparisonOptions extends CheckOptions {
  /** Mistakes that learners make: who has the value of one is told which, behind the difference. The first that fits counts. */
  mistakes?: KnownMistake[];
}

export interface KnownMistake {
  /** What comes of the mistake, in the place of what is expected. */
  value: unknown;
  /** What to tell: `'The bias is missing.'` */
  message: string;
}

/** What a check found. */
export interface Difference {
  /** A clause that says both. */
  clause: string;
  expected: string;
  actual: string;
}

/**
 * Fails with what differs, if anything does, and with the mistake that was made, if it is known.
 *
 * @param difference from what is expected; `undefined` when nothing differs
 */
export function failOn(
  difference: (expected: unknown) => Difference | undefined,
  expected: unknown,
  { mistakes = [], hint }: ComparisonOptions,
): void {
  const found = difference(expected);
  if (!found) return;
  const made = mistakes.find(({ value }) => difference(value) === undefined);
  const sentences = [sentence(found.clause), ...(made ? [sentence(made.message)] : [])];
  throw new CheckFailed(sentences.join(' '), hint, { expected: found.expected, actual: found.actual });
}

export const subject = ({ what }: CheckOptions): string => what ?? say({ en: 'the value', id: 'nilainya' });

/** A clause as a sentence. A name in code, such as `h` or `model.layers`, keeps its small letter. */
export function sentence(clause: string): string {
  const capital = NAME_IN_CODE.test(clause) ? clause[0]! : clause[0]!.toUpperCase();
  return capital + clause.slice(1) + (/[.!?…]$/.test(clause) ? '' : '.');
}

const NAME_IN_CODE = /^(?!a\b)([a-z]\b|[a-z]\w*[A-Z\d_(]|[a-z]\w*[.[]\w)/;
