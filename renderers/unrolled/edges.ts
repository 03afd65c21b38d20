/** Edges as paths: which way the data go, between placed rows. */
import { arrowHead } from '../shared/path';
import { chains, mergeY, SHIFT, stateY, visited, type Chain } from './cells';
import type { Layout, PlacedRow } from './layout';
import { stepX, stripStep, type Timeline } from './timeline';

export type EdgeKind = 'feed' | 'faint' | 'hidden' | 'cell' | 'skip';

export interface Edge {
  kind: EdgeKind;
  d: string;
  head?: string;
}

/** The width in pixels of each kind; the cell state is the highway. */
export const EDGE_WIDTH: Record<EdgeKind, number> = {
  feed: 1.2,
  faint: 0.5,
  hidden: 1.6,
  cell: 4.5,
  skip: 1.2,
};

/** State from step to step, into the first step, and to the next layer's first step. */
export function stateEdges(row: PlacedRow, layout: Layout): Edge[] {
  return chains(row).flatMap((chain) => {
    const { hidden, cell } = stateY(chain);
    const draw = row.timeline.folded ? loop : along;
    const edges = draw(row, chain, layout, hidden, 'hidden');
    return row.layer.cell === 'LSTM' ? [...edges, ...draw(row, chain, layout, cell, 'cell')] : edges;
  });
}

function along(row: PlacedRow, chain: Chain, layout: Layout, y: number, kind: EdgeKind): Edge[] {
  const { timeline } = row;
  const sign = chain.direction === 'forward' ? 1 : -1;
  const half = layout.cellWidth / 2;
  const stops = [
    ...timeline.columns.map((c) => ({ start: c.x + chain.shift - half, end: c.x + chain.shift + half })),
    ...timeline.strips.map((strip) => ({ start: strip.left + 2, end: strip.right - 2 })),
  ].sort((a, b) => sign * (a.start - b.start));
  const edges: Edge[] = [];
  stops.forEach((stop, i) => {
    const to = sign > 0 ? stop.start : stop.end;
    const before = stops[i - 1];
    if (!before && row.layer.stateFrom !== undefined) return;
    const from = before ? (sign > 0 ? before.end : before.start) : to - sign * 20;
    edges.push(horizontal(from, to, y, kind, sign));
  });
  return edges;
}

function horizontal(from: number, to: number, y: number, kind: EdgeKind, sign: number): Edge {
  const size = kind === 'cell' ? 8 : 5;
  return {
    kind,
    d: `M${from},${y}H${to - sign * size}`,
    head: arrowHead(to, y, sign > 0 ? 'right' : 'left', size),
  };
}

/** Folded: the state comes back into the same box. */
function loop(row: PlacedRow, chain: Chain, layout: Layout, y: number, kind: EdgeKind): Edge[] {
  // The right side is taken where an edge passes there: to the backward boxes, or on to a decoder.
  const passedOn = layout.rows.some((r) => r.layer.stateFrom === row.index);
  const left = passedOn || (row.kind === 'both' && chain.direction === 'forward');
  const side = left ? -1 : 1;
  const x = row.timeline.columns[0]!.x + chain.shift + (side * layout.cellWidth) / 2;
  const rise = (y - chain.y) * (kind === 'cell' ? -1 : 0.55) + chain.half * (kind === 'cell' ? 0.25 : 0);
  const reach = side * (kind === 'cell' ? 46 : 24);
  const size = kind === 'cell' ? 8 : 5;
  const [from, to] = [chain.y + rise, chain.y - rise];
  return [
    {
      kind,
      d: `M${x},${from}C${x + reach},${from} ${x + reach},${to} ${x + side * size},${to}`,
      head: arrowHead(x, to, left ? 'right' : 'left', size),
    },
  ];
}

