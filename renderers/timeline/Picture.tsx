import type { ComponentChildren } from 'preact';
import type { TimelineView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeTimeline, eraLimit, eraName, eraYears, eventsOf, solvedText } from './describe';
import { layoutTimeline } from './layout';
import { TimelineDiagram } from './TimelineDiagram';
import { words as translated } from './words';

const [SIZE, LINE] = [12, 16];

/** The timeline with what each model solved below. */
export function TimelinePicture({ data, state }: { data: Data; state?: unknown }) {
  const { width, ink } = useEnv();
  const words = useWords(translated);
  const { selected } = (state ?? {}) as { selected?: number };
  const inner = innerWidth(width);
  const layout = layoutTimeline(data, inner, words);
  const names = Math.min(
    inner * 0.3,
    Math.max(...data.events.map(({ name }) => textWidth(name, SIZE, true))) + 12,
  );
  const years = 44;
  const lines: ComponentChildren[] = [];
  let y = layout.height + 10;
  const put = (text: string, x: number, maxWidth: number, muted = false, bold = false) =>
    lines.push(
      <Label
        key={lines.length}
        x={x}
        y={y + 12}
        size={SIZE}
        bold={bold}
        maxWidth={maxWidth}
        colour={muted ? ink.muted : ink.text}
      >
        {text}
      </Label>,
    );
  data.eras.forEach((era, e) => {
    for (const { event } of eventsOf(data, e)) {
      put(String(event.year), 0, years, true);
      put(event.name, years, names - 8, false, true);
      for (const line of wrapText(solvedText(event, words), inner - years - names, SIZE)) {
        put(line, years + names, inner - years - names);
        y += LINE;
      }
    }
    const limit = eraLimit(era, words);
    if (limit === undefined) return;
    for (const line of wrapText(
      `${eraName(era, words)}, ${eraYears(data, e, words)}, ${words.heldBack}: ${limit}`,
      inner,
      SIZE,
    )) {
      put(line, 0, inner, true);
      y += LINE;
    }
    y += 8;
  });
  return (
    <StaticPicture
      width={width}
      height={y}
      title={words.title}
      detail={words.detail}
      description={describeTimeline(data, words)}
    >
      <TimelineDiagram data={data} layout={layout} selected={selected} />
      {lines}
    </StaticPicture>
  );
}
