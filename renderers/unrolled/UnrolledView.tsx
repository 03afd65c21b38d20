import { useMemo, useRef, useState } from 'preact/hooks';
import type { UnrolledView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { blockLengths, fromBlock, toBlock } from './blocks';
import { describeNetwork, describeStep, networkHead, overTime } from './describe';
import { stepAt } from './timeline';
import { UnrolledDiagram, type StepCursor } from './UnrolledDiagram';
import { useFolding } from './useFolding';
import { withLegend } from './withLegend';
import { words as translated } from './words';

export function UnrolledView({ data }: { data: Data }) {
  const { text, language, interactive } = useEnv();
  const words = useWords(translated);
  const [folded, setFolded] = useState(false);
  const sequences = overTime(data);
  return (
    <div>
      <Head {...networkHead(data, text, words, language)}>
        {sequences && interactive ? (
          <Switch
            label={words.form}
            options={[
              { value: 'unrolled', label: words.unrolled },
              { value: 'folded', label: words.folded },
            ]}
            value={folded ? 'folded' : 'unrolled'}
            onChange={(form) => setFolded(form === 'folded')}
          />
        ) : null}
      </Head>
      <UnrolledPlot data={data} folded={folded || !sequences} />
    </div>
  );
}

/** What the picture is drawn from. */
export interface UnrolledState {
  folded: boolean;
  cursor?: StepCursor;
  centres: (number | undefined)[];
}

/** The diagram with its time cursor, and what is known of the step below it. */
function UnrolledPlot({ data, folded }: { data: Data; folded: boolean }) {
  const { text, language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const lengths = useMemo(() => blockLengths(data), [data]);
  const total = lengths.reduce((sum, n) => sum + n, 0);
  const handle = useCursor({ steps: total });
  const part = useFolding(folded);
  const cursor = handle.cursor && toBlock(handle.cursor.step, lengths);
  const centres = useCentres(data, handle.pinned ? cursor : undefined);
  const shown = folded ? cursor : undefined;
  const layout = useMemo(
    () => withLegend(data, width, { part, centres, steps: stepsOf(shown) }, text, words),
    [data, width, part, centres, shown?.block, shown?.step, text, words],
  );
  usePictureState({ folded, cursor, centres } satisfies UnrolledState);
  const parts = cursor ? describeStep(data, cursor, language, words) : [];

  const under = (event: PointerEvent | MouseEvent) => {
    if (part < 1) return undefined;
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    const block = layout.timelines.findIndex((t) => x >= t.left && x <= t.right);
    const step = layout.timelines[block] && stepAt(layout.timelines[block], x);
    return step === undefined ? undefined : { step: fromBlock({ block, step }, lengths) };
  };
  const summary = describeNetwork(data, text, words, language);
  // Of any length, the drawing has no steps to go through: it is a picture.
  const walkable = total > 0 && overTime(data);
  const hint = walkable ? (folded ? words.foldedHint : words.hint) : '';
  const asSlider = {
    role: 'slider' as const,
    tabindex: 0,
    'aria-label': `${summary}. ${text.timeCursor}`,
    'aria-valuemin': 1,
    'aria-valuemax': lengths[cursor?.block ?? 0] ?? 1,
    'aria-valuenow': (cursor?.step ?? 0) + 1,
    'aria-valuetext': parts.join(', ') || hint,
    onPointerMove: (event: PointerEvent) => handle.hover(under(event)),
    onPointerLeave: () => handle.hover(undefined),
    onClick: (event: MouseEvent) => folded || handle.pin(under(event)),
    onKeyDown: handle.onKeyDown,
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
          <UnrolledDiagram view={data} layout={layout} cursor={folded ? undefined : cursor} />
        </svg>
      </div>
      <Readout parts={parts} hint={hint} />
    </div>
  );
}

const stepsOf = (cursor: StepCursor | undefined) => {
  const steps: (number | undefined)[] = [];
  if (cursor) steps[cursor.block] = cursor.step;
  return steps;
};

/** The steps whose surroundings are open: those that were pinned last. A hovered one moves nothing. */
function useCentres(data: Data, pinned: StepCursor | undefined): (number | undefined)[] {
  const last = useRef<{ data: Data; centres: (number | undefined)[] }>({ data, centres: [] });
  if (last.current.data !== data) last.current = { data, centres: [] };
  if (pinned && last.current.centres[pinned.block] !== pinned.step) {
    const centres = [...last.current.centres];
    centres[pinned.block] = pinned.step;
    last.current.centres = centres;
  }
  return last.current.centres;
}
