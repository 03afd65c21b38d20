import type { Cell, Notebook } from '../../notebook/notebook';
import { outputToFile } from '../../notebook/outputs';
import type { CellRole, ExerciseSettings } from '../exercise/CellRole';

/** A part of a notebook's file, with every text in it. */
export interface Place {
  /** The cell; `undefined` for the notebook as a whole. */
  cell: Cell | undefined;
  part: 'id' | 'source' | 'hints' | 'outputs' | 'metadata' | 'other members';
  texts: string[];
}

/** Every part of a released notebook's file, without the words of the format and of exercises themselves. */
export function placesOf(notebook: Notebook): Place[] {
  const { title, exercise, ...metadata } = notebook.metadata;
  const { id } = exercise as ExerciseSettings;
  return [
    { cell: undefined, part: 'id', texts: [id] },
    { cell: undefined, part: 'metadata', texts: [title ?? '', ...textsIn(metadata)] },
    { cell: undefined, part: 'other members', texts: textsIn(notebook.extra) },
    ...notebook.cells.flatMap((cell): Place[] => [
      { cell, part: 'id', texts: [cell.id] },
      { cell, part: 'source', texts: [cell.source] },
      { cell, part: 'outputs', texts: cell.kind === 'code' ? textsIn(cell.outputs.map(outputToFile)) : [] },
      ...extraPlaces(cell),
    ]),
  ];
}

function extraPlaces(cell: Cell): Place[] {
  const { exercise, ...others } = cell.extra;
  const role = exercise as CellRole | undefined;
  const hints = role?.role === 'starter' ? (role.hints ?? []) : [];
  return [
    { cell, part: 'hints', texts: hints },
    { cell, part: 'other members', texts: textsIn(others) },
  ];
}

/** Texts of JSON data, the names of members too; lists of texts are lines of one. */
function textsIn(data: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [data]; // a list in place of recursion: data may be nested deeply
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
    else if (Array.isArray(value)) {
      if (value.every((item) => typeof item === 'string')) texts.push(value.join('\n'));
      else for (const item of value) open.push(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        texts.push(name);
        open.push(member);
      }
    }
  }
  return texts;
}
