import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { GateName } from '../../src/rnn/display/views';
import type { Cursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { tidy } from '../shared/format';
import { GATE_STYLES, gateSymbol } from '../shared/gateHues';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { placeLabels } from '../shared/placeLabels';
import { ScaleBar } from '../shared/ScaleBar';
import { stepTicks } from '../shared/ticks';
import { useWords } from '../shared/words';
import { HeatCells } from './HeatCells';
import type { DecodedCell } from './schema';
import { stateOf, type TimeLayout } from './timeLayout';
import { words } from './words';

interface Props {
  data: DecodedCell;
  layout: TimeLayout;
  cursor: Required<Cursor>;
}

/** The chosen unit's gates and states over time, and the states of all units, on one axis. */
export function TimePanel({ data, layout, cursor }: Props) {
  const { ink, interactive } = useEnv();
  const said = useWords(words);
  const { left, right, heat, gates, states, input } = layout;
  const x = (t: number) => left + ((t + 0.5) / data.steps) * (right - left);
  const pitch = (right - left) / data.steps;
  const kept = data.shown.length;
  const names = [...data.panels.keys()];
  const series = (gate: GateName) =>
    Array.from({ length: data.steps }, (_, t) => data.panels.get(gate)![t * kept + cursor.unit]!);
  const unitGates = names.filter((gate) => GATE_STYLES[gate].range === 'unit');
  const signed = names.filter((gate) => GATE_STYLES[gate].range !== 'unit');
  const row = heat.height / kept;
  return (
    <g>
      <rect
        x={x(cursor.step) - Math.max(2, pitch / 2)}
        y={input.top - 4}
        width={Math.max(4, pitch)}
        height={states.bottom - input.top + 8}
        fill={ink.cursor}
      />
      <Lines label="x" all={inputLines(data)} box={input} x={x} left={left} colour={() => ink.accent} />
      {unitGates.length > 0 ? (
        <Lines
          label="σ"
          all={unitGates.map(series)}
          names={unitGates.map((gate) => gateSymbol(gate, data.cell))}
          range={[0, 1]}
          box={gates}
          x={x}
          left={left}
          right={right}
          colour={(i) => GATE_STYLES[unitGates[i]!].hue ?? ink.text}
        />
      ) : null}
      <Lines
        label=""
        all={signed.map(series)}
        names={signed.map((gate) => gateSymbol(gate, data.cell))}
        box={states}
        x={x}
        left={left}
        right={right}
        zero
        thick={(i) => signed[i] === 'cell'}
        colour={(i) => GATE_STYLES[signed[i]!].hue ?? (signed[i] === 'cell' ? ink.edge : ink.text)}
      />
      <Label x={left} y={heat.top - 7} size={11} colour={ink.muted}>
        {`${gateSymbol(stateOf(data), data.cell)}, ${said.heatmap}`}
      </Label>
      <ScaleBar scale={layout.scale} x={right} y={heat.top - 10} />
      {interactive ? null : <HeatCells data={data} layout={layout} />}
      <rect x={left} y={heat.top} width={right - left} height={heat.height} fill="none" stroke={ink.faint} />
      <rect
        x={x(cursor.step) - Math.max(3, pitch) / 2}
        y={heat.top - 1}
        width={Math.max(3, pitch)}
        height={heat.height + 2}
        fill="none"
        stroke={ink.text}
        stroke-width={1.2}
      />
      <rect
        x={left}
        y={heat.top + cursor.unit * row - (row < 4 ? 1 : 0)}
        width={right - left}
        height={Math.max(4, row)}
        fill="none"
        stroke={ink.text}
        stroke-width={1.2}
      />
      <Label
        x={left - 6}
        y={clampRow(heat.top + (cursor.unit + 0.5) * row + 4, heat)}
        size={10.5}
        bold
        anchor="end"
      >
        {`${said.unitLabel} ${data.shown[cursor.unit]}`}
      </Label>
      <Label x={left - 6} y={heat.top + heat.height + 15} size={10} anchor="end" colour={ink.muted}>
        t
      </Label>
      {stepTicks(data.steps, right - left).map((t, i, all) => (
        <g key={t}>
          <path d={`M${x(t - 1)},${heat.top + heat.height}v4`} stroke={ink.boxLine} />
          <Label
            x={i === all.length - 1 && i > 0 ? right : x(t - 1)}
            y={heat.top + heat.height + 15}
            size={10}
            anchor={i === all.length - 1 && i > 0 ? 'end' : 'middle'}
            colour={ink.muted}
          >
            {String(t + data.firstStep)}
          </Label>
        </g>
      ))}
    </g>
  );
}

const clampRow = (y: number, heat: { top: number; height: number }) =>
  Math.min(heat.top + heat.height, Math.max(heat.top + 9, y));

function inputLines(data: DecodedCell): number[][] {
  return Array.from({ length: Math.min(6, data.features) }, (_, j) =>
    Array.from({ length: data.steps }, (_, t) => data.input[t * data.features + j]!),
  );
}

interface LinesProps {
  label: string;
  all: number[][];
  names?: string[];
  range?: [number, number];
  box: { top: number; bottom: number };
  x(t: number): number;
  left: number;
  right?: number;
  zero?: boolean;
  thick?(i: number): boolean;
  colour(i: number): string;
}

function Lines({ label, all, names, range, box, x, left, right, zero, thick, colour }: LinesProps) {
  const { ink } = useEnv();
  const finite = all.flat().filter(Number.isFinite);
  const [low = 0, high = 1] = range ?? extent(zero ? [...finite, 0] : finite);
  const [min, max] = high > low ? [low, high] : [low - 1, high + 1];
  const y = scaleLinear([min, max], [box.bottom - 3, box.top + 3]);
  const ends = all.map((values) => y(values.findLast((value) => Number.isFinite(value)) ?? 0));
  const placed = placeLabels(ends, 13, box.top + 6, box.bottom - 2);
  return (
    <g>
      {zero ? <path d={`M${left},${y(0)}H${right ?? left}`} stroke={ink.faint} /> : null}
      {all.map((values, i) => (
        <path
          key={i}
          d={linePath(values.map((value, t): [number, number] => [x(t), y(value)]))}
          fill="none"
          stroke={colour(i)}
          stroke-width={thick?.(i) ? 3.5 : 1.6}
          stroke-linejoin="round"
        />
      ))}
      {names && right !== undefined
        ? names.map((name, i) => (
            <Label key={name} x={right + 6} y={placed[i]! + 4} size={11} bold colour={ink.text}>
              {name}
            </Label>
          ))
        : null}
      <Label x={left - 6} y={box.top + 8} size={9} anchor="end" colour={ink.muted}>
        {tidy(max)}
      </Label>
      <Label x={left - 6} y={box.bottom} size={9} anchor="end" colour={ink.muted}>
        {high > low ? tidy(min) : ''}
      </Label>
      {label ? (
        <Label x={left - 6} y={(box.top + box.bottom) / 2 + 4} size={11} bold anchor="end">
          {label}
        </Label>
      ) : null}
    </g>
  );
}
