import { useMemo, useState } from 'preact/hooks';
import type { TimelineView as Data } from '../../src/rnn/display/views';
import { cursorToward } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeEvent, describeTimeline } from './describe';
import { eventAt, layoutTimeline } from './layout';
import { TimelineDiagram } from './TimelineDiagram';
import { TimelineTable } from './TimelineTable';
import { words as translated } from './words';

const PAPER_LINE = 18;

export function TimelineView({ data }: { data: Data }) {
  const { interactive } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  // models are no time steps: their cursor is not shared with other views
  const [hovered, setHovered] = useState<number>();
  const [pinned, setPinned] = useState<number>();
  const layout = useMemo(() => layoutTimeline(data, width, words), [data, width, words]);
  const chosen = hovered ?? pinned;
  const selected = chosen !== undefined && chosen < data.events.length ? chosen : undefined;
  usePictureState({ selected });
  const event = selected === undefined ? undefined : data.events[selected];
  // room for the longest list of papers, so that nothing moves under the pointer
  const paperLines = useMemo(
    () =>
      Math.max(1, ...data.events.map(({ papers }) => papers.flatMap((p) => wrapText(p, width, 13)).length)),
    [data, width],
  );
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.shiftKey) return;
    const from = selected === undefined ? undefined : { step: selected };
    const next = key.key === 'Escape' ? null : cursorToward(key.key, from, data.events.length);
    if (next === undefined) return;
    key.preventDefault();
    setHovered(undefined);
    setPinned(next?.step);
  };
  return (
    <div>
      <Head title={words.title} detail={words.detail} />
      <div ref={ref} class="rnn-plot">
        <CursorPlot
          width={width}
          height={layout.height}
          label={`${words.title}. ${describeTimeline(data, words)} ${words.cursor}`}
          last={data.events.length}
          now={(selected ?? 0) + 1}
          told={event ? describeEvent(event, words) : words.hint}
          placeAt={(x, y) => eventAt(layout, x, y)}
          hover={setHovered}
          pin={setPinned}
          onKeyDown={onKeyDown}
        >
          <TimelineDiagram data={data} layout={layout} selected={selected} />
        </CursorPlot>
      </div>
      {interactive ? (
        <div
          class="rnn-papers rnn-muted"
          aria-hidden="true"
          style={{ height: `${paperLines * PAPER_LINE}px` }}
        >
          {event ? event.papers.map((paper, i) => <div key={i}>{paper}</div>) : words.hint}
        </div>
      ) : null}
      <TimelineTable data={data} selected={selected} />
    </div>
  );
}
