import { useEffect, useMemo } from 'preact/hooks';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { CursorMarks } from './CursorMarks';
import { averagingNotes, describeCell, describePanels, describePlace, gatesDetail } from './describe';
import { Frames, TimeParts } from './GatesDiagram';
import { CanvasHeatmap } from './Heatmap';
import { cellAt, layoutGates } from './layout';
import type { DecodedGates } from './schema';
import { following, panned, wholeTime, zoomed, type TimeWindow } from './timeWindow';
import { useDrag } from './useDrag';
import { words } from './words';

interface Props {
  data: DecodedGates;
  orders: number[][];
  window: TimeWindow;
  onWindow(window: TimeWindow): void;
  notes: string[];
  onNotes(notes: string[]): void;
}

/** Heatmaps of all gates and states below the input. A move of the cursor draws only the cursor anew. */
export function Activations({ data, orders, window, onWindow, notes, onNotes }: Props) {
  const env = useEnv();
  const { text, language } = env;
  const own = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const { timesteps } = data;
  const units = Math.max(...data.runs.map((run) => run.units));
  const { cursor, pinned, hover, pin, onKeyDown } = useCursor({ steps: timesteps, units });
  const layout = useMemo(() => layoutGates(data, width, own.sharesLegend), [data, width, own]);
  const summary = useMemo(() => describePanels(data, text, own), [data, text, own]);
  const drag = useDrag((pixels) =>
    onWindow(panned(window, (-pixels / layout.columns[0]!.width) * window.span, timesteps)),
  );

  const averaging = averagingNotes(data, layout, window, own);
  useEffect(() => {
    if (averaging.join() !== notes.join()) onNotes(averaging);
  });
  // a step that was chosen by key, or in another view, comes into sight
  useEffect(() => {
    if (pinned && cursor) onWindow(following(window, cursor.step, timesteps));
  }, [pinned, cursor?.step]);

  const under = (event: MouseEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const cell = cellAt(data, layout, orders, window, event.clientX - frame.left, event.clientY - frame.top);
    return cell && { unit: cursor?.unit ?? 0, ...withoutUndefined(cell) };
  };
  const keys = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : windowAfter(event);
    if (next) onWindow(next);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (event.shiftKey || !cursor) return onKeyDown(event);
      pin({ step: cursor.step, unit: neighbour(cursor.unit, event.key === 'ArrowDown' ? 1 : -1) });
    } else return onKeyDown(event);
    event.preventDefault();
  };
  const windowAfter = ({ key, shiftKey }: KeyboardEvent): TimeWindow | undefined => {
    const middle = cursor ? cursor.step + 0.5 : window.from + window.span / 2;
    if (key === '+' || key === '=') return zoomed(window, 1 / 1.5, middle, timesteps);
    if (key === '-' || key === '_') return zoomed(window, 1.5, middle, timesteps);
    if (key === '0') return wholeTime(timesteps);
    if (!shiftKey) return undefined;
    if (key === 'ArrowRight') return panned(window, window.span / 10, timesteps);
    if (key === 'ArrowLeft') return panned(window, -window.span / 10, timesteps);
    return undefined;
  };
  /** The unit above or below, as they are drawn; where runs differ, in the one with the most units. */
  const neighbour = (unit = 0, by: number) => {
    const order = orders[data.runs.findIndex((run) => run.units === units)]!;
    return order[Math.min(order.length - 1, Math.max(0, order.indexOf(unit) + by))];
  };
  const onWheel = (event: WheelEvent) => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const column = layout.columns.findLast(({ x }) => event.clientX - left >= x) ?? layout.columns[0]!;
    if (event.ctrlKey) {
      const at = window.from + ((event.clientX - left - column.x) / column.width) * window.span;
      onWindow(zoomed(window, Math.exp(Math.max(-0.5, Math.min(0.5, event.deltaY / 200))), at, timesteps));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && window.span < timesteps) {
      onWindow(panned(window, (event.deltaX / column.width) * window.span, timesteps));
    } else return;
    event.preventDefault();
  };

  const heatmaps = useMemo(
    () =>
      layout.panels.map(({ panel, run, x, heatTop, width: w, height }) => (
        <CanvasHeatmap
          key={`${run} ${panel.gate}`}
          {...{ x, y: heatTop, width: w, height, window }}
          values={panel.values}
          steps={timesteps}
          rows={data.runs[run]!.units}
          scale={panel.scale}
          rowOrder={orders[run]}
          name={panel.gate}
        />
      )),
    [data, layout, orders, window],
  );
  const frames = useMemo(() => <Frames {...{ data, layout, orders }} />, [data, layout, orders]);
  const timeParts = useMemo(
    () => <TimeParts {...{ data, layout, orders, window }} />,
    [data, layout, orders, window],
  );
  const zoomedIn = window.span < timesteps;
  const inSight = zoomedIn
    ? [own.shown(String(Math.floor(window.from) + 1), String(Math.ceil(window.from + window.span)))]
    : [];
  return (
    <div>
      <div ref={ref} class="rnn-plot">
        {heatmaps}
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          style={zoomedIn ? { cursor: drag.dragging ? 'grabbing' : 'grab', touchAction: 'pan-y' } : {}}
          tabindex={0}
          role="slider"
          aria-label={`${own.title}, ${gatesDetail(data, text, own, language)}. ${summary}. ${text.timeCursor}`}
          aria-valuemin={1}
          aria-valuemax={timesteps}
          aria-valuenow={(cursor?.step ?? 0) + 1}
          aria-valuetext={cursor ? describeCell(data, cursor, text, own) : `${own.hint} ${own.zoomKeys}`}
          onPointerDown={(event) => zoomedIn && drag.start(event)}
          onPointerMove={(event) => drag.move(event) || hover(under(event))}
          onPointerUp={() => drag.end()}
          onPointerLeave={() => hover(undefined)}
          onClick={(event) => drag.moved() || pin(under(event))}
          onKeyDown={keys}
          onWheel={onWheel}
        >
          {frames}
          {timeParts}
          {cursor ? <CursorMarks {...{ data, layout, orders, window, cursor, pinned }} /> : null}
        </svg>
      </div>
      <Readout
        parts={cursor ? [...describePlace(data, cursor, text), ...inSight] : []}
        hint={[...inSight, own.hint].join(' · ')}
      />
    </div>
  );
}

function withoutUndefined({ step, unit }: { step: number; unit?: number }) {
  return unit === undefined ? { step } : { step, unit };
}
