import * as z from 'zod';

/** As texts. */
export const difference = z.object({ expected: z.string(), actual: z.string() });

/** Why a test, or a part of it, failed. */
export const failure = z.object({
  /** `fault`: the test itself failed, by an error that is no check's. */
  status: z.enum(['failed', 'error', 'missing', 'timeout', 'crashed', 'fault']),
  /** What was expected, and what came. */
  message: z.string(),
  hint: z.string().optional(),
  /** The two of them alone, where the check knows. */
  difference: difference.optional(),
  /** Where in the test, or in the learner's code, with the error's stack: for the teacher. */
  stack: z.string().optional(),
  /** Where in the learner's code. */
  at: z.object({ cell: z.string(), line: z.number().optional() }).optional(),
});
export type Failure = z.infer<typeof failure>;

/** How a test went, in the process that ran it. */
export const outcome = z.object({
  failure: failure.optional(),
  parts: z.array(z.object({ name: z.string(), points: z.number(), failure: failure.optional() })),
});
export type Outcome = z.infer<typeof outcome>;
