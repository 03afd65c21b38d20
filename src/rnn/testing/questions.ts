import * as z from 'zod';

/** Where the learner's code failed; line and column count from 1. */
const place = z.object({ cell: z.string(), line: z.number().optional() });

/** What a test asks about the submission, which runs elsewhere. */
export const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), expression: z.string() }),
  z.object({ kind: z.literal('model'), expression: z.string() }),
  /** `args` is the text of a `Wire`, an array. */
  z.object({ kind: z.literal('call'), name: z.string(), args: z.string() }),
  /** A constant of given code: the grader knows it without the submission. */
  z.object({ kind: z.literal('given'), name: z.string() }),
  z.object({ kind: z.literal('source'), cell: z.string().optional() }),
  z.object({ kind: z.literal('output'), cell: z.string().optional() }),
  /** `replace`: the code of the values, by the name of the constant. */
  z.object({ kind: z.literal('rerun'), replace: z.record(z.string(), z.string()) }),
]);
export type Question = z.infer<typeof question>;

export const answer = z.discriminatedUnion('kind', [
  /** The text of a `Wire`, from a process that may be hostile: not checked yet. */
  z.object({ kind: z.literal('data'), data: z.string() }),
  /** Known to the grader itself. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** So is this: a value as JSON has it. */
  z.object({ kind: z.literal('known'), value: z.unknown() }),
  z.object({ kind: z.literal('done') }),
  /** There is no value, and why, in words for the learner. */
  z.object({
    kind: z.literal('problem'),
    status: z.enum(['failed', 'error', 'missing', 'timeout', 'crashed']),
    message: z.string(),
    stack: z.string().optional(),
    at: place.optional(),
  }),
  /** The test asks what cannot be asked: its own fault. */
  z.object({ kind: z.literal('fault'), message: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
export type Problem = Extract<Answer, { kind: 'problem' }>;
