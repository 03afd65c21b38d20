import { nameCells } from '../exercise/nameCells';
import type { ExerciseOutline } from './exerciseOutline';

type Cells = Pick<ExerciseOutline, 'cells'>;

/** A cell of the exercise by its first line of code; one that a learner added, by its id. */
export function cellName(id: string, { cells }: Cells): string {
  const label = cells.find((cell) => cell.id === id)?.label;
  return label === undefined ? id : `“${label}”`;
}

/** So with its id behind, as stacks have it. */
export function cellNameAndId(id: string, cells: Cells): string {
  const name = cellName(id, cells);
  return name === id ? id : `${name} (${id})`;
}

/** A message for a learner, with cells by their names. */
export function withCellNames(message: string, { cells }: Cells): string {
  return nameCells(message, new Map(cells.map(({ id, label }) => [id, label])));
}
