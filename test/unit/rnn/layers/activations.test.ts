import assert from 'node:assert/strict';
import { ACTIVATIONS, type Activation } from '../../../../src/rnn/layers/RecurrentKernel';
import { KernelMemory } from '../../../../src/rnn/layers/wasm/KernelMemory';

const CHUNK = 65_536;
/** A prime, so that the values taken differ in all their bits. */
const STRIDE = 499;
const SMALLEST_NORMAL = 2 ** -126;
const BITS_OF_INFINITY = 0x7f80_0000;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe('the activations of the WebAssembly kernels', function () {
  this.timeout(60_000);
  const memory = new KernelMemory('dist/recurrent-kernels.wasm');
  const address = memory.allocate(CHUNK * 4);

  function activate(activation: Activation, values: Float32Array): Float32Array {
    memory.floats(address, CHUNK).fill(0).set(values);
    memory.exports.activateAll(ACTIVATIONS.indexOf(activation), address, CHUNK);
    return memory.floats(address, values.length).slice();
  }

  /** Every 499th of all finite float32 values, and what the activation makes of them. */
  function sweep(activation: Activation, check: (x: number, y: number) => void): void {
    const bits = new Uint32Array(CHUNK);
    const values = new Float32Array(bits.buffer);
    for (const sign of [0, 0x8000_0000]) {
      for (let first = 0; first < BITS_OF_INFINITY; first += STRIDE * CHUNK) {
        for (let i = 0; i < CHUNK; i++) {
          bits[i] = (Math.min(first + i * STRIDE, BITS_OF_INFINITY - 1) | sign) >>> 0;
        }
        activate(activation, values).forEach((y, i) => check(values[i]!, y));
      }
    }
  }

  /** The distance of neighbouring float32 values around one. */
  const unitInLastPlace = (value: number) => 2 ** (Math.floor(Math.log2(Math.abs(value))) - 23);

  it('give sigmoid within 2.5 units in the last place, down to the smallest normal number', () => {
    let worst = 0;
    sweep('sigmoid', (x, y) => {
      const exact = sigmoid(x);
      if (exact < SMALLEST_NORMAL) assert.ok(y >= 0 && y <= SMALLEST_NORMAL);
      else worst = Math.max(worst, Math.abs(y - exact) / unitInLastPlace(exact));
    });
    assert.ok(worst <= 2.5, `${worst} units`);
  });

  it('give tanh within 4e-7, and within 8 units in the last place where the result is above 1e-30', () => {
    let worst = 0;
    let worstUnits = 0;
    sweep('tanh', (x, y) => {
      const exact = Math.tanh(x);
      worst = Math.max(worst, Math.abs(y - exact));
      if (Math.abs(exact) > 1e-30)
        worstUnits = Math.max(worstUnits, Math.abs(y - exact) / unitInLastPlace(exact));
    });
    assert.ok(worst <= 4e-7, String(worst));
    assert.ok(worstUnits <= 8, `${worstUnits} units`);
  });

  it('give hardSigmoid, relu and linear as TensorFlow.js defines them', () => {
    const values = new Float32Array([-1e30, -2.5, -2.4, -1, -0, 0, 0.3, 2.4, 2.5, 1e30]);
    const expected: Record<string, (x: number) => number> = {
      hardSigmoid: (x) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
      relu: (x) => Math.max(0, x),
      linear: (x) => x,
    };
    for (const [name, formula] of Object.entries(expected)) {
      activate(name as Activation, values).forEach((y, i) => {
        const exact = formula(values[i]!);
        assert.ok(
          Math.abs(y - exact) <= 1e-7 * Math.max(1, Math.abs(exact)),
          `${name}(${values[i]}) is ${y}`,
        );
      });
    }
  });

  it('keep NaN, and take infinities to their limits', () => {
    for (const name of ACTIVATIONS) assert.ok(Number.isNaN(activate(name, new Float32Array([NaN]))[0]), name);
    const infinities = new Float32Array([-Infinity, Infinity]);
    assert.deepEqual([...activate('sigmoid', infinities)], [0, 1]);
    assert.deepEqual([...activate('tanh', infinities)], [-1, 1]);
    assert.deepEqual([...activate('hardSigmoid', infinities)], [0, 1]);
    assert.deepEqual([...activate('relu', infinities)], [0, Infinity]);
    assert.deepEqual([...activate('linear', infinities)], [-Infinity, Infinity]);
  });
});
