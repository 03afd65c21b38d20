/** The addon from JavaScript, which may give it anything. `npm run test:native` builds it and runs this. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { execPath } from 'node:process';
import fc from 'fast-check';
import { loadAddon } from '../../src/rnn/layers/native/addon';
import { NativeKernel } from '../../src/rnn/layers/native/NativeKernel';
import {
  type CellType,
  type ForwardPass,
  GATES,
  OutOfKernelMemory,
} from '../../src/rnn/layers/RecurrentKernel';
import { everything, passOf } from '../unit/rnn/layers/kernelPasses';

const addon = loadAddon(resolve('dist'))!;
describe('the native addon', function () {
  this.timeout(60_000);

  for (const type of Object.keys(GATES) as CellType[]) {
    it(`gives the same bits from run to run, with as many threads: ${type}`, () => {
      for (const threads of [1, 2, 3]) {
        const [first, again] = [new NativeKernel(addon, { threads }), new NativeKernel(addon, { threads })];
        const expected = everything(first, type);
        assert.ok(expected.every(Number.isFinite));
        for (let i = 0; i < 5; i++) assert.deepEqual(everything(again, type), expected);
      }
    });
  }

  it('says what it uses of the processor, and refuses what there is not', () => {
    assert.match(new NativeKernel(addon).instructions, /^(AVX-512|AVX2|SSE2|NEON)$/);
    assert.throws(() => new NativeKernel(addon, { instructions: 'AVX-4096' }), /no AVX-4096/);
    assert.throws(
      () => new NativeKernel(addon, { threads: 0 }),
      /threads is not a whole number from 1 to 64/,
    );
  });

  it('refuses arrays of other lengths and types, naming them', () => {
    const kernel = new NativeKernel(addon);
    const pass = passOf('LSTM');
    const refused = (change: Partial<ForwardPass>, message: RegExp) =>
      assert.throws(() => kernel.forward({ ...pass, ...change }), message);
    refused({ x: pass.x.subarray(1) }, /x has 2069 values, not 2070/);
    refused({ kernel: new Float32Array() }, /kernel has 0 values, not 780/);
    refused({ recurrentKernel: new Float64Array(16_900) as never }, /recurrentKernel is not a Float32Array/);
    refused({ bias: [1, 2] as never }, /bias is not a Float32Array/);
    refused({ timesteps: 1e9, returnSequences: false }, /x has 2070 values, not 69000000000/);
    refused({ features: 1.5 }, /features is not a whole number/);
    refused({ mask: new Float32Array(3) }, /mask has 3 values, not 690/);
    refused({ initialState: [new Float32Array(2)] }, /initialHidden has 2 values, not 1495/);
    assert.equal(kernel.blocks, 0);
    const { trace } = kernel.forward(pass);
    assert.throws(
      () => trace!.backward({ states: [new Float32Array(4)] }, false),
      /hiddenGradient has 4 values/,
    );
    assert.throws(() => trace!.inputGradient(), /has not gone back yet/);
    trace!.backward({ states: [] }, false);
    assert.throws(() => trace!.backward({ states: [] }, false), /has gone back already/);
    assert.throws(() => trace!.stateGradients(), /without a tap/);
    trace!.dispose();
    trace!.dispose();
    assert.throws(() => trace!.inputGradient(), /was disposed of/);
  });

  it('takes arrays whose memory was given away as empty', () => {
    const kernel = new NativeKernel(addon);
    const pass = passOf('GRU');
    structuredClone(pass.x, { transfer: [pass.x.buffer] });
    assert.throws(() => kernel.forward(pass), /x has 0 values/);
  });

  it('lives through any arguments whatever', () => {
    const engine = addon.createEngine(undefined, 2);
    const { trace } = new NativeKernel(addon).forward(passOf('LSTM'));
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(engine, trace, {}, null, undefined, true, false),
      fc.integer({ min: -3, max: 40 }),
      fc.double(),
      fc.integer({ min: 0, max: 50 }).map((length) => new Float32Array(length)),
      fc.float32Array(),
    );
    const functions = Object.entries(addon).filter(([, value]) => typeof value === 'function') as [
      string,
      (...given: unknown[]) => unknown,
    ][];
    const call = fc.tuple(fc.constantFrom(...functions), fc.boolean(), fc.array(anything, { maxLength: 21 }));
    fc.assert(
      fc.property(call, ([[, run], withEngine, given]) => {
        try {
          run(...(withEngine ? [engine, ...given] : given));
        } catch (error) {
          assert.ok(error instanceof Error);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('says that memory does not suffice, and goes on', () => {
    // a limit on this process' memory, as a sandbox sets it
    const script = `
      const { loadAddon } = require('./src/rnn/layers/native/addon');
      const { NativeKernel } = require('./src/rnn/layers/native/NativeKernel');
      const kernel = new NativeKernel(loadAddon(require('node:path').resolve('dist')), { threads: 1 });
      const pass = (batch, units) => ({
        cell: { type: 'LSTM', units, activation: 'tanh', recurrentActivation: 'sigmoid' },
        batch, timesteps: 400, features: 1, x: new Float32Array(batch * 400), kernel: new Float32Array(4 * units),
        recurrentKernel: new Float32Array(units * 4 * units), goBackwards: false, returnSequences: false, keep: true,
      });
      try { kernel.forward(pass(1024, 512)); console.log('it fits'); }
      catch (error) { console.log(error.name, kernel.blocks); }
      kernel.forward(pass(2, 8)).trace.dispose();
      console.log('goes on', kernel.blocks);`;
    const { stdout, stderr } = spawnSync(
      'prlimit',
      ['--data=2000000000', execPath, '--import', 'tsx', '-e', script],
      { encoding: 'utf8' },
    );
    assert.equal(stdout, `${OutOfKernelMemory.name} 0\ngoes on 0\n`, stderr);
  });

  it('gives memory back that nobody asks for any more, also when the way back never came', async () => {
    const kernel = new NativeKernel(addon);
    for (let i = 0; i < 300; i++) kernel.forward(passOf('LSTM'));
    assert.ok(kernel.blocks > 0);
    const collect = globalThis.gc;
    assert.ok(collect, 'run with --expose-gc');
    for (let i = 0; i < 50 && kernel.blocks > 0; i++) {
      collect();
      await new Promise((done) => setTimeout(done, 10));
    }
    assert.equal(kernel.blocks, 0);
  });

  it('rests when nothing is to be computed', async () => {
    const kernel = new NativeKernel(addon, { threads: 4 });
    everything(kernel, 'LSTM');
    await new Promise((done) => setTimeout(done, 50));
    const before = process.cpuUsage();
    await new Promise((done) => setTimeout(done, 1000));
    const { user, system } = process.cpuUsage(before);
    // three threads that do not rest would use up to a second each
    assert.ok(user + system < 300_000, `${(user + system) / 1000} ms`);
  });
});
