import type { Notebook } from '../../notebook/notebook';
import type { Exercise } from '../exercise/Exercise';
import { readExercise } from '../exercise/readExercise';
import { solveExercise } from '../release/solveExercise';
import { releaseExercise } from '../release/releaseExercise';
import type { TestResult } from '../run/results';
import type { Grade } from '../submission/Grade';
import { withVariant } from '../variants/variants';
import { type GradeOptions, gradeSubmission } from '../submission/gradeSubmission';
import { say } from '../../say';

export interface CheckReport {
  exercise: Exercise;
  /** The exercise with its solutions, graded; must have all points. */
  solved: Grade;
  /** As a learner gets it, graded; must not have all points. */
  started: Grade;
  problems: CheckProblem[];
}

export interface CheckProblem {
  /** The test that is meant; absent when the exercise as a whole is. */
  test?: TestResult;
  /** The id of the cell that is meant: of a test, or a starter. */
  cell?: string;
  /** A sentence. */
  message: string;
  /** Nothing is wrong with the grades, but a teacher wants to know. */
  isWarning: boolean;
}

export interface CheckOptions extends Omit<GradeOptions, 'onProgress'> {
  onProgress?(
    phase: 'solved' | 'started',
    progress: Parameters<NonNullable<GradeOptions['onProgress']>>[0],
  ): void;
}

/**
 * Proves an exercise: its solutions get full points, its starters do not, and it can be released.
 *
 * @param file the file's name, for messages
 * @throws ExerciseError when the exercise is not whole, or its released version would show something hidden
 * @throws GradingError when a process cannot be started
 */
export async function checkExercise(
  notebook: Notebook,
  { onProgress, ...options }: CheckOptions,
  file?: string,
): Promise<CheckReport> {
  const exercise = readExercise(notebook, file);
  // a constant that varies and is not there is found now, not when the class is graded
  withVariant(notebook, 'anybody', file);
  const released = releaseExercise(notebook, file);
  const run = (submitted: Notebook, phase: 'solved' | 'started') =>
    gradeSubmission(exercise, submitted, {
      ...options,
      onProgress: (progress) => onProgress?.(phase, progress),
    });
  const solved = await run(solveExercise(notebook, file), 'solved');
  const started = await run(released, 'started');
  return { exercise, solved, started, problems: problemsOf(exercise, solved, started) };
}

function problemsOf(exercise: Exercise, solved: Grade, started: Grade): CheckProblem[] {
  const problems: CheckProblem[] = [];
  const add = (message: string, test?: TestResult, isWarning = false) =>
    problems.push({ message, isWarning, ...(test && { test, cell: test.cell }) });
  const tests = exercise.tasks.flatMap((task) => task.tests.flatMap((cell) => cell.tests));
  if (tests.length === 0)
    add(
      say({
        en: 'The exercise has no test. Write one with rnn.test in a test cell.',
        id: 'Latihan ini tidak memiliki tes. Tulis dengan rnn.test di sel tes.',
      }),
    );
  for (const fault of solved.result.faults) add(fault);
  for (const { cell, solution } of exercise.tasks.flatMap((task) => task.starters)) {
    if (!solution)
      problems.push({
        message: say({
          en: `The starter cell ${cell.id} has no solution.`,
          id: `Sel kode awal ${cell.id} tidak memiliki solusi.`,
        }),
        isWarning: true,
        cell: cell.id,
      });
  }
  for (const { id, status, error } of solved.result.cells) {
    // a given cell may show an error on purpose
    if (status !== 'ok' && error) {
      const thrown = `${error.name}: ${error.message}`;
      const message = say({
        en: `The cell ${id} fails in the solved exercise: ${thrown}`,
        id: `Sel ${id} gagal di latihan yang sudah diisi solusi: ${thrown}`,
      });
      problems.push({ message, isWarning: true, cell: id });
    }
  }
  for (const test of solved.result.tests) {
    if (test.earned < test.points || test.faulty) {
      add(
        `${quoted(test)}: ${say({ en: `the solution gets ${test.earned} of ${test.points}.`, id: `solusi mendapat ${test.earned} dari ${test.points}.` })} ${test.teacherMessage}`,
        test,
      );
    }
  }
  for (const test of started.result.tests) {
    if (test.faulty)
      add(
        `${quoted(test)} ${say({ en: "itself fails with the starter's code.", id: 'sendiri gagal dengan kode awal.' })} ${test.teacherMessage}`,
        test,
        true,
      );
    else if (test.status === 'passed' && test.points > 0)
      add(
        `${quoted(test)} ${say({ en: "passes with the starter's code already.", id: 'sudah lulus dengan kode awal.' })}`,
        test,
        true,
      );
  }
  const { points, earned } = started.result;
  if (tests.length > 0 && earned >= points)
    add(
      say({
        en: `The starter's code gets all ${points} points. Write a test that it does not pass.`,
        id: `Kode awal sudah mendapat semua ${points} poin. Tulis tes yang tidak diluluskannya.`,
      }),
    );
  return problems;
}

const quoted = ({ name }: TestResult) => `“${name}”`;
