/** All edges of a laid-out network, and the shapes that stand on them. */
import type { Extent, Shape, UnrolledView } from '../../src/rnn/display/views';
import { GAP, type Layout, type PlacedRow } from './layout';
import { takesTokens } from './rows';
import { detour, mergeEdges, stateEdges, statePassedOn, up, upEdges, type Edge } from './edges';

export interface EdgeLabel {
  x: number;
  y: number;
  shape: Shape;
  extent: Extent;
  anchor: 'start' | 'end';
}

export interface Network {
  edges: Edge[];
  labels: EdgeLabel[];
  /** Rows whose output nothing in the network takes. */
  outputs: PlacedRow[];
  /** Blocks that have a row of inputs of their own. */
  inputs: Set<number>;
}

export function connect(view: UnrolledView, layout: Layout): Network {
  const network: Network = { edges: [], labels: [], outputs: [], inputs: new Set() };
  const byIndex = new Map(layout.rows.map((row) => [row.index, row]));
  const taken = new Set<number>();
  for (const row of layout.rows) {
    if (row.layer.cell) network.edges.push(...stateEdges(row, layout));
    if (row.kind === 'both') network.edges.push(...mergeEdges(row, layout));
    const encoder = row.layer.stateFrom === undefined ? undefined : byIndex.get(row.layer.stateFrom);
    if (encoder) {
      taken.add(encoder.index);
      network.edges.push(...statePassedOn(encoder, row, layout));
    }
    const sources = row.layer.inbound.map((i) => byIndex.get(i));
    if (sources.length === 0 || sources.includes(undefined)) fromInput(row, layout, network);
    for (const source of sources) {
      if (!source) continue;
      taken.add(source.index);
      // The state already shows this connection.
      if (source === encoder && source.block !== row.block) continue;
      fromRow(source, row, network);
    }
  }
  network.outputs = layout.rows.filter((row) => !taken.has(row.index));
  // An encoder's own output is of no use to anyone when its state is what counts.
  for (const row of network.outputs) fromOutput(row, network);
  return network;
}

function fromInput(row: PlacedRow, layout: Layout, network: Network): void {
  if (row.level > 0) return;
  network.inputs.add(row.block);
  const { top } = layout.input;
  const { inputShape } = row.layer;
  if (row.layer.inputExtent === 'sequence') {
    network.edges.push(...upEdges(row.timeline, top, row.bottom));
    if (!takesTokens(row.layer))
      network.labels.push(beside(row.timeline.columns[0]?.x ?? 0, top - GAP / 2, inputShape, 'start'));
  } else {
    network.edges.push(up(row.vectorX, top, row.bottom));
    if (!takesTokens(row.layer)) network.labels.push(beside(row.vectorX, top - GAP / 2, inputShape, 'end'));
  }
}

function fromRow(source: PlacedRow, row: PlacedRow, network: Network): void {
  if (source.block !== row.block || source.level !== row.level - 1) {
    network.edges.push(detour(source, row));
    return;
  }
  const y = source.top - GAP / 2;
  if (source.layer.outputExtent === 'sequence') {
    network.edges.push(...upEdges(row.timeline, source.top, row.bottom));
    network.labels.push(beside(row.timeline.columns[0]?.x ?? 0, y, source.layer.outputShape, 'start'));
  } else {
    network.edges.push(up(row.vectorX, source.top, row.bottom));
    network.labels.push(beside(row.vectorX, y, source.layer.outputShape, 'end'));
  }
}

function fromOutput(row: PlacedRow, network: Network): void {
  if (row.layer.outputExtent === 'sequence')
    network.edges.push(...upEdges(row.timeline, row.top, row.top - 18));
  else network.edges.push(up(row.vectorX, row.top, row.top - 18));
}

/** Right of a sequence's first edge, left of a vector's only one. */
function beside(x: number, y: number, shape: Shape, anchor: 'start' | 'end'): EdgeLabel {
  const [extent, gap] = anchor === 'start' ? (['sequence', 6] as const) : (['vector', -6] as const);
  return { x: x + gap, y: y + 3.5, shape, extent, anchor };
}
