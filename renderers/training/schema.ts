import * as z from 'zod/mini';
import type { TrainingView } from '../../src/rnn/display/views';
import { parseView, wholeNumber } from '../shared/schema';

const curve = z.array(z.nullable(z.number()));

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
  curves: z
    .array(z.object({ metric: z.string(), train: curve, validation: z.optional(curve) }))
    .check(z.maxLength(50)),
});

export function parseTraining(data: unknown): TrainingView {
  return parseView<TrainingView>(schema, data);
}
