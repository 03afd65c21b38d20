import * as z from 'zod/mini';
import type { ModelComparisonView } from '../../src/rnn/display/views';
import { parseView, wholeNumber } from '../shared/schema';

const optional = z.nullable(z.number());
const optionalCount = z.nullable(wholeNumber);

const schema = z.object({
  version: z.literal(1),
  models: z
    .array(
      z.object({
        name: z.string(),
        parameters: wholeNumber,
        weightBytes: wholeNumber,
        activationBytes: optionalCount,
        epochs: optionalCount,
        trainingMs: optional,
        predictionMs: optional,
        finalLoss: optional,
        best: z.nullable(
          z.object({ epoch: z.int().check(z.positive()), loss: z.number(), validation: z.number() }),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});

export function parseModelComparison(data: unknown): ModelComparisonView {
  return parseView<ModelComparisonView>(schema, data);
}
