import * as z from 'zod';
import type { Exercise } from '../../exercise/Exercise';
import { exerciseOutline, outlineOf } from '../exerciseOutline';
import { totalOf } from '../../points';
import { percentOf } from '../points';
import { type Outcome, score, scoreOf } from '../score';

const exerciseScore = score.extend({
  exercise: exerciseOutline,
  /** Path of the notebook in the workspace. */
  file: z.string(),
  /** How often its tests were run, this time included. */
  attempts: z.number(),
  /** The most points in any run, this one included. */
  best: z.number(),
});
export type ExerciseScore = z.infer<typeof exerciseScore>;

/**
 * Many exercises, one learner: what a workspace's exercises came to when all were run. Scripts may rely on it: members are
 * only added as long as `format` stays.
 */
export const workspaceReport = z.object({
  format: z.literal('rnnbook-workspace-report-1'),
  /** Of the workspace. */
  name: z.string(),
  /** When it was graded, as ISO 8601. */
  at: z.string(),
  points: z.number(),
  earned: z.number(),
  /** 0 to 100; `null` of no points. */
  percent: z.number().nullable(),
  durationMs: z.number(),
  /** Exercises with all their points. */
  complete: z.number(),
  exercises: z.array(exerciseScore),
  /** Paths of teachers' own notebooks, which hold solutions and are nobody's work: not graded. */
  leftOut: z.array(z.string()),
});
export type WorkspaceReport = z.infer<typeof workspaceReport>;

/** An exercise that was run, or why it could not be. */
export interface GradedExercise {
  file: string;
  /** What the notebook is called, if anything. */
  title?: string | undefined;
  /** `undefined` where the exercise itself cannot be read. */
  exercise: Exercise | undefined;
  outcome: Outcome;
  /** Before this run; none: 0. */
  attempts: number;
  best: number;
}

export function workspaceReportOf(
  { name, at, leftOut }: { name: string; at: Date; leftOut: readonly string[] },
  graded: readonly GradedExercise[],
): WorkspaceReport {
  const exercises = graded.map(({ file, title, exercise, outcome, attempts, best }): ExerciseScore => {
    const outline = exercise ? outlineOf(exercise, title) : unknownExercise(file);
    const scored = scoreOf(outline, outcome);
    return {
      file,
      exercise: outline,
      attempts: attempts + (outcome.status === 'graded' ? 1 : 0),
      best: Math.max(best, scored.earned ?? 0),
      ...scored,
      // the exercise is out of the notebook itself; a teacher's has hidden tests, and so another version
      remarks: scored.remarks.filter(({ kind }) => kind !== 'otherVersion'),
    };
  });
  const points = totalOf(exercises, 'points');
  const earned = totalOf(
    exercises.map((one) => ({ earned: one.earned ?? 0 })),
    'earned',
  );
  return {
    format: 'rnnbook-workspace-report-1',
    ...{ name, at: at.toISOString(), points, earned, percent: percentOf(earned, points) },
    durationMs: totalOf(exercises, 'durationMs'),
    complete: exercises.filter((one) => one.points > 0 && one.earned === one.points).length,
    exercises,
    leftOut: [...leftOut],
  };
}

function unknownExercise(file: string): ExerciseScore['exercise'] {
  return { id: '', version: '', title: file, points: 0, cells: [], tasks: [] };
}
