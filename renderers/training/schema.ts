import * as z from 'zod/mini';
import type { TrainingFacts, TrainingView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

/** Far more than the library keeps, and few enough to be drawn at once. */
const curve = z.array(z.nullable(z.number())).check(z.maxLength(200_000));
const epoch = z.int().check(z.positive());

export const curves = z
  .array(z.object({ metric: z.string(), train: curve, validation: z.optional(curve) }))
  .check(z.maxLength(50));

export const facts = {
  best: z.optional(z.object({ epoch, metric: z.string(), value: z.number() })),
  diverged: z.optional(
    z.object({ epoch, metric: z.string(), value: z.enum(['NaN', 'Infinity', '-Infinity']) }),
  ),
  stopped: z.optional(z.object({ epoch: z.optional(epoch), restored: z.optional(epoch) })),
  learningRate: z.optional(curve),
  every: z.optional(epoch),
};

const schema = z.object({
  version: z.literal(1),
  model: z.string(),
  status: z.enum(['training', 'done', 'interrupted', 'failed']),
  epochs: wholeNumber,
  epoch: wholeNumber,
  batches: z.nullable(wholeNumber),
  batch: wholeNumber,
  elapsedMs: z.number(),
  remainingMs: z.nullable(z.number()),
  curves,
  ...facts,
});

export function parseTraining(data: unknown): TrainingView {
  const parsed = parseView<TrainingView>(schema, data);
  assertWithin(parsed, parsed.epoch);
  return parsed;
}

/** @throws ViewDataError where a mark lies beyond the epochs */
export function assertWithin({ best, stopped, diverged }: TrainingFacts, epochs: number): void {
  for (const marked of [best?.epoch, stopped?.epoch, stopped?.restored, diverged?.epoch]) {
    if (marked !== undefined && marked > epochs)
      throw new ViewDataError(`epoch ${marked} is marked, of ${epochs}`);
  }
}