/** The final state of an encoder, passed on as the first state of its decoder. */
export function statePassedOn(from: PlacedRow, to: PlacedRow, layout: Layout): Edge[] {
  const [source, target] = [chains(from)[0]!, chains(to)[0]!];
  const last = visited(from.timeline, source.direction).at(-1);
  const first = visited(to.timeline, target.direction)[0];
  if (!last || !first) return [];
  const x0 = last.x + source.shift + layout.cellWidth / 2;
  const x1 = first.x + target.shift - layout.cellWidth / 2;
  const kinds: EdgeKind[] =
    from.layer.cell === 'LSTM' && to.layer.cell === 'LSTM' ? ['hidden', 'cell'] : ['hidden'];
  return kinds.map((kind) => {
    const size = kind === 'cell' ? 8 : 5;
    const [y0, y1] = [source, target].map((chain) => stateY(chain)[kind === 'cell' ? 'cell' : 'hidden']) as [
      number,
      number,
    ];
    const middle = (x0 + x1) / 2;
    const d = `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1 - size},${y1}`;
    return { kind, d, head: arrowHead(x1, y1, 'right', size) };
  });
}

/** Straight up, once a column, and as hairlines once an elided step. */
export function upEdges(timeline: Timeline, from: number, to: number): Edge[] {
  return [...timeline.columns.map((c) => up(c.x, from, to)), ...stripEdges(timeline, from, to)];
}

export function up(x: number, from: number, to: number): Edge {
  return { kind: 'feed', d: `M${x},${from}V${to + 5}`, head: arrowHead(x, to, 'up') };
}

function stripEdges(timeline: Timeline, from: number, to: number): Edge[] {
  return timeline.strips.flatMap((strip) => {
    if (stripStep(strip) < 4 || strip.to - strip.from > 400) return [];
    const steps = Array.from({ length: strip.to - strip.from }, (_, i) => strip.from + i);
    return steps.map((t): Edge => ({ kind: 'faint', d: `M${stepX(timeline, t) ?? 0},${from}V${to}` }));
  });
}

/** Within a Bidirectional: the input forks to both directions, and their outputs meet. */
export function mergeEdges(row: PlacedRow, layout: Layout): Edge[] {
  const [forward, backward] = chains(row) as [Chain, Chain];
  const half = layout.cellWidth / 2;
  const merge = mergeY(row);
  const edges: Edge[] = [];
  for (const { x } of row.timeline.columns) {
    const bypass = x + SHIFT + half - 6;
    edges.push({ kind: 'feed', d: `M${x - SHIFT},${row.bottom}H${bypass}` });
    edges.push(up(x - SHIFT, row.bottom, forward.y + forward.half));
    edges.push(up(bypass, row.bottom, backward.y + backward.half));
    if (row.layer.outputExtent === 'sequence') edges.push(...meet(x, x));
  }
  const [first, last] = [row.timeline.columns[0], row.timeline.columns.at(-1)];
  if (row.layer.outputExtent === 'vector' && first && last) edges.push(...meet(last.x, first.x));
  return edges;

  function meet(forwardX: number, backwardX: number): Edge[] {
    const start = backward.y - backward.half;
    const across =
      backwardX === forwardX ? `V${merge + 9}` : `V${merge + 8}H${forwardX + SHIFT}V${merge + 9}`;
    return [
      up(forwardX - SHIFT - half + 6, forward.y - forward.half, merge + 4),
      {
        kind: 'feed',
        d: `M${backwardX + SHIFT},${start}${across}`,
        head: arrowHead(forwardX + SHIFT, merge + 4, 'up'),
      },
    ];
  }
}

/** From a row to one that is not the next above it: around the left side, or across to the other block. */
export function detour(from: PlacedRow, to: PlacedRow): Edge {
  if (from.block !== to.block) {
    const x = to.timeline.left - 2;
    const y = from.top - 12;
    return {
      kind: 'skip',
      d: `M${from.vectorX},${from.top}V${y}H${x - 10}V${to.y}H${x - 1}`,
      head: arrowHead(x + 4, to.y, 'right'),
    };
  }
  const x = from.timeline.left - 2;
  return {
    kind: 'skip',
    d: `M${x},${from.y}C${x - 24},${from.y} ${x - 24},${to.y} ${x - 5},${to.y}`,
    head: arrowHead(x, to.y, 'right'),
  };
}
