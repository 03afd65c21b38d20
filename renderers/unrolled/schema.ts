import * as z from 'zod/mini';
import type { UnrolledView } from '../../src/rnn/display/views';
import { number, parseView, shape, wholeNumber } from '../shared/schema';

const extent = z.enum(['sequence', 'vector']);

const layer = z.object({
  name: z.string(),
  type: z.string(),
  cell: z.optional(z.enum(['SimpleRNN', 'LSTM', 'GRU'])),
  direction: z.optional(z.enum(['forward', 'backward', 'both'])),
  mergeMode: z.optional(z.nullable(z.string())),
  units: z.optional(wholeNumber),
  activation: z.optional(z.string()),
  inputExtent: extent,
  outputExtent: extent,
  inputShape: shape,
  outputShape: shape,
  parameters: wholeNumber,
  inbound: z.array(wholeNumber),
  stateFrom: z.optional(wholeNumber),
  hiddenNorm: z.optional(z.array(number)),
});

export const unrolledSchema = z.object({
  version: z.literal(1),
  name: z.string(),
  timesteps: z.nullable(wholeNumber),
  // A drawing of more layers than this says nothing any more; the limit keeps hostile data from blocking the editor.
  layers: z.array(layer).check(z.maxLength(500)),
  example: z.optional(z.object({ input: z.array(z.array(number)), output: z.array(number) })),
});

export function parseUnrolled(data: unknown): UnrolledView {
  return parseView<UnrolledView>(unrolledSchema, data);
}
