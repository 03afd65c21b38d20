import * as z from 'zod';
import { difference } from '../../rnn/testing/outcome';

const points = z.number().min(0);
const place = z.object({ cell: z.string(), line: z.number().optional() });

/** A test or a part of one that failed says more in `message`: what was expected, and what came. */
const partResult = z.object({ name: z.string(), points, earned: points, message: z.string().optional() });

export const testStatus = z.enum([
  'passed',
  /** Some parts passed. */
  'partly',
  /** A wrong answer. */
  'failed',
  /** The learner's code threw, or the test itself did (`faulty`). */
  'error',
  'timeout',
  /** The learner's code does not have what the test asks for. */
  'missing',
  /** The learner's process ended. */
  'crashed',
  /** Its cell failed, or the run was stopped. */
  'notRun',
]);
export type TestStatus = z.infer<typeof testStatus>;

export const testResult = z.object({
  name: z.string(),
  /** The id of its cell. */
  cell: z.string(),
  hidden: z.boolean(),
  points,
  earned: points,
  status: testStatus,
  /** For the learner; for a hidden test it gives nothing away. */
  message: z.string(),
  /** For the teacher: what happened, with stacks. */
  teacherMessage: z.string(),
  /** Whether the test is to blame, not the learner's code: the teacher has to look. */
  faulty: z.boolean(),
  /** Where in the learner's code; not of hidden tests. */
  at: place.optional(),
  /** What was expected first and what came, where the check knows; not of hidden tests. */
  difference: difference.optional(),
  /** Of hidden tests for the teacher only. */
  parts: z.array(partResult),
  durationMs: z.number().min(0),
});
export type TestResult = z.infer<typeof testResult>;

export const cellResult = z.object({
  id: z.string(),
  status: z.enum(['ok', 'error', 'timeout', 'crashed', 'notRun']),
  /** What it threw, or how it ended. */
  error: z
    .object({
      name: z.string(),
      message: z.string(),
      line: z.number().optional(),
      stack: z.string().optional(),
    })
    .optional(),
  durationMs: z.number().min(0),
});
export type CellResult = z.infer<typeof cellResult>;

export const exerciseResult = z.object({
  points,
  earned: points,
  tests: z.array(testResult),
  /** The submission's cells, as they ran first. */
  cells: z.array(cellResult),
  /** What is wrong with the exercise's own tests, for the teacher. */
  faults: z.array(z.string()),
  durationMs: z.number().min(0),
});
/** How a submission did. */
export type ExerciseResult = z.infer<typeof exerciseResult>;
