import * as z from 'zod/mini';
import type { ModelView } from '../../src/rnn/display/views';
import { parseView, shape, wholeNumber } from '../shared/schema';
import { checkUnrolled, unrolledSchema } from '../unrolled/schema';

const name = z.string();
const formula = z.object({
  symbols: z.string().check(z.maxLength(200)),
  variables: z
    .array(
      z.object({
        symbol: z.string(),
        meaning: z.enum([
          'units',
          'features',
          'vocabulary',
          'dimensions',
          'channels',
          'filters',
          'kernelSize',
        ]),
        value: wholeNumber,
      }),
    )
    .check(z.maxLength(8)),
});
const equations = z.object({
  cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']),
  activation: z.string(),
  recurrentActivation: z.optional(z.string()),
  useBias: z.boolean(),
  resetAfter: z.optional(z.boolean()),
});
const memory = z.object({
  weightBytes: wholeNumber,
  activationBytes: z.nullable(wholeNumber),
  optimizer: z.nullable(z.object({ name, copies: wholeNumber, bytes: wholeNumber })),
});

const schema = z.object({
  version: z.literal(1),
  name: z.string(),
  type: z.string(),
  layers: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      outputShape: shape,
      parameters: wholeNumber,
      trainable: z.boolean(),
      notTrained: z.optional(wholeNumber),
      formula: z.optional(formula),
      weights: z.optional(z.array(shape).check(z.maxLength(100))),
      equations: z.optional(equations),
    }),
  ),
  parameters: wholeNumber,
  trainableParameters: wholeNumber,
  memory: z.optional(memory),
  network: unrolledSchema,
});

export function parseModel(data: unknown): ModelView {
  const view = parseView<ModelView>(schema, data);
  checkUnrolled(view.network);
  return view;
}
