import * as z from 'zod';
import { type CellResult, cellResult, type TestResult, testResult } from '../run/results';
import type { Grade } from '../submission/Grade';
import { cutText } from './cutText';
import type { ExerciseOutline } from './exerciseOutline';
import { totalOf } from '../points';
import { percentOf } from './points';
import { type Remark, remark, remarksOf } from './remarks';

const taskScore = z.object({
  points: z.number(),
  earned: z.number(),
  /** In the exercise's order; none where nothing was run. */
  tests: z.array(testResult),
});
export type TaskScore = z.infer<typeof taskScore>;

/** One attempt at one exercise. */
export const score = z.object({
  status: z.enum(['graded', 'unreadable', 'failed']),
  points: z.number(),
  /** 0 for a file that cannot be read; `null` where the grader failed. */
  earned: z.number().nullable(),
  /** 0 to 100; `null` where there is no grade, or the exercise has no points. */
  percent: z.number().nullable(),
  /** As in the exercise. */
  tasks: z.array(taskScore),
  remarks: z.array(remark),
  /** The submission's code cells, as they ran first. */
  cells: z.array(cellResult),
  durationMs: z.number(),
});
export type Score = z.infer<typeof score>;

/** A grade, or why there is none. */
export type Outcome =
  { status: 'graded'; grade: Grade } | { status: 'unreadable' | 'failed'; message: string };

export function scoreOf(outline: ExerciseOutline, outcome: Outcome): Score {
  const { status } = outcome;
  if (outcome.status === 'graded') {
    const { result } = outcome.grade;
    const byName = new Map(result.tests.map((test) => [test.name, withShortTexts(test)]));
    const tasks = outline.tasks.map(({ points, tests }) => {
      const results = tests.flatMap(({ name }) => byName.get(name) ?? []);
      return { points, earned: totalOf(results, 'earned'), tests: results };
    });
    const earned = totalOf(tasks, 'earned');
    return {
      status,
      points: outline.points,
      earned,
      percent: percentOf(earned, outline.points),
      tasks,
      remarks: remarksOf(outcome.grade),
      cells: result.cells.map(cellWithShortTexts),
      durationMs: result.durationMs,
    };
  }
  const message = cutText(outcome.message);
  const isUnreadable = status === 'unreadable';
  const found: Remark = isUnreadable ? { kind: 'unreadable', message } : { kind: 'notGraded', message };
  return {
    status,
    points: outline.points,
    earned: isUnreadable ? 0 : null,
    percent: isUnreadable ? percentOf(0, outline.points) : null,
    tasks: outline.tasks.map(({ points }) => ({ points, earned: 0, tests: [] })),
    remarks: [found],
    cells: [],
    durationMs: 0,
  };
}

export const testsOf = ({ tasks }: Score): TestResult[] => tasks.flatMap(({ tests }) => tests);

function withShortTexts(test: TestResult): TestResult {
  return {
    ...test,
    message: cutText(test.message),
    teacherMessage: cutText(test.teacherMessage),
    parts: test.parts.map((part) => ({
      ...part,
      ...(part.message !== undefined && { message: cutText(part.message) }),
    })),
  };
}

function cellWithShortTexts({ error, ...cell }: CellResult): CellResult {
  if (!error) return cell;
  const { name, message, stack } = error;
  const texts = { name: cutText(name), message: cutText(message) };
  return { ...cell, error: { ...error, ...texts, ...(stack !== undefined && { stack: cutText(stack) }) } };
}
