/** Where the parts of a cell's wiring lie: gates side by side, the state along the top, inputs along the bottom. */
import type { CellType, GateName } from '../../src/rnn/display/views';

export interface GateBlock {
  gate: GateName;
  /** Middle. */
  x: number;
  top: number;
}

export interface Operation {
  x: number;
  y: number;
  sign: '×' | '+' | '1−' | 'φ';
}

export interface Wire {
  d: string;
  gate?: GateName;
  /** The cell state, or the hidden state that is handed on. */
  highway?: boolean;
  arrow?: { x: number; y: number; direction: 'up' | 'right' | 'down' };
}

/** What is written beside a wire. */
export interface WireValue {
  name: 'stateBefore' | 'state' | 'kept' | 'added' | 'squashed' | 'hidden' | 'inputs';
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Wiring {
  width: number;
  height: number;
  blocks: GateBlock[];
  operations: Operation[];
  wires: Wire[];
  values: WireValue[];
}

export const BLOCK = { width: 74, height: 46 };
/** Below a block: its sum, and a bar for each part of it. */
export const PARTS = { top: 20, height: 46 };
const TOP = 52;
const MIDDLE = 128;
const BLOCKS = 164;
const BUS = BLOCKS + BLOCK.height + PARTS.top + PARTS.height + 16;
const HEIGHT = BUS + 24;
const R = 10;

const COLUMNS: Record<CellType, GateName[]> = {
  LSTM: ['forget', 'input', 'candidate', 'output'],
  GRU: ['update', 'reset', 'candidate'],
  SimpleRNN: ['hidden'],
};

export function layoutWiring(cell: CellType, width: number): Wiring {
  const gates = COLUMNS[cell];
  const [left, right] = [54, width - (cell === 'LSTM' ? 96 : 84)];
  const step =
    gates.length > 1 ? Math.min(cell === 'GRU' ? 230 : 150, (right - left) / (gates.length - 1)) : 0;
  const x = gates.map((_, i) => (gates.length === 1 ? width / 2 : left + i * step));
  const blocks = gates.map((gate, i) => ({ gate, x: x[i]!, top: BLOCKS }));
  const end = width - 12;
  const own = { LSTM: lstm, GRU: gru, SimpleRNN: simpleRnn }[cell](x, end);
  return {
    width,
    height: HEIGHT,
    blocks,
    operations: own.operations,
    wires: [...inputs(x, end), ...own.wires],
    values: [...own.values, { name: 'inputs', x: 4, y: BUS + 17, anchor: 'start' }],
  };
}

/** x and h of the step before reach every gate. */
function inputs(x: number[], _end: number): Wire[] {
  return [
    { d: `M4,${BUS}H${x.at(-1)!}` },
    ...x.map((at) => ({
      d: `M${at},${BUS}V${BUS - 12}`,
      arrow: { x: at, y: BUS - 14, direction: 'up' as const },
    })),
  ];
}

type Own = Pick<Wiring, 'operations' | 'wires' | 'values'>;

function lstm([f, i, c, o]: number[], end: number): Own {
  const meet = (i! + c!) / 2;
  return {
    operations: [
      { x: f!, y: TOP, sign: '×' },
      { x: meet, y: TOP, sign: '+' },
      { x: meet, y: MIDDLE, sign: '×' },
      { x: o!, y: (TOP + MIDDLE) / 2, sign: 'φ' },
      { x: o!, y: MIDDLE, sign: '×' },
    ],
    wires: [
      {
        d: `M4,${TOP}H${f! - R}M${f! + R},${TOP}H${meet - R}M${meet + R},${TOP}H${end - 6}`,
        highway: true,
        arrow: { x: end, y: TOP, direction: 'right' },
      },
      { d: `M${f!},${BLOCKS}V${TOP + R}`, gate: 'forget', arrow: { x: f!, y: TOP + R, direction: 'up' } },
      {
        d: `M${i!},${BLOCKS}V${MIDDLE}H${meet - R}`,
        gate: 'input',
        arrow: { x: meet - R, y: MIDDLE, direction: 'right' },
      },
      { d: `M${c!},${BLOCKS}V${MIDDLE}H${meet + R}`, gate: 'candidate' },
      { d: `M${meet},${MIDDLE - R}V${TOP + R}`, arrow: { x: meet, y: TOP + R, direction: 'up' } },
      { d: `M${o!},${TOP}V${MIDDLE - R}`, arrow: { x: o!, y: MIDDLE - R, direction: 'down' } },
      {
        d: `M${o!},${BLOCKS}V${MIDDLE + R}`,
        gate: 'output',
        arrow: { x: o!, y: MIDDLE + R, direction: 'up' },
      },
      { d: `M${o! + R},${MIDDLE}H${end - 5}`, arrow: { x: end, y: MIDDLE, direction: 'right' } },
    ],
    values: [
      { name: 'stateBefore', x: 0, y: TOP - 34, anchor: 'start' },
      { name: 'state', x: end, y: TOP - 34, anchor: 'end' },
      { name: 'kept', x: (f! + meet) / 2, y: TOP - 34, anchor: 'middle' },
      { name: 'added', x: meet + 7, y: (TOP + MIDDLE) / 2 + 2, anchor: 'start' },
      { name: 'squashed', x: o! + 8, y: MIDDLE - 18, anchor: 'start' },
      { name: 'hidden', x: end, y: MIDDLE + 16, anchor: 'end' },
    ],
  };
}

function gru([z, r, h]: number[], end: number): Own {
  const y = MIDDLE;
  const one = (z! + r!) / 2;
  const into = BLOCKS + BLOCK.height / 2;
  return {
    operations: [
      { x: z!, y: TOP, sign: '×' },
      { x: h!, y: TOP, sign: '+' },
      { x: one, y, sign: '1−' },
      { x: h!, y, sign: '×' },
    ],
    wires: [
      {
        d: `M4,${TOP}H${z! - R}M${z! + R},${TOP}H${h! - R}M${h! + R},${TOP}H${end - 6}`,
        highway: true,
        arrow: { x: end, y: TOP, direction: 'right' },
      },
      { d: `M${z!},${BLOCKS}V${TOP + R}`, gate: 'update', arrow: { x: z!, y: TOP + R, direction: 'up' } },
      { d: `M${z!},${y}H${one - 14}`, gate: 'update', arrow: { x: one - 14, y, direction: 'right' } },
      { d: `M${one + 14},${y}H${h! - R}`, gate: 'update', arrow: { x: h! - R, y, direction: 'right' } },
      {
        d: `M${r! + BLOCK.width / 2},${into}H${h! - BLOCK.width / 2 - 5}`,
        gate: 'reset',
        arrow: { x: h! - BLOCK.width / 2, y: into, direction: 'right' },
      },
      { d: `M${h!},${BLOCKS}V${y + R}`, gate: 'candidate', arrow: { x: h!, y: y + R, direction: 'up' } },
      { d: `M${h!},${y - R}V${TOP + R}`, arrow: { x: h!, y: TOP + R, direction: 'up' } },
    ],
    values: [
      { name: 'stateBefore', x: 0, y: TOP - 34, anchor: 'start' },
      { name: 'state', x: end, y: TOP - 34, anchor: 'end' },
      { name: 'kept', x: (z! + h!) / 2, y: TOP - 34, anchor: 'middle' },
      { name: 'added', x: h! + 7, y: (TOP + MIDDLE) / 2 + 2, anchor: 'start' },
    ],
  };
}

function simpleRnn([h]: number[], end: number): Own {
  return {
    operations: [],
    wires: [
      {
        d: `M${h!},${BLOCKS}V${TOP}H${end - 6}`,
        highway: true,
        arrow: { x: end, y: TOP, direction: 'right' },
      },
    ],
    values: [{ name: 'state', x: end, y: TOP - 34, anchor: 'end' }],
  };
}
