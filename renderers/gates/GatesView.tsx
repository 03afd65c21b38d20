import { useMemo, useState } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { averagingNotes, describeCell, describePanels, describePlace, gatesDetail } from './describe';
import { GatesDiagram, type CellCursor } from './GatesDiagram';
import { CanvasHeatmap } from './Heatmap';
import { cellAt, layoutGates } from './layout';
import type { DecodedGates } from './schema';

export function GatesView({ data }: { data: DecodedGates }) {
  const { text, language } = useEnv();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [hovered, setHovered] = useState<CellCursor>();
  const [pinned, setPinned] = useState<CellCursor>();
  const layout = useMemo(() => layoutGates(data, width), [data, width]);
  const summary = useMemo(() => describePanels(data, text), [data, text]);
  const empty = data.timesteps === 0 || data.units === 0 || data.panels.length === 0;
  if (empty) {
    return (
      <div ref={ref}>
        <Head title={text.gatesTitle} detail={`${gatesDetail(data, text, language)} · ${text.empty}`} />
      </div>
    );
  }
  // Data that came anew may be shorter than where the cursor stood.
  const cursor = within(data, hovered ?? pinned);

  const under = (event: MouseEvent): CellCursor | undefined => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const cell = cellAt(data, layout, event.clientX - frame.left, event.clientY - frame.top);
    return cell && { step: cell.step, unit: cell.unit ?? cursor?.unit ?? 0 };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Escape' ? null : cursorToward(event.key, cursor, data);
    if (next === undefined) return;
    event.preventDefault();
    setHovered(undefined);
    setPinned(next ?? undefined);
  };
  const place = cursor ? describePlace(data, cursor, text) : [];
  return (
    <div>
      <Head
        title={text.gatesTitle}
        detail={[gatesDetail(data, text, language), ...averagingNotes(data, layout, text)].join(' · ')}
      />
      <div ref={ref} class="rnn-plot">
        {layout.panels.map((placed) => (
          <CanvasHeatmap
            key={placed.panel.gate}
            placed={placed}
            timesteps={data.timesteps}
            units={data.units}
          />
        ))}
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          tabindex={0}
          role="slider"
          aria-label={`${text.gatesTitle}, ${gatesDetail(data, text, language)}. ${summary}. ${text.timeCursor}`}
          aria-valuemin={1}
          aria-valuemax={data.timesteps}
          aria-valuenow={(cursor?.step ?? 0) + 1}
          aria-valuetext={cursor ? describeCell(data, cursor, text) : text.gateHint}
          onPointerMove={(event) => setHovered(under(event))}
          onPointerLeave={() => setHovered(undefined)}
          onClick={(event) => setPinned(under(event))}
          onKeyDown={onKeyDown}
        >
          <GatesDiagram
            data={data}
            layout={layout}
            cursor={cursor}
            pinned={!hovered && pinned !== undefined}
          />
        </svg>
      </div>
      <Readout parts={place} hint={text.gateHint} />
    </div>
  );
}

function within(data: DecodedGates, cursor: CellCursor | undefined): CellCursor | undefined {
  return cursor && cursor.step < data.timesteps && cursor.unit < data.units ? cursor : undefined;
}

/** Left and right move in time, up and down among the units. */
function cursorToward(
  key: string,
  cursor: CellCursor | undefined,
  data: DecodedGates,
): CellCursor | undefined {
  const moves: Record<string, [steps: number, units: number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    PageDown: [10, 0],
    PageUp: [-10, 0],
    Home: [-data.timesteps, 0],
    End: [data.timesteps, 0],
  };
  const move = moves[key];
  if (!move) return undefined;
  if (!cursor) return { step: key === 'End' || key === 'ArrowLeft' ? data.timesteps - 1 : 0, unit: 0 };
  const clamp = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
  return {
    step: clamp(cursor.step + move[0], data.timesteps),
    unit: clamp(cursor.unit + move[1], data.units),
  };
}
