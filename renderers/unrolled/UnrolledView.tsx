import { useMemo, useState } from 'preact/hooks';
import type { UnrolledView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useWidth } from '../shared/useWidth';
import { describeNetwork, describeStep, stepsText } from './describe';
import { layoutUnrolled } from './layout';
import { legendHeight } from './Legend';
import { cursorToward, firstCursor } from './moveCursor';
import { stepAt } from './timeline';
import { diagramLegend, UnrolledDiagram, type StepCursor } from './UnrolledDiagram';

export function UnrolledView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  const [folded, setFolded] = useState(false);
  return (
    <div>
      <Head title={text.unrolledTitle} detail={`${data.name} · ${stepsText(data, text, language)}`}>
        <div class="rnn-switch" role="group">
          {[false, true].map((value) => (
            <button
              key={String(value)}
              type="button"
              aria-pressed={folded === value}
              onClick={() => setFolded(value)}
            >
              {value ? text.folded : text.unrolled}
            </button>
          ))}
        </div>
      </Head>
      <UnrolledPlot data={data} folded={folded} />
    </div>
  );
}

/** The diagram with its time cursor, and what is known of the step below it. */
function UnrolledPlot({ data, folded }: { data: Data; folded: boolean }) {
  const { text, language } = useEnv();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<StepCursor>();
  const [pinned, setPinned] = useState<StepCursor>();
  const layout = useMemo(() => withLegend(data, width, folded, text), [data, width, folded, text]);
  const cursor = folded ? undefined : (hovered ?? pinned);
  const parts = cursor ? describeStep(data, cursor) : [];

  const under = (event: PointerEvent | MouseEvent): StepCursor | undefined => {
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    const block = layout.timelines.findIndex((t) => x >= t.left && x <= t.right);
    const step = layout.timelines[block] && stepAt(layout.timelines[block], x);
    return step === undefined ? undefined : { block, step };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next =
      event.key === 'Escape'
        ? null
        : cursorToward(event.key, cursor ?? firstCursor, layout.timelines, !cursor);
    if (next === undefined) return;
    event.preventDefault();
    setHovered(undefined);
    setPinned(next ?? undefined);
  };
  const steps = layout.timelines[cursor?.block ?? 0]?.steps ?? 1;
  return (
    <div>
      <div ref={ref} class="rnn-plot">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          tabindex={0}
          role="slider"
          aria-orientation="horizontal"
          aria-roledescription={text.unrolledTitle}
          aria-label={`${describeNetwork(data, text, language)}. ${text.timeCursor}`}
          aria-valuemin={1}
          aria-valuemax={steps}
          aria-valuenow={(cursor?.step ?? 0) + 1}
          aria-valuetext={parts.join(', ') || text.stepHint}
          onPointerMove={(event) => setHovered(under(event))}
          onPointerLeave={() => setHovered(undefined)}
          onClick={(event) => setPinned(under(event))}
          onKeyDown={onKeyDown}
        >
          <UnrolledDiagram view={data} layout={layout} cursor={cursor} />
        </svg>
      </div>
      <p class="rnn-readout rnn-muted" aria-hidden="true">
        {parts.length > 0
          ? parts.map((part, i) => <span key={i}>{i === 0 ? <b>{part}</b> : part}</span>)
          : folded
            ? ''
            : text.stepHint}
      </p>
    </div>
  );
}

/** The layout, with room for the legend below. */
export function withLegend(
  data: Data,
  width: number,
  folded: boolean,
  text: Parameters<typeof diagramLegend>[1],
) {
  const layout = layoutUnrolled(data, width, folded);
  return { ...layout, height: layout.height + 14 + legendHeight(diagramLegend(data, text, width, folded)) };
}
