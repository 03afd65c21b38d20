import * as z from 'zod';
import type { GradedSubmission } from '../../class/GradedSubmission';
import type { Exercise } from '../../exercise/Exercise';
import type { SimilarPair } from '../../similarity/similarSubmissions';
import { exerciseOutline, outlineOf } from '../exerciseOutline';
import { score, scoreOf } from '../score';
import { classSummary, summaryOf } from './summary';

const learnerScore = score.extend({
  learner: z.string(),
  /** The submission's file, as it was given. */
  file: z.string(),
  /** What held the submission in, in words; empty where nothing was run. */
  sandbox: z.string(),
});
export type LearnerScore = z.infer<typeof learnerScore>;

const passage = z.object({ cell: z.string(), from: z.number(), to: z.number() });

const similarPair = z.object({
  left: z.string(),
  right: z.string(),
  similarity: z.number(),
  longest: z.number(),
  passages: z.array(z.object({ left: passage, right: passage })),
});

/**
 * One exercise, many learners: `report.json`, and what all other reports are made from. Scripts may rely on it: members
 * are only added as long as `format` stays.
 */
export const classReport = z.object({
  format: z.literal('rnnbook-class-report-1'),
  exercise: exerciseOutline,
  summary: classSummary,
  /** In the order in which they were given. */
  learners: z.array(learnerScore),
  /** Pairs of submissions that share code, the most similar first. */
  similar: z.array(similarPair),
});
export type ClassReport = z.infer<typeof classReport>;

export function classReportOf(
  exercise: Exercise,
  graded: readonly GradedSubmission[],
  similar: readonly SimilarPair[],
): ClassReport {
  const outline = outlineOf(exercise);
  const learners = graded.map((one): LearnerScore => {
    const { learner, file, sandbox } = one;
    return { learner, file, sandbox, ...scoreOf(outline, one) };
  });
  return {
    format: 'rnnbook-class-report-1',
    exercise: outline,
    summary: summaryOf(outline, learners),
    learners,
    similar: [...similar],
  };
}
