import * as z from 'zod/mini';
import type { ProblemsView } from '../../src/rnn/display/views';
import { parseView, shape, ViewDataError } from '../shared/schema';

const kind = z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many', 'encoder-decoder']);

const schema = z.object({
  version: z.literal(1),
  kinds: z.array(kind).check(z.minLength(1), z.maxLength(5)),
  model: z.optional(z.object({ name: z.string(), kind, input: shape, output: shape })),
});

/** @throws ViewDataError when the data are malformed, or a kind comes twice */
export function parseProblems(data: unknown): ProblemsView {
  const view = parseView<ProblemsView>(schema, data);
  if (new Set(view.kinds).size !== view.kinds.length) throw new ViewDataError('kinds: one comes twice');
  return view;
}
