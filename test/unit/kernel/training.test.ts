import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyOutputEvent } from '../../../src/kernel/OutputList';
import type { Output } from '../../../src/notebook/notebook';
import { MIME } from '../../../src/rnn/display/mime';
import type { TrainingView } from '../../../src/rnn/display/views';
import { type CellRun, plainText, TestKernel, underPermission } from './testKernel';

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

  // in memory or from its file, whether the interrupt comes between two batches or tears one
  for (const [name, samples, batchSize] of [
    ['between short batches', 64, 4],
    ['in a long batch', 1500, 1500],
  ] as const) {
    it(`of rnn.fit that is interrupted ${name} goes on as if it had not been`, async () => {
      await kernel.run(`
const build = () => {
  rnn.seed(1);
  return tf.sequential({ layers: [
    tf.layers.lstm({ units: 8, inputShape: [20, 1], dropout: 0.2, recurrentActivation: 'sigmoid' }),
    tf.layers.dense({ units: 1 }),
  ] });
};
const x = tf.linspace(-1, 1, ${samples} * 20).reshape([${samples}, 20, 1]);
const data = { train: { x, y: x.mean(1) }, validation: { x: x.slice(0, 8), y: x.slice(0, 8).mean(1) } };
// many, so that an interrupt that comes late, on a busy machine, still finds the training
const options = { epochs: 40, batchSize: ${batchSize}, seed: 2, verbose: 0 };
const shown = ({ history }) => [...history.loss, ...history.val_loss].join();
const says = (at) => ({ onBatchBegin: () => console.log('epoch', at.epoch), onEpochBegin: (epoch) => { at.epoch = epoch; } });`);
      // what the views print before it tells only of the part that they saw
      const resultOf = (text: string) => /'([-\d.,]+)'\s*$/.exec(text)![1];
      const whole = await kernel.run('shown(await rnn.fit(build(), data, options))');
      assert.equal(whole.status, 'ok', whole.error?.message);
      for (const more of ['resume: true', "checkpoint: 'runs/'"]) {
        const outputs: Output[] = [];
        const source = `const model = build();
await rnn.fit(model, data, { ...options, ${more}, callbacks: says({}) });`;
        let interrupted = false;
        const run = await kernel.client.execute({ id: 'c', language: 'typescript', source }, (event) => {
          applyOutputEvent(outputs, event, kernel.displays);
          if (interrupted || !plainText(outputs).includes('epoch 3')) return;
          interrupted = true;
          kernel.client.interrupt();
        });
        assert.equal(run.status, 'interrupted', run.error?.message);
        const again = await kernel.run(`shown(await rnn.fit(model, data, { ...options, ${more} }))`);
        assert.equal(again.status, 'ok', again.error?.message);
        assert.equal(resultOf(again.text), resultOf(whole.text));
      }
      assert.deepEqual(readdirSync(join(kernel.folder, 'runs')), ['checkpoint.safetensors']);
    });
  }

  const endingLoops = underPermission ? it.skip : it;
  endingLoops(
    'that is interrupted within a pass of a recurrent layer leaves later passes what they were',
    async () => {
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
    },
  );

  it('says in the log, and nowhere else, which layer has to compute step by step, and why', async () => {
    const log: string[] = [];
    kernel.client.onLog = (text) => log.push(text);
    const run = await kernel.run(`
for (const activation of ['softsign', 'tanh'])
  tf.layers.lstm({ units: 2, activation, name: activation }).apply(tf.ones([1, 3, 1])).dispose();
console.log('done')`);
    assert.equal(run.text.trim(), 'done');
    const said = log.filter((text) => !text.includes('ExperimentalWarning: Permission'));
    assert.deepEqual(said, ['The layer "softsign" computes step by step: its activation is softsign.']);
  });
});
