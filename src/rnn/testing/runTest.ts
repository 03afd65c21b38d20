import type { Tf } from '../tf';
import { described } from '../described';
import { CheckFailed, NoValue } from './CheckFailed';
import type { Failure, Outcome } from './outcome';
import type { RegisteredTest, TestHost } from './TestHost';
import { Tester } from './Tester';

/**
 * Runs a test to its end, with all its parts.
 *
 * @param stackOf an error's stack for the teacher, in places of cells
 */
export async function runTest(
  tf: Tf,
  { options, body }: RegisteredTest,
  ask: TestHost['ask'],
  stackOf: (error: unknown) => string,
): Promise<Outcome> {
  const parts: Outcome['parts'] = [];
  const running: Promise<void>[] = [];
  let fault: Failure | undefined;
  const t = new Tester(tf, {
    ask,
    part(points, name, partBody) {
      const rest = options.points - parts.reduce((sum, part) => sum + part.points, 0);
      const problem = partProblem(points, name, partBody, rest);
      if (problem) {
        fault ??= toFailure(new Error(problem), stackOf);
        return Promise.resolve();
      }
      const part: Outcome['parts'][number] = { name, points };
      parts.push(part);
      const end = attempt(partBody, stackOf).then((failure) => void (failure && (part.failure = failure)));
      running.push(end);
      return end;
    },
  });
  const failure = await attempt(() => body(t), stackOf);
  // a part for which the teacher did not wait
  await Promise.all(running);
  return { ...((fault ?? failure) && { failure: fault ?? failure }), parts };
}

function partProblem(points: unknown, name: unknown, body: unknown, rest: number): string | undefined {
  if (typeof points !== 'number' || !(points >= 0))
    return `A part has 0 points or more, not ${described(points)}.`;
  if (typeof name !== 'string') return `A part has a name behind its points, not ${described(name)}.`;
  if (typeof body !== 'function') return `The part ${described(name)} needs a function: async () => { … }.`;
  // sums of decimals: 0.1 + 0.2 of 0.3
  if (points > rest + 1e-9)
    return `The part ${described(name)} has ${points} points, but the test has only ${rest} left.`;
  return undefined;
}

async function attempt(
  body: () => Promise<void> | void,
  stackOf: (error: unknown) => string,
): Promise<Failure | undefined> {
  try {
    await body();
    return undefined;
  } catch (error) {
    return toFailure(error, stackOf);
  }
}

function toFailure(error: unknown, stackOf: (error: unknown) => string): Failure {
  if (error instanceof CheckFailed) {
    const { message, hint, difference } = error;
    return {
      status: 'failed',
      message,
      ...(hint !== undefined && { hint }),
      ...(difference && { difference }),
      stack: stackOf(error),
    };
  }
  if (error instanceof NoValue) {
    const { status, message, stack, at } = error.problem;
    return { status, message, ...(stack !== undefined && { stack }), ...(at && { at }) };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : described(error);
  return { status: 'fault', message, stack: stackOf(error) };
}
