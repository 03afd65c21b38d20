import type { Problem } from './questions';

/** A check found something else than what was expected. Its message is for the learner. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  constructor(
    message: string,
    readonly hint?: string,
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

export const subject = ({ what }: CheckOptions): string => what ?? 'the value';

/** A clause as a sentence. */
export function sentence(clause: string): string {
  return clause[0]!.toUpperCase() + clause.slice(1) + (/[.!?…]$/.test(clause) ? '' : '.');
}
