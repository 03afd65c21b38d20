import assert from 'node:assert/strict';
import { TestKernel } from './testKernel';

const MODEL = `
const tokens = ['a', 'b', 'c'];
const model = tf.sequential({ layers: [
  tf.layers.lstm({ units: 4, recurrentActivation: 'sigmoid', inputShape: [null, 3] }),
  tf.layers.dense({ units: 3, activation: 'softmax' }),
] });`;

describe('a text that a model writes', () => {
  let kernel: TestKernel;
  before(async () => {
    kernel = new TestKernel();
    await kernel.run(MODEL);
  });
  after(() => kernel.dispose());

  it('is shown once where it is written, and again where it is asked for', async () => {
    const source = "await rnn.generate(model, 'abc', { tokens, length: 30, seed: 1 })";
    const { outputs, text, error } = await kernel.run(`const made = ${source}; made`);
    assert.equal(error, undefined);
    assert.equal(outputs.length, 1);
    assert.match(text, /^abc[abc]{30}\n\(30 tokens, temperature 1, seed 1, perplexity/);
    assert.deepEqual((await kernel.run('made')).outputs, outputs);
    assert.match((await kernel.run('made.text.length')).text, /^30$/);
    const failed = await kernel.run(
      "await rnn.generate(model, 'abc', { tokens, onToken: (_, { text }) => { if (text.length === 9) throw new Error('enough'); } })",
    );
    assert.equal(failed.error?.message, 'enough');
    assert.match(failed.text, /\(stopped after 9 tokens/);
  });

  it('ends with an interrupt, and the model can write again', async () => {
    const { status, text } = await kernel.runAndInterrupt(
      "let written = 0;\nawait rnn.generate(model, 'abc', { tokens, length: 1e6, onToken: () => { written++; } });\nconsole.log('went on')",
    );
    assert.equal(status, 'interrupted');
    assert.doesNotMatch(text, /went on/);
    assert.match(text, /\(stopped after \d+ tokens, temperature 1, seed 0\.\d+\)$/);
    const { text: first } = await kernel.run('written');
    await kernel.run('await new Promise((r) => setTimeout(r, 100))');
    assert.equal((await kernel.run('written')).text, first, 'nothing goes on');
    const again = await kernel.run(
      "(await rnn.generate(model, 'a', { tokens, length: 5, show: false })).text.length",
    );
    assert.equal(again.text, '5');
  });
});
