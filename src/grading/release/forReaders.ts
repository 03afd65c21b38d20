import type { Cell, Notebook } from '../../notebook/notebook';
import { ExerciseError } from '../exercise/ExerciseError';
import { readExercise } from '../exercise/readExercise';
import { findLeaks } from './findLeaks';
import { visibleCells } from './releaseExercise';

/** How many cells of a teacher's notebook learners must not see. */
export interface HiddenCells {
  solutions: number;
  tests: number;
}

/** The solutions and hidden tests of a notebook, also of one that is no whole exercise; `undefined` when there are none. */
export function hiddenCells({ cells }: Notebook): HiddenCells | undefined {
  const roles = cells.map(roleOf);
  const solutions = roles.filter((role) => role?.role === 'solution').length;
  const tests = roles.filter((role) => role?.role === 'test' && role.hidden !== false).length;
  return solutions + tests > 0 ? { solutions, tests } : undefined;
}

/**
 * A teacher's notebook to show to readers: without solutions and hidden tests, all else as it is, with its outputs.
 * @param file the file's name, for messages.
 * @throws ExerciseError when the exercise is not whole, or something hidden would be left
 */
export function forReaders(notebook: Notebook, file?: string): Notebook {
  const exercise = readExercise(notebook, file);
  const shown = { ...notebook, cells: visibleCells(exercise) };
  const leaks = findLeaks(exercise, shown);
  if (leaks.length > 0) throw new ExerciseError(leaks, file);
  return shown;
}

function roleOf({ extra }: Cell): { role?: unknown; hidden?: unknown } | undefined {
  const { exercise } = extra;
  return typeof exercise === 'object' && exercise !== null ? exercise : undefined;
}
