import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastLayersOptions, installFastLayers } from '../../../../src/rnn/layers/install';
import { type CellType, GATES, OutOfKernelMemory } from '../../../../src/rnn/layers/RecurrentKernel';
import { WasmKernel } from '../../../../src/rnn/layers/wasm/WasmKernel';
import { tf, useBackend } from '../support';
import { BATCH, everything, FEATURES, passOf, UNITS, values } from './kernelPasses';

async function withThreads(threads: number): Promise<WasmKernel> {
  const kernel = new WasmKernel('dist', { threads });
  kernel.forward({ ...passOf('LSTM'), keep: false }); // starts them
  for (let i = 0; i < 100 && kernel.threads.count < threads; i++) await sleep(20);
  assert.equal(kernel.threads.count, threads);
  return kernel;
}

describe('the WebAssembly kernel', function () {
  this.timeout(30_000);

  for (const type of Object.keys(GATES) as CellType[]) {
    it(`gives the same bits of ${type} with one thread, two and three`, async () => {
      const kernels = await Promise.all([1, 2, 3].map(withThreads));
      const [one, two, three] = kernels.map((kernel) => everything(kernel, type));
      kernels.forEach((kernel) => kernel.dispose());
      assert.ok(one!.every(Number.isFinite));
      assert.deepEqual(two, one);
      assert.deepEqual(three, one);
    });
  }

  it('holds no more memory after a thousand passes than after the first, traces dropped half-way included', () => {
    const kernel = new WasmKernel('dist', { threads: 1 });
    const round = () => {
      everything(kernel, 'GRU');
      kernel.forward(passOf('LSTM')).trace!.dispose();
      const { trace } = kernel.forward(passOf('LSTM'));
      trace!.backward({ states: [values(BATCH * UNITS, 6)] }, false);
      trace!.dispose();
      trace!.dispose();
    };
    round();
    const { blocks, memory } = kernel.memory;
    const bytes = memory.buffer.byteLength;
    for (let i = 0; i < 20; i++) round();
    const small = { ...passOf('LSTM'), timesteps: 1, x: values(BATCH * FEATURES, 7) };
    for (let i = 0; i < 1000; i++) kernel.forward(small).trace!.dispose();
    assert.equal(kernel.memory.blocks, blocks);
    assert.equal(memory.buffer.byteLength, bytes);
  });

  it('says that a pass is too large for its memory, and goes on', () => {
    const kernel = new WasmKernel('dist', { threads: 1 });
    const before = everything(kernel, 'LSTM');
    for (const timesteps of [400_000, 4_000_000]) {
      assert.throws(() => kernel.forward({ ...passOf('LSTM'), timesteps }), OutOfKernelMemory);
    }
    assert.deepEqual(everything(kernel, 'LSTM'), before);
  });

  it('frees what a call that was ended in the middle had opened', () => {
    const kernel = new WasmKernel('dist', { threads: 1 });
    everything(kernel, 'LSTM');
    const { blocks } = kernel.memory;
    // as an interrupt does: nothing runs after it, no `finally` either
    const run = kernel.threads.run.bind(kernel.threads);
    kernel.threads.run = () => {
      throw new Error('interrupted');
    };
    assert.throws(() => kernel.forward(passOf('LSTM')), /interrupted/);
    kernel.threads.run = run;
    everything(kernel, 'LSTM');
    assert.equal(kernel.memory.blocks, blocks);
  });

  it('computes with one thread where no others can start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rnnbook-kernels-'));
    try {
      copyFileSync('dist/recurrent-kernels.wasm', join(folder, 'recurrent-kernels.wasm'));
      const kernel = new WasmKernel(folder, { threads: 4 });
      const first = everything(kernel, 'LSTM');
      await sleep(300);
      assert.deepEqual(everything(kernel, 'LSTM'), first);
      assert.equal(kernel.threads.count, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('layers for which no kernel can be used', () => {
  before(() => useBackend('cpu'));

  /** What a layer computes fast, and in the circumstances given; and what was logged in these. */
  function compare(options: FastLayersOptions, change: (kernel: WasmKernel) => void = () => {}) {
    const layer = tf.layers.lstm({ units: 4 });
    const x = tf.randomNormal([2, 5, 3]);
    const output = () => Array.from((layer.apply(x) as Tensor).dataSync());
    installFastLayers(tf).uninstall();
    const expected = output();
    const log: string[] = [];
    const fast = installFastLayers(tf, { ...options, log: (text) => log.push(text) });
    try {
      change(fast.kernel as WasmKernel);
      const actual = output();
      output();
      assert.deepEqual(actual, expected);
    } finally {
      fast.uninstall();
      installFastLayers(tf);
    }
    return log;
  }

  it('are computed as before, which is logged once, when the built kernels are missing', () => {
    const wanted = process.env.RNNBOOK_NATIVE_KERNELS;
    process.env.RNNBOOK_NATIVE_KERNELS = 'off';
    const log = compare({ folder: join(tmpdir(), 'nothing-here') });
    process.env.RNNBOOK_NATIVE_KERNELS = wanted;
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^Recurrent layers compute step by step: .*recurrent-kernels\.wasm/);
  });

  it('are computed as before when the memory does not suffice', () => {
    const log = compare({}, (kernel) => {
      kernel.forward = () => {
        throw new OutOfKernelMemory('5000 MiB more do not fit');
      };
    });
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^The layer "lstm_LSTM\d+" computes step by step: 5000 MiB more do not fit\.$/);
  });

  it('are computed as before when somebody has changed their cells', () => {
    const layer = tf.layers.lstm({ units: 4 });
    const x = tf.randomNormal([2, 5, 3]);
    const expected = Array.from((layer.apply(x) as Tensor).dataSync());
    (layer as unknown as { cell: { units: number } }).cell.units = 1000;
    const actual = Array.from((layer.apply(x) as Tensor).dataSync());
    assert.equal(actual.length, expected.length);
    actual.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) < 1e-6));
  });
});
