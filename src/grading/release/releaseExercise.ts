import type { Cell, Notebook } from '../../notebook/notebook';
import type { Exercise } from '../exercise/Exercise';
import { ExerciseError } from '../exercise/ExerciseError';
import { readExercise } from '../exercise/readExercise';
import { findLeaks } from './findLeaks';
import { withOriginal } from './original';

/**
 * The learner's version of an exercise: without solutions, hidden tests and outputs, all other cells with their ids.
 * `metadata.exercise` tells its `id` and `version`, and carries the result as it is (`originalOf`). The result is searched for what solutions and hidden tests say.
 * @param file the file's name, for messages.
 * @throws ExerciseError when the exercise is not whole, or something hidden would be left
 */
export function releaseExercise(notebook: Notebook, file?: string): Notebook {
  const exercise = readExercise(notebook, file);
  const released = withoutHidden(notebook, exercise);
  const leaks = findLeaks(exercise, released);
  if (leaks.length > 0) throw new ExerciseError(leaks, file);
  return withOriginal(released);
}

function withoutHidden(notebook: Notebook, exercise: Exercise): Notebook {
  const { settings, version } = exercise;
  return {
    ...notebook,
    metadata: { ...notebook.metadata, exercise: { ...settings, version } },
    cells: visibleCells(exercise).map(withoutOutputs),
  };
}

/** All cells but solutions and hidden tests. */
export function visibleCells({ cells }: Exercise): Cell[] {
  return cells
    .filter(({ role }) => role.role !== 'solution' && !(role.role === 'test' && role.hidden))
    .map(({ cell }) => cell);
}

export function withoutOutputs(cell: Cell): Cell {
  return cell.kind === 'code' ? { ...cell, outputs: [] } : cell;
}
