import type { Cell, Notebook } from '../../notebook/notebook';
import { readExercise } from '../exercise/readExercise';
import { withoutOutputs } from './releaseExercise';

/**
 * The exercise as its teacher solves it, to check its tests: each starter cell with the code of its solution, under its
 * own id, and without the solution cells. A starter without a solution stays as it is. Tests, hidden ones too, stay.
 * @param file the file's name, for messages.
 * @throws ExerciseError when the exercise is not whole
 */
export function solveExercise(notebook: Notebook, file?: string): Notebook {
  const { cells, tasks } = readExercise(notebook, file);
  const solutions = new Map(
    tasks.flatMap((task) => task.starters.map(({ cell, solution }) => [cell.id, solution])),
  );
  const solve = (cell: Cell): Cell => {
    const solution = solutions.get(cell.id);
    return solution && cell.kind === 'code'
      ? { ...cell, language: solution.language, source: solution.source }
      : cell;
  };
  return {
    ...notebook,
    cells: cells
      .filter(({ role }) => role.role !== 'solution')
      .map(({ cell }) => withoutOutputs(solve(cell))),
  };
}
