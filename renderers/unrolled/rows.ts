/**
 * Which layer is drawn where: blocks from left to right (an encoder, then its decoder), and in a block one
 * level a layer, upwards.
 */
import type { UnrolledLayer, UnrolledView } from '../../src/rnn/display/views';

/**
 * `cell`: a recurrent layer, one box a step. `both`: two of them, and their merge. `steps`: another layer applied
 * at every step. `bar`: one box over all steps, between a sequence and a vector. `vector`: one box.
 */
export type RowKind = 'cell' | 'both' | 'steps' | 'bar' | 'vector';

export interface Row {
  layer: UnrolledLayer;
  index: number;
  kind: RowKind;
  block: number;
  level: number;
}

const HEIGHTS: Record<Exclude<RowKind, 'both'>, number> = { cell: 46, steps: 20, bar: 24, vector: 26 };
/** Of a box that shows its states. */
const WITH_STATES = 104;

export function rowHeight({ kind, layer }: Row): number {
  if (kind === 'both') return 44 + 4 * bothHalf(layer);
  return kind === 'cell' && layer.states ? WITH_STATES : HEIGHTS[kind];
}

/** Half the height of one box of a Bidirectional. */
export function bothHalf(layer: UnrolledLayer): number {
  return layer.states ? 36 : 17;
}

/** Input layers are the row of the inputs itself and get no row of their own. */
export function layoutRows(view: UnrolledView): Row[] {
  const rows: Row[] = [];
  const blockOf = new Map<number, number>();
  const levels = [0, 0];
  view.layers.forEach((layer, index) => {
    if (layer.type === 'InputLayer') return;
    const before = layer.inbound.map((i) => blockOf.get(i) ?? 0);
    const startsBlock = layer.stateFrom !== undefined || turnsToSequence(layer);
    const from = layer.stateFrom === undefined ? 0 : (blockOf.get(layer.stateFrom) ?? 0);
    // Two blocks hold what the field draws; a third would leave no room for its steps.
    const block = Math.min(
      1,
      Math.max(0, ...before, startsBlock ? Math.max(from, ...before, 0) + (before.includes(1) ? 0 : 1) : 0),
    );
    blockOf.set(index, block);
    rows.push({ layer, index, kind: kindOf(layer), block, level: levels[block]!++ });
  });
  return rows;
}

/** Whether a layer is given tokens: one whole number a step, not a vector of features. */
export function takesTokens(layer: UnrolledLayer | undefined): boolean {
  return layer?.type === 'Embedding';
}

function turnsToSequence(layer: UnrolledLayer): boolean {
  return layer.inputExtent === 'vector' && layer.outputExtent === 'sequence';
}

function kindOf(layer: UnrolledLayer): RowKind {
  if (layer.cell !== undefined) return layer.direction === 'both' ? 'both' : 'cell';
  if (layer.inputExtent !== layer.outputExtent) return 'bar';
  return layer.inputExtent === 'sequence' ? 'steps' : 'vector';
}

/** Steps of a block: those of its first layer over a sequence; the model's own where the layers do not say. */
export function blockSteps(rows: Row[], block: number, view: UnrolledView): number | null {
  if (block === 0) return view.timesteps;
  for (const { layer, ...row } of rows) {
    if (row.block !== block) continue;
    if (layer.inputExtent === 'sequence') return layer.inputShape[1] ?? null;
    if (layer.outputExtent === 'sequence') return layer.outputShape[1] ?? null;
  }
  return null;
}
