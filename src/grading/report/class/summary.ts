import { ascending, mean, median } from 'd3-array';
import * as z from 'zod';
import type { ExerciseOutline } from '../exerciseOutline';
import { percentOf } from '../points';
import { type Score, testsOf } from '../score';

/** Bins of the distribution: 0 to under 10 %, …, 90 to 100 %. */
export const BINS = 10;

export const classSummary = z.object({
  learners: z.number(),
  unreadable: z.number(),
  /** Where the grader failed; they count in nothing below. */
  failed: z.number(),
  /** Of all learners with points; files that cannot be read have 0. `null` of nobody. */
  points: z
    .object({ mean: z.number(), median: z.number(), lowest: z.number(), highest: z.number() })
    .nullable(),
  /** How many learners have 0 to under 10 % of the points, …, 90 to 100 %. */
  distribution: z.array(z.number()),
  /** The one that learners have the smallest share of points of comes first. */
  tests: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      points: z.number(),
      /** How many learners have all of its points, some, none. */
      full: z.number(),
      partly: z.number(),
      none: z.number(),
      /** The mean share of its points, 0 to 100; `null` of nobody or of no points. */
      percent: z.number().nullable(),
    }),
  ),
});
export type ClassSummary = z.infer<typeof classSummary>;

export function summaryOf(outline: ExerciseOutline, scores: readonly Score[]): ClassSummary {
  const counted = scores.filter(({ earned }) => earned !== null);
  const points = counted.map(({ earned }) => earned!);
  const distribution = new Array<number>(BINS).fill(0);
  for (const { percent } of counted) {
    if (percent !== null) distribution[Math.min(BINS - 1, Math.floor((percent * BINS) / 100))]!++;
  }
  return {
    learners: scores.length,
    unreadable: scores.filter(({ status }) => status === 'unreadable').length,
    failed: scores.filter(({ status }) => status === 'failed').length,
    points:
      points.length === 0
        ? null
        : {
            mean: mean(points)!,
            median: median(points)!,
            lowest: Math.min(...points),
            highest: Math.max(...points),
          },
    distribution,
    tests: testSummaries(outline, counted),
  };
}

function testSummaries(outline: ExerciseOutline, counted: readonly Score[]): ClassSummary['tests'] {
  const earned = new Map<string, number[]>();
  for (const one of counted) {
    for (const test of testsOf(one)) earned.set(test.name, [...(earned.get(test.name) ?? []), test.earned]);
  }
  return outline.tasks
    .flatMap(({ tests }) => tests)
    .map(({ name, hidden, points }) => {
      const known = earned.get(name) ?? [];
      const full = known.filter((value) => value >= points).length;
      const partly = known.filter((value) => value > 0 && value < points).length;
      const none = counted.length - full - partly;
      const sum = known.reduce((a, b) => a + b, 0);
      const percent = counted.length === 0 ? null : percentOf(sum / counted.length, points);
      return { name, hidden, points, full, partly, none, percent };
    })
    .sort((a, b) => ascending(a.percent ?? 100, b.percent ?? 100));
}
