import fc from 'fast-check';
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { ExerciseError } from '../../../../src/grading/exercise/ExerciseError';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { originalOf } from '../../../../src/grading/release/original';
import { releaseExercise } from '../../../../src/grading/release/releaseExercise';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import { exercise } from '../exercise/randomExercise';
import { forecastExercise, notebookOf } from '../exercise/notebooks';

describe('a released exercise', () => {
  it('is still known when the learner has changed tests and deleted cells', () => {
    const released = releaseExercise(forecastExercise());
    const copy = parseNotebook(printNotebook(released));
    copy.cells = copy.cells.filter(({ id }) => id !== 'data');
    for (const cell of copy.cells) if (cell.kind === 'code') cell.source = '// mine';
    const { original: _, ...settings } = released.metadata['exercise'] as Record<string, unknown>;
    const original = originalOf(copy)!;
    assert.deepEqual(original.cells, released.cells);
    assert.deepEqual(original.metadata['exercise'], settings);
    assert.equal(readExercise(original).tasks[0]!.tests[0]!.tests[0]!.name, 'repeats the last value');
  });

  it('carries any exercise, and what is released again does not grow', () => {
    fc.assert(
      fc.property(exercise, (teachers) => {
        let released;
        try {
          released = releaseExercise(teachers);
        } catch (error) {
          assert.ok(error instanceof ExerciseError);
          return;
        }
        const original = originalOf(parseNotebook(printNotebook(released)))!;
        const strip = (text: string) => parseNotebook(text).cells;
        assert.deepEqual(original.cells, strip(printNotebook(released)));
        assert.equal(originalOf(original), undefined);
      }),
      { numRuns: 50 },
    );
  });

  it("is not looked for in a teacher's own notebook", () => {
    assert.equal(originalOf(forecastExercise()), undefined);
    assert.equal(originalOf({ metadata: {}, cells: [], extra: {} }), undefined);
  });

  const broken: Record<string, unknown> = {
    'no text': 5,
    'no base64': '☃',
    'cut short': gzipSync('{"rnnbook":1,"cells":[]}').toString('base64').slice(0, 20),
    'no notebook': gzipSync('[]').toString('base64'),
    'more than there is room for': gzipSync(Buffer.alloc(65 * 1024 * 1024)).toString('base64'),
  };
  for (const [what, original] of Object.entries(broken)) {
    it(`is refused with the remedy when what it carries is ${what}`, () => {
      const notebook = notebookOf([], { id: 'forecast', original });
      assert.throws(
        () => originalOf(notebook, 'a.rnnbook'),
        /a\.rnnbook: .*cannot be read.*Ask your teacher/s,
      );
    });
  }
});
