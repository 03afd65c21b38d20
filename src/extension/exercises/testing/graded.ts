import type { Exercise } from '../../../grading/exercise/Exercise';
import { readExercise } from '../../../grading/exercise/readExercise';
import { originalOf } from '../../../grading/release/original';
import { solveExercise } from '../../../grading/release/solveExercise';
import type { Notebook } from '../../../notebook/notebook';
import { kindIn } from '../exerciseKind';

/** What the tests of a notebook are, and what they run against. */
export interface Graded {
  exercise: Exercise;
  submitted: Notebook;
}

/**
 * Of a learner's notebook: the exercise as it was released, whatever has become of its tests, against what the learner
 * wrote. Of a teacher's own: all its tests against its solutions.
 *
 * @param file the file's name, for messages
 * @throws ExerciseError when the exercise is not whole
 */
export function gradedOf(notebook: Notebook, file?: string): Graded {
  if (kindIn(notebook.metadata['exercise']) === 'teacher')
    return { exercise: readExercise(notebook, file), submitted: solveExercise(notebook, file) };
  return { exercise: readExercise(originalOf(notebook, file) ?? notebook, file), submitted: notebook };
}
