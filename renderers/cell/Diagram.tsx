import type { GateSum, UnitStep } from '../../src/rnn/display/cellSums';
import type { GateName } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { GATE_STYLES, gateSymbol } from '../shared/gateHues';
import { Label } from '../shared/Label';
import { useWords } from '../shared/words';
import { name } from './equationPieces';
import type { DecodedCell } from './schema';
import { BLOCK, PARTS, type Wire, type Wiring } from './wiring';
import { type CellWords, words } from './words';

interface Props {
  data: DecodedCell;
  at: UnitStep;
  wiring: Wiring;
  /** The widest bar of any step of this unit. */
  largest: number;
  chosen?: GateName;
  onChoose?(gate: GateName): void;
}

export function Diagram({ data, at, wiring, largest, chosen, onChoose }: Props) {
  const { ink } = useEnv();
  const values = wireValues(data, at, useWords(words));
  return (
    <g>
      {wiring.wires.map((wire, i) => (
        <WirePath key={i} wire={wire} />
      ))}
      {wiring.operations.map(({ x, y, sign }) => {
        const wide = sign === 'φ' || sign === '1−';
        const label = sign === 'φ' ? name(data.activation) : sign === '1−' ? '1 −' : sign;
        const half = wide ? Math.max(14, label.length * 3.6 + 4) : 10;
        return (
          <g key={`${x} ${y}`}>
            <rect
              x={x - half}
              y={y - 10}
              width={half * 2}
              height={20}
              rx={10}
              fill={ink.surface}
              stroke={ink.edge}
              stroke-width={1.4}
            />
            <Label x={x} y={y + 4} size={wide ? 10 : 13} bold={!wide} anchor="middle">
              {label}
            </Label>
          </g>
        );
      })}
      {wiring.blocks.map(({ gate, x, top }) => {
        const sum = at.gates.find((candidate) => candidate.gate === gate)!;
        return (
          <Block key={gate} {...{ gate, x, top, sum, data, largest, onChoose }} chosen={chosen === gate} />
        );
      })}
      {wiring.values.map((value) => {
        const shown = values[value.name];
        return shown ? (
          <g key={value.name}>
            <Label x={value.x} y={value.y} size={11} anchor={value.anchor} colour={ink.muted} halo>
              {shown.label}
            </Label>
            <Label x={value.x} y={value.y + 15} size={11.5} bold anchor={value.anchor} halo>
              {shown.value === undefined ? '' : short(shown.value)}
            </Label>
          </g>
        ) : null;
      })}
    </g>
  );
}

function WirePath({ wire: { d, gate, highway, arrow } }: { wire: Wire }) {
  const { ink } = useEnv();
  const colour = (gate && GATE_STYLES[gate].hue) ?? ink.edge;
  const size = highway ? 11 : 6;
  const half = size * 0.55;
  const heads = {
    up: `l${-half},${size}h${half * 2}z`,
    down: `l${-half},${-size}h${half * 2}z`,
    right: `l${-size},${-half}v${half * 2}z`,
  };
  return (
    <g>
      <path
        d={d}
        fill="none"
        stroke={colour}
        stroke-width={highway ? 5 : gate ? 2 : 1.4}
        stroke-linejoin="round"
      />
      {arrow ? <path d={`M${arrow.x},${arrow.y}${heads[arrow.direction]}`} fill={colour} /> : null}
    </g>
  );
}

interface BlockProps extends Pick<Props, 'data' | 'largest' | 'onChoose'> {
  gate: GateName;
  x: number;
  top: number;
  sum: GateSum;
  chosen: boolean;
}

