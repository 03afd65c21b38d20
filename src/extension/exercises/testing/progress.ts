import * as z from 'zod';
import { type TestResult, testStatus } from '../../../grading/run/results';
import type { TestOutline } from './outline';

const points = z.number().min(0);

const testProgress = z.object({
  points,
  /** In its last run. */
  earned: points,
  /** In any run. */
  best: points,
  status: testStatus,
  /** How often it was run. */
  attempts: z.number(),
  /** Of its last run. */
  durationMs: z.number(),
});
export type TestProgress = z.infer<typeof testProgress>;

/** How far a learner has come with an exercise, over all runs of its tests. */
export const exerciseProgress = z.object({
  /** Of the exercise whose tests these are. */
  version: z.string(),
  /** How often tests of it were run. */
  attempts: z.number(),
  /** The most points that all tests had together. */
  best: points,
  /** By name; those that were run. */
  tests: z.record(z.string(), testProgress),
});
export type ExerciseProgress = z.infer<typeof exerciseProgress>;

/** Points of tests, as they were run last. */
export interface Score {
  earned: number;
  points: number;
  /** Whether any of them was run. */
  isRun: boolean;
}

/** 0.1 + 0.2 is 0.3. */
const sum = (values: readonly number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 1e9) / 1e9;

export function scoreOf(
  tests: readonly Pick<TestOutline, 'name' | 'points'>[],
  progress: ExerciseProgress | undefined,
): Score {
  const run = tests.flatMap(({ name }) => progress?.tests[name] ?? []);
  return {
    earned: sum(run.map(({ earned }) => earned)),
    points: sum(tests.map((test) => test.points)),
    isRun: run.length > 0,
  };
}

/**
 * The progress with a run's results. Those of another version of the exercise count no more, but attempts stay.
 *
 * @param tests all tests of the exercise, of which some were run
 */
export function withRun(
  before: ExerciseProgress | undefined,
  version: string,
  tests: readonly Pick<TestOutline, 'name' | 'points'>[],
  results: readonly Pick<TestResult, 'name' | 'points' | 'earned' | 'status' | 'durationMs'>[],
): ExerciseProgress {
  const valid = before?.version === version ? before : undefined;
  const names = new Set(tests.map(({ name }) => name));
  const progress: ExerciseProgress = {
    version,
    attempts: (before?.attempts ?? 0) + 1,
    best: 0,
    tests: Object.fromEntries(Object.entries(valid?.tests ?? {}).filter(([name]) => names.has(name))),
  };
  for (const { name, points, earned, status, durationMs } of results) {
    const last = progress.tests[name];
    const best = Math.max(last?.best ?? 0, earned);
    const attempts = (last?.attempts ?? 0) + 1;
    progress.tests[name] = { points, earned, best, status, attempts, durationMs };
  }
  return { ...progress, best: Math.max(valid?.best ?? 0, scoreOf(tests, progress).earned) };
}
