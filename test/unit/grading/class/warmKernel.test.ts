import assert from 'node:assert/strict';
import { WarmKernel } from '../../../../src/grading/class/WarmKernel';
import { trustedKernels } from '../../../../src/grading/submission/trustedKernels';
import { distFolder } from '../../kernel/testKernel';
import { gradeCase, testOf } from '../run/grading';

describe('a process for tests that serves one submission after another', () => {
  const kernels = trustedKernels({ folder: process.cwd(), backend: 'cpu', distFolder });
  const started: ReturnType<typeof kernels.createTestKernel>[] = [];
  const warm = new WarmKernel(() => {
    const kernel = kernels.createTestKernel();
    started.push(kernel);
    return kernel;
  });
  const createTestKernel = () => warm.lend();
  after(() => started.forEach((kernel) => kernel.dispose()));

  it('begins anew for each: variables, tests and what is drawn by chance', async () => {
    const tests = `let calls = 0;
rnn.test('counts', { points: 1 }, async (t) => { t.ok(false, [++calls, Math.random(), tf.randomNormal([1]).dataSync()[0]].join()); });`;
    const [one, two] = [
      await gradeCase({ answers: [''], tests }, { createTestKernel }),
      await gradeCase({ answers: [''], tests }, { createTestKernel }),
    ];
    assert.match(testOf(one, 'counts').message, /^1,0\.\d+,-?\d/);
    assert.equal(testOf(two, 'counts').message, testOf(one, 'counts').message);
    assert.equal(started.length, 1);
  });

  it('lets a test that did not wait for its own questions ask nothing in the next one’s time', async () => {
    const tests = `rnn.test('hasty', { points: 1 }, (t) => {
  void (async () => { await t.value('mine'); await new Promise((done) => setTimeout(done, 50)); globalThis.leaked = await t.value('mine'); })().catch(() => {});
});
rnn.test('patient', { points: 1 }, async (t) => {
  await new Promise((done) => setTimeout(done, 300));
  t.equal(String(globalThis.leaked), 'undefined');
});`;
    const grade = await gradeCase({ answers: ['const mine = 5;'], tests }, { createTestKernel });
    assert.equal(testOf(grade, 'patient').message, 'Passed.');
  });

  it('serves the next one also after a test that hung', async () => {
    const hung = await gradeCase(
      {
        answers: [''],
        tests: "rnn.test('hangs', { points: 1 }, () => { while (true); });",
        settings: { testSeconds: 1 },
      },
      { createTestKernel },
    );
    assert.equal(testOf(hung, 'hangs').status, 'timeout');
    const next = await gradeCase(
      {
        answers: ['const mine = 5;'],
        tests: "rnn.test('mine', { points: 1 }, async (t) => t.equal(await t.value('mine'), 5));",
      },
      { createTestKernel },
    );
    assert.equal(testOf(next, 'mine').message, 'Passed.');
  });
});
