import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { TestKernel } from './testKernel';

const MODEL = `
const build = () => tf.sequential({ name: 'carried', layers: [
  tf.layers.gru({ name: 'gru', units: 3, resetAfter: true, recurrentActivation: 'sigmoid', inputShape: [5, 2] }),
  tf.layers.dense({ name: 'output', units: 1 }),
] });
const model = build();
const x = tf.randomUniform([4, 5, 2], -1, 1, 'float32', 3);
const differs = (other: tf.LayersModel) =>
  tf.tidy(() => (other.predict(x) as tf.Tensor).sub(model.predict(x) as tf.Tensor).abs().max().dataSync()[0]);`;

describe('a model that cells carry elsewhere', () => {
  let kernel: TestKernel;
  before(async () => {
    kernel = new TestKernel({ backend: 'wasm' });
    await kernel.run(MODEL);
  });
  after(() => kernel.dispose());

  for (const file of ['carried.keras', 'folder/model.json'])
    it(`comes back from ${file} as it was`, async () => {
      const { text, error } = await kernel.run(
        `await rnn.exportModel(model, '${file}');\ndiffers(await rnn.importModel('${file}'))`,
      );
      assert.equal(error, undefined);
      assert.ok(Number(text) <= 1e-7, text);
    });

  for (const file of ['carried.weights.h5', 'carried.safetensors'])
    it(`comes back from ${file} as it was`, async () => {
      const { text, error } = await kernel.run(
        `await rnn.exportModel(model, '${file}');\ndiffers(await rnn.importWeights(build(), '${file}'))`,
      );
      assert.equal(error, undefined);
      assert.ok(Number(text) <= 1e-7, text);
    });

  it('is shown as code', async () => {
    const { outputs, text } = await kernel.run("rnn.code(model, 'keras')");
    assert.match(text, /layers\.GRU\(3, name="gru"\)/);
    assert.match(JSON.stringify(outputs), /text\/markdown.*```python/);
  });

  it('leaves nothing behind but its file', () => {
    assert.deepEqual(readdirSync(kernel.folder).sort(), [
      'carried.keras',
      'carried.safetensors',
      'carried.weights.h5',
      'folder',
    ]);
  });
});
