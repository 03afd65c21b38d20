import * as z from 'zod/mini';
import type { TensorView } from '../../src/rnn/display/views';
import { number, parseView, wholeNumber } from '../shared/schema';

const schema = z.object({
  version: z.literal(1),
  dtype: z.string(),
  shape: z.array(wholeNumber).check(z.maxLength(16)),
  preview: z.array(z.array(z.string()).check(z.maxLength(64))).check(z.maxLength(64)),
  complete: z.boolean(),
  statistics: z.nullable(z.object({ min: number, max: number, mean: number, notFinite: wholeNumber })),
});

export function parseTensor(data: unknown): TensorView {
  return parseView<TensorView>(schema, data);
}
