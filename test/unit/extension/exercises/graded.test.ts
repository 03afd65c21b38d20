import assert from 'node:assert/strict';
import { gradedOf } from '../../../../src/extension/exercises/testing/graded';
import { testsOf } from '../../../../src/extension/exercises/testing/outline';
import { readOutline } from '../../../../src/extension/exercises/testing/outlineOf';
import { releaseExercise } from '../../../../src/grading/release/releaseExercise';
import type { Notebook } from '../../../../src/notebook/notebook';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import { forecastExercise } from '../../grading/exercise/notebooks';

const sourceOf = ({ cells }: Notebook, id: string) => cells.find((cell) => cell.id === id)?.source;

describe('what the tests of a notebook run against', () => {
  it("is, of a teacher's, the solutions, with the hidden tests too", () => {
    const { submitted } = gradedOf(forecastExercise());
    assert.match(sourceOf(submitted, 'mean')!, /reduce/);
    const { title, tasks } = readOutline(forecastExercise());
    assert.equal(title, 'Forecasts');
    assert.deepEqual(
      tasks.map((task) => [task.title, task.tests.map(({ name, hidden }) => `${name}${hidden ? ' *' : ''}`)]),
      [
        ['1. The naive forecast', ['repeats the last value', 'works for a single value *']],
        ['2. Scale', ['is at most 1 *', 'starts at a quarter *']],
      ],
    );
  });

  it("is, of a learner's, what they wrote, with the tests as they were released", () => {
    const copy = parseNotebook(printNotebook(releaseExercise(forecastExercise())));
    for (const cell of copy.cells) {
      if (cell.id === 'mean') cell.source = 'const mean = 2.5;';
      if (cell.id === 'seen') cell.source = "rnn.test('mine', { points: 100 }, () => {});";
    }
    copy.cells = copy.cells.filter(({ id }) => id !== 'task1');
    const { submitted } = gradedOf(copy);
    assert.equal(sourceOf(submitted, 'mean'), 'const mean = 2.5;');
    const outline = readOutline(copy);
    assert.deepEqual(testsOf(outline), [
      { name: 'repeats the last value', points: 2, hidden: false, cell: 'seen', line: 1 },
    ]);
    const [first] = outline.tasks;
    assert.equal(first!.title, '1. The naive forecast');
    assert.deepEqual(
      first!.starters.map(({ cell, hints }) => [cell, hints.length]),
      [
        ['naive', 2],
        ['mean', 0],
      ],
    );
  });
});
