/** What goes through Redis: who adds jobs and who does them may be of different versions, so it is checked. */
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import type { Outcome } from '../JobQueue';

/**
 * What batches are made of. All batches of one kind, of all users of a Redis, share one queue; whoever does the jobs of one
 * kind need not do those of another.
 */
export type BatchKind = 'search' | 'grading';

export const queueOf = (kind: BatchKind): string =>
  kind === 'search' ? 'rnnbook-jobs-1' : `rnnbook-${kind}-1`;
export const CONTROL_CHANNEL = 'rnnbook:jobs-1:control';
/** For results that nobody fetched, and setups that nobody asked for again. */
export const KEPT_SECONDS = 7 * 24 * 3600;

export const setupKey = (batch: string): string => `rnnbook:jobs-1:setup:${batch}`;
/** BullMQ allows no colon. */
export const jobKey = (batch: string, id: string): string => `${batch}.${id}`;

const jobSchema = z.object({
  batch: z.string(),
  id: z.string(),
  data: z.string(),
  timeLimitMs: z.optional(z.number()),
});
export type WireJob = z.infer<typeof jobSchema>;

const errorSchema = z.object({ name: z.string(), message: z.string(), stack: z.optional(z.string()) });
const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), value: z.string() }),
  z.object({ status: z.literal('failed'), error: errorSchema }),
  z.object({ status: z.literal('cancelled') }),
]);

const controlSchema = z.object({
  job: z.string(),
  message: z.optional(z.string()),
  cancel: z.optional(z.boolean()),
});
export type Control = z.infer<typeof controlSchema>;
const progressSchema = z.object({ message: z.string() });

/** Typed arrays and NaN, which JSON does not have, come through. */
export const pack = (value: unknown): string => serialize(value).toString('base64');
export const unpack = (text: string): unknown => deserialize(Buffer.from(text, 'base64')) as unknown;

export const readJob = (data: unknown): WireJob => jobSchema.parse(data);
export const readControl = (text: string): Control | undefined => {
  try {
    return controlSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
export const readProgress = (data: unknown): unknown => {
  const progress = progressSchema.safeParse(data).data;
  return progress && unpack(progress.message);
};

export function packOutcome(outcome: Outcome): z.infer<typeof outcomeSchema> {
  return outcome.status === 'done' ? { status: 'done', value: pack(outcome.value) } : outcome;
}

export function readOutcome(data: unknown): Outcome {
  const outcome = outcomeSchema.safeParse(data).data;
  if (outcome) return outcome.status === 'done' ? { status: 'done', value: unpack(outcome.value) } : outcome;
  const message =
    'A worker answered what this version of rnnbook does not understand. Use the same version everywhere.';
  return { status: 'failed', error: { name: 'Error', message } };
}
