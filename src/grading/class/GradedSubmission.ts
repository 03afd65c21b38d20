import * as z from 'zod';
import { grade } from '../submission/Grade';

const common = {
  learner: z.string(),
  /** The submission's file, as it was given. */
  file: z.string(),
  /** Of the exercise, its files, the submission and the learner: the same work has the same. */
  fingerprint: z.string(),
  /** What ran it, in words. */
  sandbox: z.string(),
};

/** What became of one submission. Kept in a file, and read again when the batch goes on. */
export const gradedSubmission = z.discriminatedUnion('status', [
  z.object({ status: z.literal('graded'), ...common, grade }),
  /** The file is no notebook; all its points are lost. */
  z.object({ status: z.literal('unreadable'), ...common, message: z.string() }),
  /** The grader failed, not the learner: to be graded again. */
  z.object({ status: z.literal('failed'), ...common, message: z.string() }),
]);
export type GradedSubmission = z.infer<typeof gradedSubmission>;

/** What a worker found. */
export const verdict = z.discriminatedUnion('status', [
  z.object({ status: z.literal('graded'), sandbox: z.string(), grade }),
  z.object({ status: z.literal('unreadable'), sandbox: z.string(), message: z.string() }),
  z.object({ status: z.literal('failed'), sandbox: z.string(), message: z.string() }),
]);
export type Verdict = z.infer<typeof verdict>;
