import * as z from 'zod/mini';
import type { ReadingView } from '../../src/rnn/display/views';
import { parseView, ViewDataError, wholeNumber } from '../shared/schema';

const name = z.string().check(z.maxLength(200));
const value = z.number().check(z.gte(-1e12), z.lte(1e12));
const schema = z.object({
  version: z.literal(1),
  name,
  words: z.array(name).check(z.minLength(1), z.maxLength(200)),
  indices: z.array(wholeNumber),
  start: z.nullable(value),
  outputs: z.array(value),
  threshold: value,
  labels: z.tuple([name, name]),
  padding: z.enum(['pre', 'post', 'none']),
  length: z.nullable(wholeNumber),
});

/** @throws ViewDataError when the data are malformed, or there is not one output a word. */
export function parseReading(data: unknown): ReadingView {
  const view = parseView<ReadingView>(schema, data);
  for (const key of ['indices', 'outputs'] as const)
    if (view[key].length !== view.words.length)
      throw new ViewDataError(`${key}: ${view[key].length} for ${view.words.length} words`);
  return view;
}
