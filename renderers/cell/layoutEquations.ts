/** Where the pieces of the equations stand. Lines are broken at the same places whatever the numbers are. */
import { textWidth } from '../shared/measureText';
import type { Equation, Piece } from './equationPieces';

export interface PlacedPiece extends Piece {
  x: number;
  y: number;
  width: number;
}

export interface PlacedEquation {
  equation: Equation;
  chipY: number;
  pieces: PlacedPiece[];
}

export const SIZE = 12.5;
const SUB = 9;
const LINE = 19;
const CHIP = 38;
const APART = 9;
/** Room for any number that `short` writes. */
const NUMBER = textWidth('−8.88e−8', SIZE, true);

export function layoutEquations(all: Equation[], left: number, top: number, width: number) {
  let y = top;
  const placed = all.map((equation): PlacedEquation => {
    const chipY = y;
    const symbols = place(equation.symbols, left + CHIP, y + 14, width - CHIP);
    const numbers = place(equation.numbers, left + CHIP, symbols.next, width - CHIP);
    y = numbers.next - 14 + APART;
    return { equation, chipY, pieces: [...symbols.pieces, ...numbers.pieces] };
  });
  return { equations: placed, bottom: y };
}

function place(pieces: Piece[], left: number, top: number, width: number) {
  const lines = split(pieces, width);
  const placed = lines.flatMap((line, i) => {
    let x = left + (i > 0 ? 14 : 0);
    return line.map((piece) => {
      const own = drawnWidth(piece);
      const at = { ...piece, x, y: top + i * LINE, width: own };
      x += own + 4;
      return at;
    });
  });
  return { pieces: placed, next: top + lines.length * LINE };
}

/** Groups that stay together begin at a piece that breaks. */
function split(pieces: Piece[], width: number): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.breaks || groups.length === 0) groups.push([piece]);
    else groups.at(-1)!.push(piece);
  }
  const room = (group: Piece[]) =>
    group.reduce((sum, piece) => sum + (piece.kind === 'number' ? NUMBER : drawnWidth(piece)) + 4, 0);
  const lines: Piece[][] = [];
  let used = Infinity;
  for (const group of groups) {
    if (used + room(group) > width) {
      lines.push([]);
      used = lines.length > 1 ? 14 : 0;
    }
    lines.at(-1)!.push(...group);
    used += room(group);
  }
  return lines;
}

function drawnWidth({ text, sub, kind }: Piece): number {
  return textWidth(text, SIZE, kind === 'number') + (sub ? textWidth(sub, SUB) : 0);
}
