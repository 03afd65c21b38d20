/** Boxes of recurrent rows: one chain of boxes a direction. */
import type { Column, Timeline } from './timeline';
import type { PlacedRow } from './layout';
import { bothHalf } from './rows';

export interface Chain {
  direction: 'forward' | 'backward';
  y: number;
  half: number;
  /** Boxes of a Bidirectional stand beside the steps' middles, so that edges pass between them. */
  shift: number;
}

export const SHIFT = 10;
/** Within a box, above and below the heat of its states: room for their names, and for ‖h‖. */
const HEAT_TOP = 15;
const HEAT_BELOW = 18;
/** A box of a Bidirectional has no ‖h‖ of its own. */
const BOTH_BELOW = 4;

/** Where the heat of a box lies. */
export function heatArea(row: PlacedRow, { y, half }: Chain): { top: number; bottom: number } {
  return { top: y - half + HEAT_TOP, bottom: y + half - (row.kind === 'both' ? BOTH_BELOW : HEAT_BELOW) };
}

/** From the bottom up. */
export function chains(row: PlacedRow): Chain[] {
  if (row.kind !== 'both') {
    const direction = row.layer.direction === 'backward' ? 'backward' : 'forward';
    return [{ direction, y: row.y, half: (row.bottom - row.top) / 2, shift: 0 }];
  }
  const half = bothHalf(row.layer);
  return [
    { direction: 'forward', y: row.top + 32 + 3 * half, half, shift: -SHIFT },
    { direction: 'backward', y: row.top + 19 + half, half, shift: SHIFT },
  ];
}

/** Height of the merge of a Bidirectional's two directions. */
export function mergeY(row: PlacedRow): number {
  return row.top + 4;
}

/** Columns in the order in which a direction visits them. */
export function visited(timeline: Timeline, direction: Chain['direction']): Column[] {
  return direction === 'forward' ? timeline.columns : [...timeline.columns].reverse();
}

/** Heights, in a chain, of the hidden state's edge and of the cell state's. */
export function stateY(chain: Chain): { hidden: number; cell: number } {
  return { hidden: chain.y + chain.half * 0.42, cell: chain.y - chain.half * 0.42 };
}
