import type { Failure, Outcome } from '../../rnn/testing/outcome';
import { rounded } from '../points';
import type { TestCell } from './input';
import type { TestResult, TestStatus } from './results';
import type { DeclaredTexts } from './TestProcess';

export interface JudgedTest extends DeclaredTexts {
  name: string;
  points: number;
  cell: TestCell;
}

const FAULT = 'The test itself could not go on with what your code gave';
/** What a learner is told of a hidden test whose teacher wrote nothing for it. */
export const HIDDEN = { passed: 'A hidden test passed.', other: 'A hidden test did not pass.' };

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
  const message = [...messages, ...(test.hint === undefined ? [] : [`Hint: ${test.hint}`])].join('\n');
  const stacks = failures.flatMap(({ stack }) => stack ?? []);
  const at = failures.find((one) => one.at)?.at;
  return {
    ...common(test, durationMs),
    earned,
    status,
    message: test.cell.hidden ? (test.feedback ?? HIDDEN.other) : message,
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
  const shown = test.cell.hidden ? (test.feedback ?? HIDDEN.other) : message;
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
  const message = cell.hidden ? HIDDEN.passed : 'Passed.';
  return { message, teacherMessage: 'Passed.', faulty: false, parts: partResults(parts) };
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
  const place = at ? ` (cell ${at.cell}${at.line === undefined ? '' : `, line ${at.line}`})` : '';
  const text = status === 'fault' ? `${FAULT}: ${message}` : message;
  return `${text}${place}${hint === undefined ? '' : ` ${hint}`}`;
}
