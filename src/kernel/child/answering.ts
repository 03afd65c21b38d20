import type { Tf } from '../../rnn/tf';
import { encode } from '../../rnn/testing/crossing/encode';
import { decode } from '../../rnn/testing/crossing/decode';
import { encodeModel } from '../../rnn/testing/crossing/model';
import { CrossingError } from '../../rnn/testing/crossing/wire';

/**
 * What a grader evaluates in the process of a submission. Everything in that process may have been changed by the learner's
 * code, so that nobody trusts the answers; they are its own values, and no more.
 */
export function answering(tf: Tf) {
  const answer = async (
    names: string[],
    read: () => unknown,
    toText: (value: unknown) => string | Promise<string>,
  ) => {
    let value: unknown;
    try {
      value = await read();
    } catch (error) {
      const missing = missingName(error, names);
      if (missing === undefined) throw error;
      return JSON.stringify({ missing });
    }
    try {
      return JSON.stringify({ data: await toText(value) });
    } catch (error) {
      if (!(error instanceof CrossingError)) throw error;
      return JSON.stringify({ refused: error.message });
    }
  };
  return {
    /** @param names that the expression uses: missing ones are told apart from errors */
    value: (names: string[], read: () => unknown) => answer(names, read, (value) => encode(tf, value)),
    model: (names: string[], read: () => unknown) => answer(names, read, (value) => encodeModel(tf, value)),
    async call(
      names: string[],
      read: () => [receiver: unknown, called: unknown],
      args: string,
    ): Promise<string> {
      let found: [unknown, unknown];
      try {
        found = read();
      } catch (error) {
        const missing = missingName(error, names);
        if (missing === undefined) throw error;
        return JSON.stringify({ missing });
      }
      const [receiver, called] = found;
      if (typeof called !== 'function')
        return JSON.stringify({ notCallable: called === null ? 'null' : typeof called });
      const given = decode(tf, args) as unknown[];
      return answer(
        [],
        () => (called as (...all: unknown[]) => unknown).apply(receiver, given),
        (value) => encode(tf, value),
      );
    },
  };
}

/** Of a name that is not declared, or whose cell failed before it had a value. */
function missingName(error: unknown, names: string[]): string | undefined {
  if (!(error instanceof ReferenceError)) return undefined;
  return names.find(
    (name) =>
      error.message === `${name} is not defined` ||
      error.message === `Cannot access '${name}' before initialization`,
  );
}
