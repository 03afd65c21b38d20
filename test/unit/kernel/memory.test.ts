import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TestKernel } from './testKernel';

const MAKES_TENSORS =
  'const x = tf.randomNormal([256, 256]); const y = tf.matMul(x, x); y.mean().dataSync()[0]';
const MAKES_A_MODEL = `const model = tf.sequential({ layers: [tf.layers.lstm({ units: 8, inputShape: [4, 1] }), tf.layers.dense({ units: 1 })] });
model.predict(tf.ones([2, 4, 1])).dataSync()[0]`;

describe('tensors that a cell leaks', () => {
  let kernel: TestKernel;
  before(() => (kernel = new TestKernel({ backend: 'wasm' })));
  after(() => kernel.dispose());

  async function runTimes(source: string, times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      const { status, error } = await kernel.run(source, 'again');
      assert.equal(status, 'ok', error?.message);
    }
  }

  it('are freed: resident memory after a thousand runs is at most 1.2 times that after a hundred', async function () {
    this.timeout(120_000);
    if (process.platform !== 'linux') return this.skip();
    await runTimes(MAKES_TENSORS, 100);
    const first = residentMemory(kernel.client.info!.pid);
    await runTimes(MAKES_TENSORS, 900);
    const last = residentMemory(kernel.client.info!.pid);
    assert.ok(last <= 1.2 * first, `${first} kB after 100 runs, ${last} kB after 1,000`);
  });

  it('are freed with the model that they belong to', async function () {
    this.timeout(120_000);
    await runTimes(MAKES_A_MODEL, 300);
    const tensors = Number((await kernel.run('tf.memory().numTensors')).text);
    assert.ok(tensors < 1500, `${tensors} tensors after 300 models`);
  });

  it('that a variable still holds stay', async () => {
    await kernel.run(
      'const kept = tf.tensor([1, 2, 3]); const weights = tf.variable(tf.tensor([4, 5]));',
      'keep',
    );
    await runTimes(MAKES_TENSORS, 30);
    assert.equal(
      (await kernel.run('[...kept.dataSync(), ...weights.dataSync()].join()')).text,
      "'1,2,3,4,5'",
    );
  });
});

function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}
