import { described } from '../../../described';
import { type FlatSeries, flatSeries, isArrayLike } from '../../../flatSeries';
import type { Rows } from '../../../series';
import type { Tf } from '../../../tf';
import { Table } from '../../table/Table';
import type { Pieces, SeriesPiece } from './seriesStream';

/** Single numbers that are looked at together. */
const CHUNK = 4096;

/** The pieces of a stream, checked. Numbers that are there at once come many at a time. */
export async function* flatPieces(tf: Tf, pieces: Pieces): AsyncGenerator<FlatSeries> {
  let steps = 0;
  if (!isIterable(pieces))
    throw new Error(
      `The function that gives the series is to return its steps, as a generator does, not ${described(pieces)}.`,
    );
  if (Symbol.asyncIterator in pieces) {
    for await (const piece of pieces) {
      const flat = flatPiece(tf, piece, steps);
      steps += flat.steps;
      yield flat;
    }
    return;
  }
  let chunk = new Float64Array(CHUNK);
  let filled = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number' && Number.isFinite(piece)) {
      chunk[filled++] = piece;
      steps++;
      if (filled < CHUNK) continue;
    }
    if (filled > 0) yield { values: chunk.subarray(0, filled), steps: filled, columns: 1 };
    if (filled > 0) [chunk, filled] = [new Float64Array(CHUNK), 0];
    if (typeof piece === 'number' && Number.isFinite(piece)) continue;
    const flat = flatPiece(tf, piece, steps);
    steps += flat.steps;
    yield flat;
  }
  if (filled > 0) yield { values: chunk.subarray(0, filled), steps: filled, columns: 1 };
}

function isIterable(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  );
}

/** @param at after how many steps of the series it comes, for the error */
function flatPiece(tf: Tf, piece: SeriesPiece, at: number): FlatSeries {
  const name = `step ${at + 1} of the series`;
  if (typeof piece === 'number') return flatSeries(tf, [piece], name);
  if (piece instanceof Table) return flatSeries(tf, piece, `the piece from step ${at + 1} on`);
  if (!isArrayLike(piece))
    throw new Error(
      `${name} is ${typeof piece === 'string' ? JSON.stringify(piece) : String(piece)}: give a number, an array with one number a column, an array of such arrays, or a table.`,
    );
  if (piece.length > 0 && isArrayLike(piece[0]))
    return flatSeries(tf, piece as Rows, `the piece from step ${at + 1} on`);
  return { ...flatSeries(tf, piece as ArrayLike<number>, name), steps: 1, columns: piece.length };
}
