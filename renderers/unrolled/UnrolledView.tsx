import { useMemo, useState } from 'preact/hooks';
import type { UnrolledView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { describeNetwork, describeStep, networkHead, overTime } from './describe';
import { withLegend } from './withLegend';
import { cursorToward, firstCursor } from './moveCursor';
import { stepAt } from './timeline';
import { UnrolledDiagram, type StepCursor } from './UnrolledDiagram';

export function UnrolledView({ data }: { data: Data }) {
  const { text, language, interactive } = useEnv();
  const [folded, setFolded] = useState(false);
  const sequences = overTime(data);
  return (
    <div>
      <Head {...networkHead(data, text, language)}>
        {sequences && interactive ? <FoldSwitch folded={folded} onChange={setFolded} /> : null}
      </Head>
      <UnrolledPlot data={data} folded={folded || !sequences} />
    </div>
  );
}

function FoldSwitch({ folded, onChange }: { folded: boolean; onChange: (folded: boolean) => void }) {
  const { text } = useEnv();
  return (
    <div class="rnn-switch" role="group" aria-label={text.unrolledTitle}>
      {[false, true].map((value) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={folded === value}
          onClick={() => onChange(value)}
        >
          {value ? text.folded : text.unrolled}
        </button>
      ))}
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
  const parts = cursor ? describeStep(data, cursor, language) : [];

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
  const summary = describeNetwork(data, text, language);
  // Folded, or of any length, the drawing has no steps to go through: it is a picture.
  const walkable = !folded && layout.timelines.some(({ steps }) => steps !== null);
  const asSlider = {
    role: 'slider' as const,
    tabindex: 0,
    'aria-label': `${summary}. ${text.timeCursor}`,
    'aria-valuemin': 1,
    'aria-valuemax': layout.timelines[cursor?.block ?? 0]?.steps ?? 1,
    'aria-valuenow': (cursor?.step ?? 0) + 1,
    'aria-valuetext': parts.join(', ') || text.stepHint,
    onPointerMove: (event: PointerEvent) => setHovered(under(event)),
    onPointerLeave: () => setHovered(undefined),
    onClick: (event: MouseEvent) => setPinned(under(event)),
    onKeyDown,
  };
  return (
    <div>
      <div ref={ref} class="rnn-plot">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          {...(walkable ? asSlider : { role: 'img' as const, 'aria-label': summary })}
        >
          <UnrolledDiagram view={data} layout={layout} cursor={cursor} />
        </svg>
      </div>
      <Readout parts={parts} hint={walkable ? text.stepHint : ''} />
    </div>
  );
}
