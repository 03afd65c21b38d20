import type { TimelineEra, TimelineEvent, TimelineView } from '../../src/rnn/display/views';
import type { TimelineWords } from './words';

/** What nobody has translated stays as the library wrote it. */
const own = <T>(table: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

export const eraName = ({ id, name }: TimelineEra, words: TimelineWords): string =>
  own(words.eras, id)?.name ?? name;

export const eraLimit = ({ id, limit }: TimelineEra, words: TimelineWords): string | undefined =>
  limit === undefined ? undefined : (own(words.eras, id)?.limit ?? limit);

export const solvedText = ({ id, solved }: TimelineEvent, words: TimelineWords): string =>
  own(words.events, id) ?? solved;

/** The first era has no beginning, and the last one no end. */
export function eraYears({ eras }: TimelineView, index: number, words: TimelineWords): string {
  const { from, to } = eras[index]!;
  if (eras.length > 1 && index === 0) return words.until(String(to));
  if (eras.length > 1 && index === eras.length - 1) return words.since(String(from));
  return `${from}–${to}`;
}

/** Events of each era, in order. */
export function eventsOf(
  { eras, events }: TimelineView,
  index: number,
): { event: TimelineEvent; index: number }[] {
  const { from, to } = eras[index]!;
  const last = index === eras.length - 1;
  return events
    .map((event, i) => ({ event, index: i }))
    .filter(({ event: { year } }) => year >= from && (year < to || (last && year <= to)));
}

export function describeEvent(event: TimelineEvent, words: TimelineWords): string {
  return `${event.name}, ${event.year}. ${solvedText(event, words)} ${event.papers.join(' ')}`;
}

export function describeTimeline({ events }: TimelineView, words: TimelineWords): string {
  return events.map((event) => `${event.year} ${event.name}: ${solvedText(event, words)}`).join(' ');
}
