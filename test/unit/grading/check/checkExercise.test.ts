import assert from 'node:assert/strict';
import { checkExercise } from '../../../../src/grading/check/checkExercise';
import { trustedKernels } from '../../../../src/grading/submission/trustedKernels';
import type { Cell } from '../../../../src/notebook/notebook';
import { distFolder } from '../../kernel/testKernel';
import { code, hidden, notebookOf, solutionOf, starter, visible } from '../exercise/notebooks';

describe('checking an exercise', () => {
  const check = async (...more: Cell[]) => {
    const notebook = notebookOf([
      code('given', 'const offset = 1;'),
      code('answer', 'function add(a: number) { return 0; }', starter),
      code('right', 'function add(a: number) { return a + offset; }', solutionOf('answer')),
      code(
        'seen',
        "rnn.test('adds', { points: 2 }, async (t) => t.equal(await t.call('add', 2), 3));",
        visible,
      ),
      ...more,
    ]);
    const kernels = trustedKernels({ folder: process.cwd(), backend: 'cpu', distFolder });
    const { solved, started, problems } = await checkExercise(notebook, kernels);
    return { earned: [solved.result.earned, started.result.earned], problems };
  };

  it('finds nothing wrong where the solution has all points and the starter has not', async () => {
    assert.deepEqual(await check(), { earned: [2, 0], problems: [] });
  });

  it('tells a test that the solution does not pass, and one that the starter does', async () => {
    const source = [
      "rnn.test('too much', { points: 1 }, async (t) => t.equal(await t.call('add', 2), 4));",
      "rnn.test('too little', { points: 1 }, async (t) => t.ok((await t.call('add', 2)) !== 5, 'not 5'));",
    ];
    const { problems } = await check(code('unseen', source.join('\n'), hidden));
    assert.deepEqual(
      problems.map(({ message, isWarning, cell }) => [message.slice(0, 50), isWarning, cell]),
      [
        ['“too much”: the solution gets 0 of 1. The value sh', false, 'unseen'],
        ["“too little” passes with the starter's code alread", true, 'unseen'],
      ],
    );
  });

  it('tells a given cell that fails behind the solution', async () => {
    const { earned, problems } = await check(code('shown', 'add(1).toFixed(999)'));
    assert.deepEqual(earned, [2, 0]);
    assert.deepEqual(
      problems.map(({ isWarning, cell }) => [isWarning, cell]),
      [[true, 'shown']],
    );
    assert.match(problems[0]!.message, /^The cell shown fails in the solved exercise: RangeError: /);
  });
});
