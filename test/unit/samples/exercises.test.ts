import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readExercise } from '../../../src/grading/exercise/readExercise';
import { releaseExercise } from '../../../src/grading/release/releaseExercise';
import { solveExercise } from '../../../src/grading/release/solveExercise';
import type { Notebook } from '../../../src/notebook/notebook';
import { parseNotebook } from '../../../src/notebook/parse';
import {
  EXERCISES,
  fileOf,
  type Language,
  readWrongSolution,
  wrongSolutionsOf,
} from '../../exercises/exerciseFiles';
import { submissionOf } from '../../exercises/WrongSolution';
import { typeErrors } from '../builder/typeCheck';
import { skeleton } from './skeleton';

/** What needs no training; the rest is in `npm run test:exercises`. */
describe('the exercises of the samples', function () {
  this.timeout(120_000);

  for (const name of EXERCISES) {
    it(`${name} can be released in both languages`, () => {
      for (const language of ['en', 'id'] as const) {
        const exercise = readExercise(read(name, language));
        assert.equal(exercise.settings.id, name);
        const tests = exercise.tasks.flatMap((task) => task.tests.flatMap((cell) => cell.tests));
        assert.equal(
          tests.reduce((sum, { points }) => sum + points, 0),
          20,
        );
        assert.deepEqual(
          exercise.tasks.flatMap((task) => task.starters.filter(({ solution }) => !solution)),
          [],
          'every starter has a solution',
        );
        releaseExercise(read(name, language), fileOf(name, language));
      }
    });

    it(`${name} is the same code in both languages, but for what a reader sees`, () => {
      assert.deepEqual(read(name, 'id').cells.map(skeleton), read(name, 'en').cells.map(skeleton));
    });

    it(`${name} has wrong solutions that differ from its solution`, async () => {
      const solved = solveExercise(read(name, 'en'));
      for (const what of wrongSolutionsOf(name)) {
        const wrong = submissionOf(await readWrongSolution(name, what), solved);
        assert.notDeepEqual(wrong.cells, solved.cells, what);
      }
    });
  }

  it('have no type errors, in starters, solutions and tests', () => {
    const notebooks = EXERCISES.flatMap((name) =>
      [releaseExercise(read(name, 'en')), solveExercise(read(name, 'en'))].map((notebook, i) => [
        `${name} ${i === 0 ? 'released' : 'solved'}`,
        notebook.cells.flatMap((cell) => (cell.kind === 'code' ? [cell.source] : [])),
      ]),
    );
    assert.deepEqual(typeErrors(Object.fromEntries(notebooks) as Record<string, string[]>), []);
  });
});

function read(name: string, language: Language): Notebook {
  const file = fileOf(name, language);
  return parseNotebook(readFileSync(file, 'utf8'), file);
}
