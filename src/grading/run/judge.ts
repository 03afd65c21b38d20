import type { Failure, Outcome } from '../../rnn/testing/outcome';
import { rounded } from '../points';
import { say, type Texts } from '../../say';
import type { TestCell } from './input';
import type { TestResult, TestStatus } from './results';
import type { DeclaredTexts } from './TestProcess';

export interface JudgedTest extends DeclaredTexts {
  name: string;
  points: number;
  cell: TestCell;
}

/** What a learner is told of a hidden test whose teacher wrote nothing for it. */
const HIDDEN = {
  passed: { en: 'A hidden test passed.', id: 'Sebuah tes tersembunyi lulus.' },
  other: { en: 'A hidden test did not pass.', id: 'Sebuah tes tersembunyi tidak lulus.' },
} satisfies Record<string, Texts>;

/** Whether a message says of a hidden test no more than how it ended, in whatever language it was graded. */
export const saysNothing = (message: string): boolean =>
  Object.values(HIDDEN).some(({ en, id }) => message === en || message === id);

/** What a test's outcome is worth: its parts what they have, all else of it the rest. */
export function judge(test: JudgedTest, { failure, parts }: Outcome, durationMs: number): TestResult {
  const ofParts = parts.reduce((sum, part) => sum + part.points, 0);
  const passed = parts.reduce((sum, part) => sum + (part.failure ? 0 : part.points), 0);
  const rest = Math.max(0, test.points - ofParts);
  const failures = [...(failure ? [failure] : []), ...parts.flatMap((part) => part.failure ?? [])];
  const earned = rounded(Math.min(test.points, passed + (failure ? 0 : rest)), 9);
  const first = failures[0];
  if (!first)
    return {
      ...common(test, durationMs),
      earned: test.points,
      status: 'passed',
      ...passedTexts(test, parts),
    };
  const status: TestStatus = earned > 0 ? 'partly' : first.status === 'fault' ? 'error' : first.status;
  const messages = [
    ...(failure ? [explained(failure)] : []),
    ...parts.flatMap((part) => (part.failure ? [`${part.name}: ${explained(part.failure)}`] : [])),
  ];
  const message = [
    ...messages,
    ...(test.hint === undefined ? [] : [`${say({ en: 'Hint', id: 'Petunjuk' })}: ${test.hint}`]),
  ].join('\n');
  const stacks = failures.flatMap(({ stack }) => stack ?? []);
  const at = failures.find((one) => one.at)?.at;
  return {
    ...common(test, durationMs),
    earned,
    status,
    message: test.cell.hidden ? (test.feedback ?? say(HIDDEN.other)) : message,
    teacherMessage: [message, ...stacks].join('\n'),
    faulty: failures.some((one) => one.status === 'fault'),
    ...(at && !test.cell.hidden && { at }),
    ...(first.difference && !test.cell.hidden && { difference: first.difference }),
    parts: partResults(parts),
  };
}

/** A test that did not come to an outcome. */
export function withoutOutcome(
  test: JudgedTest,
  status: 'notRun' | 'timeout' | 'crashed',
  texts: { message: string; teacherMessage?: string; faulty?: boolean },
  durationMs = 0,
): TestResult {
  const { message, teacherMessage = message, faulty = false } = texts;
  const shown = test.cell.hidden ? (test.feedback ?? say(HIDDEN.other)) : message;
  return {
    ...common(test, durationMs),
    earned: 0,
    status,
    message: shown,
    teacherMessage,
    faulty,
    parts: [],
  };
}

function common({ name, points, cell }: JudgedTest, durationMs: number) {
  return { name, cell: cell.id, hidden: cell.hidden, points, durationMs: Math.round(durationMs) };
}

function passedTexts({ cell }: JudgedTest, parts: Outcome['parts']) {
  const teacherMessage = say({ en: 'Passed.', id: 'Lulus.' });
  const message = cell.hidden ? say(HIDDEN.passed) : teacherMessage;
  return { message, teacherMessage, faulty: false, parts: partResults(parts) };
}

function partResults(parts: Outcome['parts']): TestResult['parts'] {
  return parts.map(({ name, points, failure }) => ({
    name,
    points,
    earned: failure ? 0 : points,
    ...(failure && { message: explained(failure) }),
  }));
}

function explained({ status, message, hint, at }: Failure): string {
  const line = at?.line === undefined ? '' : `, ${say({ en: 'line', id: 'baris' })} ${at.line}`;
  const place = at ? ` (${say({ en: 'cell', id: 'sel' })} ${at.cell}${line})` : '';
  const fault = say({
    en: 'The test itself could not go on with what your code gave',
    id: 'Tes ini sendiri tidak dapat dilanjutkan dengan hasil kode Anda',
  });
  const text = status === 'fault' ? `${fault}: ${message}` : message;
  return `${text}${place}${hint === undefined ? '' : ` ${hint}`}`;
}