/** A gate: its value on its hue, below it the sum and what adds up to it. */
function Block({ gate, x, top, sum, data, largest, chosen, onChoose }: BlockProps) {
  const { ink, interactive, text } = useEnv();
  const { from } = useWords(words);
  const { hue, onHue } = GATE_STYLES[gate];
  const squash = name(gate === 'candidate' || gate === 'hidden' ? data.activation : data.recurrentActivation);
  const left = x - BLOCK.width / 2;
  const bars = top + BLOCK.height + PARTS.top;
  const parts = [
    { label: from.input, value: sum.added.input },
    { label: from.state, value: sum.added.state },
    { label: from.bias, value: sum.added.bias },
  ];
  const scale = largest > 0 ? 25 / largest : 0;
  return (
    <g
      style={interactive ? 'cursor:pointer' : undefined}
      onClick={onChoose ? (event: MouseEvent) => (event.stopPropagation(), onChoose(gate)) : undefined}
    >
      <rect
        x={left}
        y={top}
        width={BLOCK.width}
        height={BLOCK.height}
        rx={6}
        fill={hue ?? ink.text}
        stroke={chosen ? ink.accent : ink.surface}
        stroke-width={chosen ? 3 : 1}
      >
        <title>{`${text.gates[gate]} = ${exact(sum.value)}`}</title>
      </rect>
      <g pointer-events="none">
        <Label x={x} y={top + 14} size={10} anchor="middle" colour={onHue ?? ink.surface}>
          {`${gateSymbol(gate, data.cell)} = ${squash}(a)`}
        </Label>
        <Label
          x={x}
          y={top + 34}
          size={15}
          bold
          anchor="middle"
          colour={onHue ?? ink.surface}
          maxWidth={BLOCK.width}
        >
          {Number.isNaN(sum.value) ? '–' : short(sum.value)}
        </Label>
        <Label x={x} y={top + BLOCK.height + 15} size={10.5} anchor="middle" colour={ink.text}>
          {`a ${short(sum.preactivation)}`}
        </Label>
      </g>
      <rect
        x={left}
        y={bars}
        width={BLOCK.width}
        height={PARTS.height}
        rx={3}
        fill={ink.box}
        stroke={ink.faint}
      />
      <path d={`M${x + 5},${bars + 3}v${PARTS.height - 6}`} stroke={ink.boxLine} />
      {parts.map(({ label, value }, i) => {
        const length = Number.isFinite(value) ? Math.abs(value) * scale : 0;
        return (
          <g key={label}>
            <rect
              x={value < 0 ? x + 5 - length : x + 5}
              y={bars + 5 + i * 13}
              width={Math.max(0.5, length)}
              height={9}
              fill={value < 0 ? '#2c6fb3' : '#c9751d'}
            >
              <title>{`${label}: ${exact(value)}`}</title>
            </rect>
            <Label x={left + 5} y={bars + 13 + i * 13} size={9.5} colour={ink.muted}>
              {label}
            </Label>
          </g>
        );
      })}
    </g>
  );
}

function wireValues(
  data: DecodedCell,
  at: UnitStep,
  said: CellWords,
): Partial<Record<string, { label: string; value?: number }>> {
  const gate = (wanted: GateName) => at.gates.find((sum) => sum.gate === wanted)?.value ?? NaN;
  const x = data.features === 1 ? at.input[0] : undefined;
  const common = {
    inputs: {
      label: `${data.features === 1 ? `x ${short(x ?? NaN)}` : said.features(String(data.features))}, ${said.state(String(data.units))}`,
    },
  };
  if (data.cell === 'LSTM') {
    return {
      ...common,
      stateBefore: { label: 'c₋₁', value: at.cellBefore },
      state: { label: 'c', value: at.cell },
      kept: { label: 'f·c₋₁', value: gate('forget') * (at.cellBefore ?? NaN) },
      added: { label: 'i·c̃', value: gate('input') * gate('candidate') },
      squashed: { label: `${name(data.activation)}(c)` },
      hidden: { label: 'h', value: at.hidden },
    };
  }
  if (data.cell === 'GRU') {
    return {
      ...common,
      stateBefore: { label: 'h₋₁', value: at.hiddenBefore },
      state: { label: 'h', value: at.hidden },
      kept: { label: 'z·h₋₁', value: gate('update') * at.hiddenBefore },
      added: { label: '(1 − z)·h̃', value: (1 - gate('update')) * gate('candidate') },
    };
  }
  return { ...common, state: { label: 'h', value: at.hidden } };
}
