import * as z from 'zod/mini';
import type { ModelView } from '../../src/rnn/display/views';
import { parseView, shape, wholeNumber } from '../shared/schema';
import { checkUnrolled, unrolledSchema } from '../unrolled/schema';

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
    }),
  ),
  parameters: wholeNumber,
  trainableParameters: wholeNumber,
  network: unrolledSchema,
});

export function parseModel(data: unknown): ModelView {
  const view = parseView<ModelView>(schema, data);
  checkUnrolled(view.network);
  return view;
}
