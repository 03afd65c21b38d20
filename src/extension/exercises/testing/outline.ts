import type { Exercise } from '../../../grading/exercise/Exercise';
import type { Notebook } from '../../../notebook/notebook';
import { gradedOf } from './graded';

/** An exercise as lists of it show it. */
export interface ExerciseOutline {
  id: string;
  version: string;
  title: string;
  tasks: TaskOutline[];
}

export interface TaskOutline {
  /** The heading above; `undefined` where there is none. */
  title: string | undefined;
  starters: { cell: string; hints: string[]; source: string }[];
  tests: TestOutline[];
}

export interface TestOutline {
  name: string;
  points: number;
  hidden: boolean;
  /** The id of its cell. */
  cell: string;
  /** From 1, in its cell. */
  line: number;
}

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

export function testsOf({ tasks }: Pick<ExerciseOutline, 'tasks'>): TestOutline[] {
  return tasks.flatMap((task) => task.tests);
}
