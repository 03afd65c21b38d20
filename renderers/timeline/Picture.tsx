import type { TimelineView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { textWidth } from '../shared/measureText';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { TEXT_SIZE, TextColumn } from '../shared/TextColumn';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeTimeline, eraLimit, eraName, eraYears, eventsOf, solvedText } from './describe';
import { layoutTimeline } from './layout';
import { TimelineDiagram } from './TimelineDiagram';
import { words as translated } from './words';

/** The timeline with what each model solved below. */
export function TimelinePicture({ data, state }: { data: Data; state?: unknown }) {
  const { width, ink } = useEnv();
  const words = useWords(translated);
  const { selected } = (state ?? {}) as { selected?: number };
  const inner = innerWidth(width);
  const layout = layoutTimeline(data, inner, words);
  const names = Math.min(
    inner * 0.3,
    Math.max(...data.events.map(({ name }) => textWidth(name, TEXT_SIZE, true))) + 12,
  );
  const years = 44;
  const column = new TextColumn(ink, layout.height + 10);
  data.eras.forEach((era, e) => {
    for (const { event } of eventsOf(data, e)) {
      column.put(String(event.year), { maxWidth: years, muted: true });
      column.put(event.name, { x: years, maxWidth: names - 8, bold: true });
      const maxWidth = inner - years - names;
      column.putLines(wrapText(solvedText(event, words), maxWidth, TEXT_SIZE), {
        x: years + names,
        maxWidth,
      });
    }
    const limit = eraLimit(era, words);
    if (limit === undefined) return;
    const text = `${eraName(era, words)}, ${eraYears(data, e, words)}, ${words.heldBack}: ${limit}`;
    column.putLines(wrapText(text, inner, TEXT_SIZE), { maxWidth: inner, muted: true });
    column.y += 8;
  });
  return (
    <StaticPicture
      width={width}
      height={column.y}
      title={words.title}
      detail={words.detail}
      description={describeTimeline(data, words)}
    >
      <TimelineDiagram data={data} layout={layout} selected={selected} />
      {column.parts}
    </StaticPicture>
  );
}
