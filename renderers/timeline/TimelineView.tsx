import { useMemo } from 'preact/hooks';
import type { TimelineView as Data } from '../../src/rnn/display/views';
import { CursorPlot } from '../shared/CursorPlot';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Told } from '../shared/Told';
import { useOwnCursor } from '../shared/useOwnCursor';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { describeEvent, describeTimeline } from './describe';
import { eventAt, layoutTimeline } from './layout';
import { TimelineDiagram } from './TimelineDiagram';
import { TimelineTable } from './TimelineTable';
import { words as translated } from './words';

export function TimelineView({ data }: { data: Data }) {
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutTimeline(data, width, words), [data, width, words]);
  const { selected, hover, pin, onKeyDown } = useOwnCursor(data.events.map((_, i) => i));
  usePictureState({ selected });
  const event = selected === undefined ? undefined : data.events[selected];
  // room for the longest list of papers, so that nothing moves under the pointer
  const paperLines = useMemo(
    () =>
      Math.max(1, ...data.events.map(({ papers }) => papers.flatMap((p) => wrapText(p, width, 13)).length)),
    [data, width],
  );
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
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <TimelineDiagram data={data} layout={layout} selected={selected} />
        </CursorPlot>
      </div>
      <Told lines={paperLines}>
        {event ? event.papers.map((paper, i) => <div key={i}>{paper}</div>) : words.hint}
      </Told>
      <TimelineTable data={data} selected={selected} />
    </div>
  );
}
