import type { Cell } from '../Cell';
import type { Place } from '../value';
import type { Edits } from './Edits';
import { behindBlanks, commentBehind, startWithComments } from './lines';

/** Takes items away, with their commas and with lines that get empty. */
export function removeItems(edits: Edits, places: Place[], removed: ReadonlySet<number>): void {
  const { cell } = edits;
  if (removed.size === 0) return;
  const last = places.length - 1;
  if (removed.size === places.length) {
    edits.remove(places[0]!.start, behindComma(cell, places[last]!));
    return;
  }
  for (let i = 0; i <= last; i++) {
    if (!removed.has(i)) continue;
    let to = i;
    while (removed.has(to + 1)) to++;
    if (placesOnLines(cell, places, i, to)) {
      for (let k = i; k <= to; k++) removeLine(edits, places[k]!);
    } else if (to < last) edits.remove(places[i]!.start, places[to + 1]!.start);
    else edits.remove(cell.endOf(places[i - 1]!), cell.endOf(places[to]!));
    i = to;
  }
}

/** Adds items behind one of the items. */
export function insertAfter(edits: Edits, places: Place[], index: number, texts: string[]): void {
  const { cell } = edits;
  if (texts.length === 0) return;
  const place = places[index]!;
  const end = cell.endOf(place);
  if (!startsLine(cell, place)) {
    edits.insert(end, texts.map((text) => `, ${text}`).join(''));
    return;
  }
  const indent = indentOf(cell, place);
  const lines = texts.map((text) => `\n${indent}${text}`);
  const comment = commentBehind(cell, behindComma(cell, place));
  if (comment === undefined) edits.insert(end, lines.map((line) => `,${line}`).join(''));
  else {
    // the comment belongs to the item before
    if (!hasComma(cell, place)) edits.insert(end, ',');
    edits.insert(comment, lines.map((line) => `${line},`).join(''));
  }
}

/** Adds items before one of the items. */
export function insertBefore(edits: Edits, place: Place, texts: string[]): void {
  const { cell } = edits;
  const lines = startsLine(cell, place);
  const separator = lines ? `\n${indentOf(cell, place)}` : ' ';
  const at = lines ? startWithComments(cell, place.start) : place.start;
  edits.insert(at, texts.map((text) => `${text},${separator}`).join(''));
}

/** Where an item ends with its comma, if it has one. */
export function behindComma(cell: Cell, place: Place): number {
  const end = cell.endOf(place);
  return hasComma(cell, place) ? cell.next(end) + 1 : end;
}

function hasComma(cell: Cell, place: Place): boolean {
  return cell.at(cell.next(cell.endOf(place))) === ',';
}

function startsLine(cell: Cell, { start }: Place): boolean {
  return cell.source.slice(cell.startOfLine(start), start).trim() === '' && cell.startOfLine(start) > 0;
}

function indentOf(cell: Cell, { start }: Place): string {
  return cell.source.slice(cell.startOfLine(start), start);
}

/** Each of the items has lines for itself. */
function placesOnLines(cell: Cell, places: Place[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    if (!startsLine(cell, places[i]!)) return false;
    if (i < places.length - 1 && !startsLine(cell, places[i + 1]!)) return false;
  }
  return true;
}

function removeLine(edits: Edits, place: Place): void {
  const { cell } = edits;
  const end = behindComma(cell, place);
  const rest = /^[ \t]*\r?\n/.exec(cell.source.slice(end));
  const start = cell.startOfLine(place.start);
  if (rest) edits.removeLines(start, end + rest[0].length, indentOf(cell, place));
  else edits.remove(place.start, behindBlanks(cell, end));
}
