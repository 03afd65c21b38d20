import * as z from 'zod';
import { hasMoreOutsideTexts } from '../../kernel/outsideTexts';
import type { ExecutionResult } from '../../kernel/protocol';
import type { Answer, Problem } from '../../rnn/testing/questions';
import type { SubmissionCell } from './input';
import type { CellResult } from './results';
import { howItEnded, type Submission } from './Submission';

/** A value of 64 MB, and its quotes. */
const LONGEST = 140_000_000;
/** A reply is an object with one text. */
const MOST_OUTSIDE_TEXTS = 100;
/** Longer expressions say nothing to a learner. */
const LONGEST_NAME = 60;

const reply = z.union([
  z.strictObject({ data: z.string() }),
  z.strictObject({ refused: z.string().max(500) }),
  z.strictObject({ missing: z.string().max(200) }),
  z.strictObject({ notCallable: z.string().max(20) }),
]);

/**
 * What a submission's process answered, as an answer for the test.
 * @param asked what was asked for, as the learner knows it: `forward`
 */
export function answerOf(
  result: ExecutionResult & { ended?: 'timeout' | 'crashed' },
  asked: string,
  submission: Submission,
): Answer {
  const what = asked.length > LONGEST_NAME || asked.includes('\n') ? 'What the test asks for' : asked;
  if (result.ended === 'timeout') {
    return problem('timeout', `${what} took too long and was stopped. Is there a loop that does not end?`);
  }
  if (result.ended === 'crashed') return problem('crashed', `${what} ${howItEnded(result)}.`);
  if (result.status !== 'ok') {
    const { name = 'Error', message = 'interrupted', stack } = result.error ?? {};
    const failed = `${what} failed: ${name}: ${message}`;
    const at = placeIn(stack, submission.cells);
    // not in the learner's code: something that the test asks for is not there
    const cause = at ? undefined : failedCell(FIRST_NAME.exec(asked)?.[0], submission);
    if (cause) return blamed(`${failed}. Before that a cell failed`, cause);
    return { ...problem('error', failed), ...(stack !== undefined && { stack }), ...(at && { at }) };
  }
  const parsed = reply.safeParse(parse(result.value));
  if (!parsed.success) return problem('failed', `${what} gave an answer that cannot be read.`);
  if ('data' in parsed.data) return { kind: 'data', data: parsed.data.data };
  if ('refused' in parsed.data) return problem('failed', `${what} ${parsed.data.refused}.`);
  if ('missing' in parsed.data) return missing(parsed.data.missing, submission);
  return problem('missing', `${what} should be a function, but is ${parsed.data.notCallable}.`);
}

function problem(status: Problem['status'], message: string): Problem {
  return { kind: 'problem', status, message };
}

function parse(text: string | undefined): unknown {
  if (text === undefined || text.length > LONGEST) return undefined;
  if (hasMoreOutsideTexts(Buffer.from(text), MOST_OUTSIDE_TEXTS)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function missing(name: string, submission: Submission): Problem {
  const cause = failedCell(name, submission);
  return cause
    ? blamed(`There is no ${name}, because its cell failed`, cause)
    : problem('missing', `There is no ${name}. Declare it with this name, at the top of a cell.`);
}

type CellError = NonNullable<CellResult['error']> & { cell: string };

function blamed(what: string, { cell, name, message, line, stack }: CellError): Problem {
  return {
    ...problem('error', `${what}: ${name}: ${message}`),
    at: { cell, ...(line !== undefined && { line }) },
    ...(stack !== undefined && { stack }),
  };
}

const FIRST_NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/u;

/** The first cell with this name that failed, perhaps before the name had its value. */
function failedCell(name: string | undefined, { cells, results }: Submission): CellError | undefined {
  if (name === undefined) return undefined;
  const named = new RegExp(String.raw`(?<![\w$.])${name.replaceAll(/[^\w]/gu, String.raw`\$&`)}(?![\w$])`);
  const failed = results.find(
    ({ id, status }) => status !== 'ok' && named.test(cells.find((cell) => cell.id === id)?.source ?? ''),
  );
  return failed?.error && { ...failed.error, cell: failed.id };
}

/** The innermost line of a stack that lies in one of the cells. */
function placeIn(stack: string | undefined, cells: SubmissionCell[]) {
  for (const [, cell, line] of (stack ?? '').matchAll(/cell ([\w-]+):(\d{1,9}):\d+/g)) {
    if (cells.some(({ id }) => id === cell)) return { cell: cell!, line: Number(line) };
  }
  return undefined;
}
