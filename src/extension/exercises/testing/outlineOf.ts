import type { Exercise } from '../../../grading/exercise/Exercise';
import type { Notebook } from '../../../notebook/notebook';
import { gradedOf } from './graded';
import type { ExerciseOutline } from './outline';

/** @throws ExerciseError when the exercise is not whole */
export function readOutline(notebook: Notebook, file?: string): ExerciseOutline {
  return outlineOf(gradedOf(notebook, file).exercise, notebook.metadata.title);
}

export function outlineOf(
  { settings, version, tasks }: Exercise,
  title: string | undefined,
): ExerciseOutline {
  return {
    id: settings.id,
    version,
    title: title?.trim() || settings.id,
    tasks: tasks.map((task) => ({
      title: task.title,
      starters: task.starters.map(({ cell, hints }) => ({ cell: cell.id, hints, source: cell.source })),
      tests: task.tests.flatMap(({ cell, hidden, tests }) =>
        tests.map(({ name, points, line }) => ({ name, points, hidden, cell: cell.id, line })),
      ),
    })),
  };
}
