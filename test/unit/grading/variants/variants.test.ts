import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { variantOf, withVariant } from '../../../../src/grading/variants/variants';
import type { Notebook } from '../../../../src/notebook/notebook';
import { code, notebookOf, starter } from '../exercise/notebooks';

const VARIANTS = { seed: [1, 2, 3, 4, 5], cell: ['lstm', 'gru'], limits: [{ low: -1 }, { low: 2 }] };

const exercise = (variants: unknown = VARIANTS): Notebook =>
  notebookOf(
    [
      code(
        'given',
        'const seed: number = 42; // yours\nconst cell = "lstm" as const, other = 1;\nexport const limits = { low: 0 };',
      ),
      code('answer', 'const mine = seed;', starter),
    ],
    { id: 'v', variants },
  );

const given = (notebook: Notebook) => notebook.cells[0]!.source;

describe('variants of an exercise', () => {
  it('put a learner’s own values into given cells, and change nothing else', () => {
    const { settings } = readExercise(exercise());
    const { seed, cell, limits } = variantOf(settings, 'Ana') as {
      seed: number;
      cell: string;
      limits: { low: number };
    };
    assert.equal(
      given(withVariant(exercise(), 'Ana')),
      `const seed: number = ${seed}; // yours\nconst cell = "${cell}" as const, other = 1;\nexport const limits = ({ ["low"]: ${limits.low} });`,
    );
    assert.deepEqual(withVariant(exercise(), 'Ana').cells[1], exercise().cells[1]);
  });

  it('are the same for the same learner, however the name is typed, and spread over a class', () => {
    const { settings } = readExercise(exercise());
    assert.deepEqual(variantOf(settings, ' ANA '), variantOf(settings, 'ana'));
    const class_ = Array.from({ length: 5000 }, (_, i) => variantOf(settings, `learner ${i}`)['seed']);
    for (const value of VARIANTS.seed) {
      const count = class_.filter((one) => one === value).length;
      // of 5000, 1000 are expected, with a standard deviation of 28
      assert.ok(count > 850 && count < 1150, `${value}: ${count}`);
    }
  });

  it('always give one of the listed values', () => {
    const { settings } = readExercise(exercise());
    fc.assert(
      fc.property(fc.string(), (learner) => {
        const variant = variantOf(settings, learner);
        for (const [name, values] of Object.entries(VARIANTS))
          assert.ok(values.some((value) => JSON.stringify(value) === JSON.stringify(variant[name])));
      }),
    );
  });

  it('leave an exercise without variants as it is', () => {
    assert.deepEqual(withVariant(exercise({}), 'ana'), exercise({}));
  });

  it('refuse a constant that no given cell declares, and a list of one', () => {
    assert.throws(
      () => withVariant(exercise({ mine: [1, 2] }), 'ana', 'v.rnnbook'),
      /v\.rnnbook: No given cell declares "const mine = …" at its top\. Declare it there/,
    );
    assert.throws(() => readExercise(exercise({ seed: [1] })), /expected at least two values/);
  });
});
