import type { Notebook } from '../../notebook/notebook';
import type { Exercise } from '../exercise/Exercise';
import { matchSubmission } from '../exercise/matchSubmission';
import type { RunTestsOptions, TestCell } from '../run/input';
import { runTests } from '../run/runTests';
import type { Grade } from './Grade';

/** The processes in which a submission and the tests run, and how they are watched. */
export type GradeOptions = Pick<
  RunTestsOptions,
  'createSubmissionKernel' | 'createTestKernel' | 'signal' | 'only' | 'onProgress' | 'onTest'
>;

/**
 * Runs a submission's cells with the exercise's own given cells and tests, whatever the submission has in their place.
 *
 * @param exercise as its teacher wrote it, or as it was released: then without hidden tests
 * @throws GradingError when a process cannot be started, or a cell of tests takes its process along
 */
export async function gradeSubmission(
  exercise: Exercise,
  submitted: Notebook,
  options: GradeOptions,
): Promise<Grade> {
  const { cells, missing, duplicates, exercise: madeFrom } = matchSubmission(exercise, submitted);
  const { id, cellSeconds, testSeconds, totalSeconds, outputMB } = exercise.settings;
  const result = await runTests({
    cells: cells.map(({ origin, ...cell }) => ({ ...cell, given: origin === 'given' })),
    tests: exercise.tasks.flatMap(({ tests }) => tests.map(toTestCell)),
    limits: { cellSeconds, testSeconds, totalSeconds, outputMB },
    ...options,
  });
  return {
    exercise: { id, version: exercise.version },
    madeFrom: {
      ...(madeFrom.id !== undefined && { id: madeFrom.id }),
      ...(madeFrom.version !== undefined && { version: madeFrom.version }),
    },
    missing,
    duplicates,
    result,
  };
}

function toTestCell({ cell, hidden, tests }: Exercise['tasks'][number]['tests'][number]): TestCell {
  const { id, language, source } = cell;
  return { id, language, source, hidden, tests: tests.map(({ name, points }) => ({ name, points })) };
}
