import assert from 'node:assert/strict';
import { dirname, resolve } from 'node:path';
import { checkExercise } from '../../src/grading/check/checkExercise';
import { readExercise } from '../../src/grading/exercise/readExercise';
import { solveExercise } from '../../src/grading/release/solveExercise';
import { gradeSubmission } from '../../src/grading/submission/gradeSubmission';
import { trustedKernels } from '../../src/grading/submission/trustedKernels';
import { readNotebookFile } from '../../src/notebook/write';
import { EXERCISES, fileOf, type Language, readWrongSolution, wrongSolutionsOf } from './exerciseFiles';
import { submissionOf } from './WrongSolution';

/** What a solution may take, with all tests and all that they run again. */
const MOST_SECONDS = 240;

for (const exercise of EXERCISES) {
  describe(exercise, function () {
    this.timeout(900_000);

    for (const language of ['en', 'id'] as const) {
      it(`has a solution that gets all points, and a starter that does not (${language})`, () =>
        checkSolution(exercise, language));
    }
    for (const what of wrongSolutionsOf(exercise)) {
      it(`tells what is wrong with ${what}`, () => checkWrongSolution(exercise, what));
    }
  });
}

async function checkSolution(exercise: string, language: Language): Promise<void> {
  const file = fileOf(exercise, language);
  const { solved, problems } = await checkExercise(await readNotebookFile(file), kernelsFor(file));
  const { earned, points, durationMs } = solved.result;
  console.log(`      ${earned} of ${points} in ${(durationMs / 1000).toFixed(1)} s`);
  const told = problems.map(({ message, isWarning }) => `${isWarning ? 'note' : 'problem'}: ${message}`);
  assert.deepEqual(told, []);
  assert.ok(durationMs < MOST_SECONDS * 1000, 'takes too long');
}

async function checkWrongSolution(exercise: string, what: string): Promise<void> {
  const file = fileOf(exercise, 'en');
  const notebook = await readNotebookFile(file);
  const wrong = await readWrongSolution(exercise, what);
  const submission = submissionOf(wrong, solveExercise(notebook));
  const { result } = await gradeSubmission(readExercise(notebook), submission, kernelsFor(file));
  const told = result.tests
    .filter(({ status }) => status !== 'passed')
    .map(({ name, message, earned, points }) => `${name} (${earned}/${points}): ${message}`)
    .join('\n');
  const [fewest, most] = typeof wrong.points === 'number' ? [wrong.points, wrong.points] : wrong.points;
  const { earned, points } = result;
  assert.ok(most < points, 'a wrong solution must not get all points');
  assert.ok(earned >= fewest && earned <= most, `gets ${earned} points, not ${wrong.points}:\n${told}`);
  for (const feedback of [wrong.feedback].flat()) assert.match(told, feedback);
  assert.deepEqual(
    result.tests.filter(({ faulty }) => faulty).map(({ teacherMessage }) => teacherMessage),
    [],
    'a test itself fails',
  );
}

function kernelsFor(file: string) {
  return trustedKernels({ folder: dirname(resolve(file)), backend: 'wasm', distFolder: resolve('dist') });
}
