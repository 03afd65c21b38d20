import assert from 'node:assert/strict';
import { MIME } from '../../../src/rnn/display/mime';
import type { TrainingView } from '../../../src/rnn/display/views';
import { type CellRun, TestKernel } from './testKernel';

const MODEL = `
const model = tf.sequential({ layers: [tf.layers.lstm({ units: 8, inputShape: [20, 1] }), tf.layers.dense({ units: 1 })] });
model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
const x = tf.ones([SAMPLES, 20, 1]), y = tf.ones([SAMPLES, 1]);`;

const training = ({ outputs }: CellRun) => {
  const [output] = outputs;
  assert.ok(output?.kind === 'data');
  return output.data[MIME.training] as TrainingView;
};

describe('a training', function () {
  this.timeout(60_000);
  let kernel: TestKernel;
  beforeEach(() => (kernel = new TestKernel()));
  afterEach(() => kernel.dispose());

  // an interrupt between two short batches is taken up there; in a long one it tears it
  for (const [name, samples, batchSize] of [
    ['between short batches', 64, 4],
    ['in a long batch', 3000, 3000],
  ] as const) {
    it(`that is interrupted ${name} says so, and its model can be trained again`, async () => {
      await kernel.run(MODEL.replaceAll('SAMPLES', String(samples)));
      for (let round = 0; round < 2; round++) {
        const run = await kernel.runAndInterrupt(
          `await model.fit(x, y, { epochs: 1000, batchSize: ${batchSize} });\nconsole.log('went on')`,
        );
        assert.equal(run.status, 'interrupted');
        assert.equal(training(run).status, 'interrupted');
        assert.doesNotMatch(run.text, /went on/);
        assert.equal((await kernel.run('1 + 1')).text, '2');
        const again = await kernel.run('await model.fit(x.slice(0, 4), y.slice(0, 4), { epochs: 1 })');
        assert.equal(again.status, 'ok', again.error?.message);
        assert.deepEqual([training(again).status, training(again).epoch], ['done', 1]);
      }
    });
  }

  it('that is interrupted within a pass of a recurrent layer leaves later passes what they were', async () => {
    await kernel.run(`
const layer = tf.layers.lstm({ units: 64, inputShape: [300, 1], recurrentInitializer: 'glorotNormal' });
const model = tf.sequential({ layers: [layer] });
const x = tf.ones([64, 300, 1]);
const gradients = () => tf.tidy(() => tf.grads(input => model.apply(input).sum())([x])[0].dataSync().slice(0, 3).join());`);
    const before = await kernel.run('gradients()');
    assert.equal(before.status, 'ok', before.error?.message);
    for (let round = 0; round < 5; round++) {
      const run = await kernel.runAndInterrupt(`console.log('begun'); for (;;) gradients()`);
      assert.equal(run.status, 'interrupted');
      assert.equal((await kernel.run('gradients()')).text, before.text);
    }
  });

  it('says in the log, and nowhere else, which layer has to compute step by step, and why', async () => {
    const log: string[] = [];
    kernel.client.onLog = (text) => log.push(text);
    const run = await kernel.run(`
for (const activation of ['softsign', 'tanh'])
  tf.layers.lstm({ units: 2, activation, name: activation }).apply(tf.ones([1, 3, 1])).dispose();
console.log('done')`);
    assert.equal(run.text.trim(), 'done');
    assert.deepEqual(log, ['The layer "softsign" computes step by step: its activation is softsign.']);
  });
});
