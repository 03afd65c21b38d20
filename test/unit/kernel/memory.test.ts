import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TestKernel, underPermission } from './testKernel';

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

describe('the memory of a cell', () => {
  let kernel: TestKernel;
  before(() => (kernel = new TestKernel({ backend: 'wasm' })));
  after(() => kernel.dispose());
  const MB = 1_000_000;

  it('has a peak that holds what was given back before the end, and is that of this cell alone', async function () {
    if (process.platform !== 'linux' || underPermission) return this.skip();
    await kernel.run('const dummy = tf.zeros([1])');
    const { memory: large } = await kernel.run(
      'for (let i = 0; i < 2; i++) new Uint8Array(150_000_000).fill(1); "done"',
    );
    assert.ok(large!.peakBytes - large!.beforeBytes > 100 * MB, JSON.stringify(large));
    const { memory: small } = await kernel.run(`await new Promise((resolve) => setTimeout(resolve, 10))`);
    assert.ok(small!.peakBytes - small!.beforeBytes < 50 * MB, JSON.stringify(small));
  });

  it('counts tensors: the most at once, and what is left', async () => {
    const { memory: before } = await kernel.run('const nothing = 1');
    const { memory } = await kernel.run(
      'const big = tf.tidy(() => tf.zeros([1000, 1000]).add(1).sum()); const kept = tf.zeros([250, 1000]);',
    );
    // two tensors of 4 MB at once, and one of 1 MB that is kept
    assert.ok(memory!.tensorPeakBytes! - before!.tensorBytes! >= 8 * MB, JSON.stringify(memory));
    assert.ok(memory!.tensorPeakBytes! - before!.tensorBytes! < 9 * MB, JSON.stringify(memory));
    assert.equal(memory!.tensorBytes! - before!.tensorBytes!, 1 * MB + 4);
  });

  it('is left out by a cell that has broken what measures it, and every cell ends', async () => {
    const { status } = await kernel.run(
      'process.memoryUsage = 1 as never; process.resourceUsage = 2 as never;',
    );
    assert.equal(status, 'ok');
    assert.equal((await kernel.run('1 + 1')).text, '2');
  });
});

function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}
