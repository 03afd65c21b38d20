import type { Notebook } from '../../notebook/notebook';
import { cellLabel } from './words';

/** How messages of the grader name a cell: `cell k3f9a2c1`. */
const NAMED_CELL = /\b(cell|solution|test) ([A-Za-z0-9_-]{1,64})\b/g;

/** A message of the grader in which cells are called by their first line of code: nobody sees their ids in the editor. */
export function labelled(message: string, { cells }: Pick<Notebook, 'cells'>): string {
  const sources = new Map(cells.map(({ id, source }) => [id, source]));
  return message.replaceAll(NAMED_CELL, (named, what: string, id: string) => {
    const source = sources.get(id);
    return source === undefined ? named : `${what} “${cellLabel(source)}”`;
  });
}
