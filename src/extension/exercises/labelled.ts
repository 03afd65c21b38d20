import { cellLabel, nameCells } from '../../grading/exercise/nameCells';
import type { Notebook } from '../../notebook/notebook';

/** A message of the grader in which the cells of a notebook are called by their first line of code. */
export function labelled(message: string, { cells }: Pick<Notebook, 'cells'>): string {
  return nameCells(message, new Map(cells.map(({ id, source }) => [id, cellLabel(source)])));
}
