/** Random exercises, in whose solutions and hidden tests every line has a marker that stands nowhere else. */
import fc from 'fast-check';
import type { Cell, Notebook } from '../../../../src/notebook/notebook';
import { code, hidden, notebookOf, solutionOf, starter, text, visible } from './notebooks';

export const MARKER = /geheim\d+/;

const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
/** Code that solutions have in common. */
const shared = fc.constantFrom('n = 3;', 'x;', 'n++;', 'for (let i = 0; i < n; i++) {}');

interface TaskPlan {
  heading: boolean;
  given: string;
  starter: string;
  solution: string[] | undefined;
  visible: boolean;
  hidden: number;
}

const task: fc.Arbitrary<TaskPlan> = fc.record({
  heading: fc.boolean(),
  given: words,
  starter: fc.string({ unit: 'grapheme' }),
  solution: fc.option(fc.array(shared, { maxLength: 4 }), { nil: undefined }),
  visible: fc.boolean(),
  hidden: fc.nat({ max: 2 }),
});

export const exercise: fc.Arbitrary<Notebook> = fc
  .tuple(fc.array(task, { minLength: 1, maxLength: 4 }), fc.array(words, { maxLength: 3 }))
  .map(([tasks, added]) => {
    let marker = 0;
    const cells = tasks.flatMap((plan, i): Cell[] => [
      ...(plan.heading ? [text(`head${i}`, `## ${plan.given}`)] : []),
      code(`given${i}`, `const given${i} = '${plan.given}';`),
      code(`start${i}`, plan.starter, starter),
      ...(plan.solution
        ? [
            code(
              `solution${i}`,
              [`const geheim${marker++} = ${i}; // geheim${marker++}`, ...plan.solution].join('\n'),
              solutionOf(`start${i}`),
            ),
          ]
        : []),
      ...(plan.visible
        ? [
            code(
              `seen${i}`,
              `rnn.test('seen ${i}', { points: ${i} }, async (t) => { t.ok(given${i}); });`,
              visible,
            ),
          ]
        : []),
      ...Array.from({ length: plan.hidden }, (_, k) =>
        code(
          `unseen${i}-${k}`,
          `rnn.test('geheim${marker++} is right', { points: 1 }, async (t) => {\n  t.equal('geheim${marker++}', ${k});\n});`,
          hidden,
        ),
      ),
    ]);
    return notebookOf([...cells, ...added.map((word, i) => text(`text${i}`, word))]);
  });
