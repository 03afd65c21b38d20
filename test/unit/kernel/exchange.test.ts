import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';
import { FakePython } from '../rnn/exchange/FakePython';
import { readOnnx } from '../rnn/exchange/readOnnx';
import { isAlive, TestKernel, underPermission, until } from './testKernel';

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

  it('is written as an ONNX file', async () => {
    const { error } = await kernel.run("await rnn.exportModel(model, 'carried.onnx');");
    assert.equal(error, undefined);
    const { graph } = readOnnx(readFileSync(join(kernel.folder, 'carried.onnx')));
    assert.deepEqual(
      graph.weights.map(({ name }) => name),
      ['gru.W', 'gru.R', 'gru.B', 'output.kernel', 'output.bias'],
    );
  });

  it('leaves nothing behind but its file', () => {
    assert.deepEqual(readdirSync(kernel.folder).sort(), [
      'carried.keras',
      'carried.onnx',
      'carried.safetensors',
      'carried.weights.h5',
      'folder',
    ]);
  });
});

describe('a cell that waits for Python to write a SavedModel', function () {
  // the Python of these tests is a shell script
  if (platform === 'win32' || underPermission) return;
  const EXPORT = "await rnn.exportModel(model, 'carried.savedmodel'); 'written'";
  let python: FakePython;
  let kernel: TestKernel;
  beforeEach(async () => {
    python = new FakePython();
    python.behave('hangs');
    kernel = new TestKernel({ backend: 'wasm' });
    await kernel.run(MODEL);
  });
  afterEach(() => {
    kernel.dispose();
    python.dispose();
  });

  for (const [what, end, status] of [
    ['is interrupted', () => kernel.client.interrupt(), 'interrupted'],
    ['dies with its kernel', () => process.kill(kernel.client.info!.pid, 'SIGKILL'), 'error'],
  ] as const)
    it(`leaves no process and no files behind when it ${what}`, async () => {
      const running = kernel.run(EXPORT);
      await until(() => python.pid !== undefined, 'Python', 30_000);
      end();
      assert.equal((await running).status, status);
      await until(() => !isAlive(python.pid!), 'Python to end');
      await until(() => readdirSync(kernel.folder).length === 0, 'the files to go');
    });

  it('can be run again after an interrupt', async () => {
    const running = kernel.run(EXPORT);
    await until(() => python.pid !== undefined, 'Python', 30_000);
    kernel.client.interrupt();
    await running;
    const { error } = await kernel.run("process.env.FAKE_KERAS = 'writes';");
    assert.equal(error, undefined);
    assert.match((await kernel.run(EXPORT)).text, /written/);
    assert.deepEqual(readdirSync(kernel.folder), ['carried.savedmodel']);
  });
});
