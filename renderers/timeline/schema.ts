import * as z from 'zod/mini';
import type { TimelineView } from '../../src/rnn/display/views';
import { parseView, ViewDataError } from '../shared/schema';

const year = z.int().check(z.minimum(1), z.maximum(9999));
const short = z.string().check(z.maxLength(80));
const sentence = z.string().check(z.maxLength(500));

const schema = z.object({
  version: z.literal(1),
  eras: z
    .array(z.object({ id: short, name: short, from: year, to: year, limit: z.optional(sentence) }))
    .check(z.minLength(1), z.maxLength(12)),
  events: z
    .array(
      z.object({
        id: short,
        year,
        name: short,
        solved: sentence,
        papers: z.array(sentence).check(z.maxLength(8)),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
});

/** @throws ViewDataError when the data are malformed, or eras and events do not follow one another in time. */
export function parseTimeline(data: unknown): TimelineView {
  const view = parseView<TimelineView>(schema, data);
  const { eras, events } = view;
  eras.forEach(({ name, from, to }, i) => {
    const before = eras[i - 1];
    if (from >= to || (before && before.to !== from))
      throw new ViewDataError(`${name}: ${from} to ${to} does not follow the era before`);
  });
  events.forEach(({ name, year: at }, i) => {
    const before = events[i - 1]?.year ?? eras[0]!.from;
    if (at < before || at > eras.at(-1)!.to) throw new ViewDataError(`${name}: ${at} is out of order`);
  });
  return view;
}
