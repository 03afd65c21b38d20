import * as z from 'zod/mini';
import type { LinkedView } from '../../src/rnn/display/views';
import { parseView } from '../shared/schema';

const schema = z.object({
  version: z.literal(1),
  views: z.array(z.object({ mime: z.string(), data: z.unknown() })).check(z.minLength(1), z.maxLength(12)),
});

/** The parts' own data are checked where each is drawn, so that a bad one does not take the others along. */
export function parseLinked(data: unknown): LinkedView {
  return parseView<LinkedView>(schema, data);
}
