import * as z from 'zod';
import { hasMoreOutsideTexts } from '../../kernel/outsideTexts';
import type { ExecutionResult } from '../../kernel/protocol';
import type { Answer, Problem } from '../../rnn/testing/questions';
import { say } from '../../say';
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
  const what =
    asked.length > LONGEST_NAME || asked.includes('\n')
      ? say({ en: 'What the test asks for', id: 'Yang diminta tes' })
      : asked;
  if (result.ended === 'timeout') {
    return problem(
      'timeout',
      say({
        en: `${what} took too long and was stopped. Is there a loop that does not end?`,
        id: `${what} berjalan terlalu lama dan dihentikan. Adakah perulangan yang tidak berakhir?`,
      }),
    );
  }
  if (result.ended === 'crashed') return problem('crashed', `${what} ${howItEnded(result)}.`);
  if (result.status !== 'ok') {
    const { name = 'Error', message = 'interrupted', stack } = result.error ?? {};
    const failed = `${what} ${say({ en: 'failed', id: 'gagal' })}: ${name}: ${message}`;
    const at = placeIn(stack, submission.cells);
    // not in the learner's code: something that the test asks for is not there
    const cause = at ? undefined : failedCell(FIRST_NAME.exec(asked)?.[0], submission);
    if (cause)
      return blamed(
        `${failed}. ${say({ en: 'Before that a cell failed', id: 'Sebelum itu ada sel yang gagal' })}`,
        cause,
      );
    return { ...problem('error', failed), ...(stack !== undefined && { stack }), ...(at && { at }) };
  }
  const parsed = reply.safeParse(parse(result.value));
  if (!parsed.success)
    return problem(
      'failed',
      say({
        en: `${what} gave an answer that cannot be read.`,
        id: `${what} memberi jawaban yang tidak dapat dibaca.`,
      }),
    );
  if ('data' in parsed.data) return { kind: 'data', data: parsed.data.data };
  if ('refused' in parsed.data) return problem('failed', `${what} ${parsed.data.refused}.`);
  if ('missing' in parsed.data) return missing(parsed.data.missing, submission);
  const { notCallable } = parsed.data;
  return problem(
    'missing',
    say({
      en: `${what} should be a function, but is ${notCallable}.`,
      id: `${what} seharusnya sebuah fungsi, tetapi ternyata ${notCallable}.`,
    }),
  );
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
    ? blamed(
        say({
          en: `There is no ${name}, because its cell failed`,
          id: `${name} tidak ada, karena selnya gagal`,
        }),
        cause,
      )
    : problem(
        'missing',
        say({
          en: `There is no ${name}. Declare it with this name, at the top of a cell.`,
          id: `${name} tidak ada. Deklarasikan dengan nama ini, di tingkat teratas sebuah sel.`,
        }),
      );
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
