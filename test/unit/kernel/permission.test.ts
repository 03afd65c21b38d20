import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readExercise } from '../../../src/grading/exercise/readExercise';
import { gradeSubmission } from '../../../src/grading/submission/gradeSubmission';
import { KernelClient } from '../../../src/kernel/client';
import { MIME } from '../../../src/rnn/display/mime';
import { code, notebookOf, starter, visible } from '../grading/exercise/notebooks';
import { distFolder, isAlive, PERMISSION, TestKernel, until } from './testKernel';

const MODEL = `
const build = (units: number) => {
  const model = tf.sequential({ layers: [
    tf.layers.lstm({ units, inputShape: [20, 3], recurrentActivation: 'sigmoid', kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }), recurrentInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
    tf.layers.dense({ units: 1, kernelInitializer: tf.initializers.glorotUniform({ seed: 3 }) }),
  ] });
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });
  return model;
};
const x = tf.randomUniform([64, 20, 3], -1, 1, 'float32', 7), y = x.sum([1, 2]).expandDims(1).div(8);
const model = build(8);`;

describe('a kernel under Node’s permission model', function () {
  this.timeout(60_000);
  let plain: TestKernel;
  let denied: TestKernel;
  before(() => {
    plain = new TestKernel({ backend: 'wasm', nodeArguments: [] });
    denied = new TestKernel({ backend: 'wasm', nodeArguments: PERMISSION });
  });
  after(() => {
    plain.dispose();
    denied.dispose();
  });
  const both = async (source: string) => {
    const [expected, actual] = [await plain.run(source, 'cell'), await denied.run(source, 'cell')];
    assert.equal(expected.error, undefined);
    assert.equal(actual.error, undefined);
    return [expected, actual] as const;
  };
  const numbers = (text: string) => (JSON.parse(text.slice(1, -1)) as number[]).map(Number);
  const near = (actual: number[], expected: number[]) => {
    assert.equal(actual.length, expected.length);
    for (const [i, value] of actual.entries())
      assert.ok(
        Math.abs(value - expected[i]!) <= 1e-5 * Math.max(1, Math.abs(expected[i]!)),
        `${i}: ${value}`,
      );
  };

  it('has no inspector, no threads, no other processes, and writes nothing outside', async () => {
    for (const source of [
      "new (require('node:inspector').Session)().connect()",
      "new (require('node:worker_threads').Worker)('0', { eval: true })",
      "require('node:child_process').spawnSync('true')",
      "require('node:fs').writeFileSync('/rnnbook-outside.txt', '')",
    ])
      assert.match((await denied.run(source)).error?.message ?? '', /restricted/, source);
  });

  it('computes on WebAssembly, and trains an LSTM as without it', async () => {
    assert.equal((await denied.run('tf.getBackend()')).text, "'wasm'");
    await both(MODEL);
    const [expected, actual] = await both(
      'const { history } = await model.fit(x, y, { epochs: 10, shuffle: false, verbose: 0 }); JSON.stringify(history.loss)',
    );
    const losses = numbers(actual.text.slice(actual.text.lastIndexOf("'[")));
    near(losses, numbers(expected.text.slice(expected.text.lastIndexOf("'["))));
    assert.ok(losses.at(-1)! < 0.8 * losses[0]!, losses.join());
  });

  it('computes layers on one thread that are worth several', async () => {
    await both('const large = build(256);');
    const [expected, actual] = await both(
      'JSON.stringify(Array.from((large.predict(x) as tf.Tensor).dataSync()).slice(0, 20))',
    );
    near(numbers(actual.text), numbers(expected.text));
  });

  it('draws views, live training, tables and charts', async () => {
    const shown = async (source: string, mime: string) => {
      const [expected, actual] = await both(source);
      const [output] = actual.outputs;
      assert.ok(
        output?.kind === 'data' && mime in output.data,
        `${source}: ${Object.keys(output ?? {}).join()}`,
      );
      const [reference] = expected.outputs;
      assert.ok(reference?.kind === 'data');
      assert.deepEqual(Object.keys(output.data), Object.keys(reference.data));
    };
    await shown('rnn.gates(build(4), x.slice(0, 1))', MIME.gates);
    await shown('rnn.unroll(build(4), x.slice(0, 1))', MIME.unrolled);
    await shown('rnn.gradientFlow(build(4), x, y)', MIME.gradients);
    await shown('await build(4).fit(x, y, { epochs: 2 })', MIME.training);
    await shown('x', MIME.tensor);
  });

  it('saves and loads models in its folder', async () => {
    const { text, error } = await denied.run(
      "await rnn.exportModel(model, 'kept.keras'); (await rnn.importModel('kept.keras')).countParams() === model.countParams()",
    );
    assert.equal(error, undefined);
    assert.equal(text, 'true');
  });

  it('says at once that a search needs processes', async () => {
    const { text } = await denied.run(
      "await rnn.search({ method: 'grid', space: { a: [1, 2] }, trial: async ({ params }) => params.a })",
    );
    assert.match(text, /No process can be started: .*restricted/);
  });

  it('is interrupted where it waits, and keeps its variables', async () => {
    await denied.run('const kept = 41');
    const { status } = await denied.runAndInterrupt('console.log("on"); await new Promise(() => {})');
    assert.equal(status, 'interrupted');
    assert.equal((await denied.run('kept + 1')).text, '42');
  });

  it('can be killed in an endless loop', async () => {
    const kernel = new TestKernel({ nodeArguments: PERMISSION });
    await kernel.run('1');
    const { pid } = kernel.client.info!;
    const running = kernel.run('for (;;);');
    await until(() => kernel.client.state === 'busy', 'the loop to run');
    await kernel.client.restart();
    assert.equal((await running).error?.name, 'Restarted');
    await until(() => !isAlive(pid), 'the kernel to end');
    kernel.dispose();
  });

  it('says so where V8 does not give its REPL mode either', async () => {
    denied.write('no-flags.cjs', "require('node:v8').setFlagsFromString = () => {};");
    const kernel = new TestKernel({
      nodeArguments: [...PERMISSION, '--require', join(denied.folder, 'no-flags.cjs')],
    });
    const { error } = await kernel.run('1');
    assert.equal(error?.name, 'KernelNotStarted');
    assert.match(error.message, /evaluates no cells without its inspector\. Allow that, or use Node\.js 20/);
    kernel.dispose();
  });

  it('answers for a submission, in test processes that are denied the same', async () => {
    const exercise = notebookOf(
      [
        code('given', 'const seed = 3;'),
        code('answer', '// your code', starter),
        code(
          'seen',
          `rnn.test('adds', { points: 1 }, async (t) => { t.equal(await t.call('add', 2, 3), 5); });
rnn.test('h', { points: 1 }, async (t) => { t.close(await t.value('h'), [[1, 2], [3, 4]]); });
rnn.test('model', { points: 1 }, async (t) => {
  const model = await t.model('model');
  t.layers(model, [{ layer: 'lstm', units: 4 }, 'dense']);
  t.close(model.predict(tf.ones([1, 5, 2])), await t.value('predicted'));
});
rnn.test('absent', { points: 1 }, async (t) => { t.ok(await t.value('failed')); });
rnn.test('rerun', { points: 1 }, async (t) => { await t.rerun({ replace: { seed: 10 } }); t.equal(await t.value('twice'), 20); });`,
          visible,
        ),
      ],
      { id: 'denied' },
    );
    const answer = `const add = async (a: number, b: number) => a + b;
const twice = 2 * seed;
const h = tf.tensor2d([[1, 2], [3, 4]]);
const model = tf.sequential({ layers: [tf.layers.lstm({ units: 4, inputShape: [5, 2] }), tf.layers.dense({ units: 1 })] });
const predicted = model.predict(tf.ones([1, 5, 2]));
const failed = (() => { throw new Error('no') })();`;
    const options = {
      folder: denied.folder,
      backend: 'wasm',
      distFolder,
      nodeArguments: PERMISSION,
    } as const;
    const grade = await gradeSubmission(
      readExercise(exercise),
      notebookOf([code('answer', answer)], { id: 'denied' }),
      {
        createSubmissionKernel: () => new KernelClient({ ...options, untrusted: true }),
        createTestKernel: () => new KernelClient({ ...options, tests: true }),
      },
    );
    assert.deepEqual(
      grade.result.tests.map(({ name, status }) => [name, status]),
      [
        ['adds', 'passed'],
        ['h', 'passed'],
        ['model', 'passed'],
        ['absent', 'error'],
        ['rerun', 'passed'],
      ],
    );
    assert.match(grade.result.tests[3]!.message, /There is no failed, because its cell failed: Error: no/);
  });
});
