import type { Optimizer, Variable } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClipOptions } from '../../../../src/rnn/index';
import { assertClose, rnn, tf, useBackend } from '../support';
import { trainingGolden } from './trainingGolden';
import {
  assertLike,
  named,
  one,
  oneWeight,
  OPTIMIZERS,
  variablesOf,
  weightOf,
  zero,
} from './trainingSupport';

/** What a step of SGD with rate 1 takes from weights of zero: the gradients as they were clipped. */
function clipped(gradients: number[][], shapes: number[][], options: ClipOptions): Float32Array[] {
  const variables = variablesOf(
    gradients.map((gradient) => gradient.map(() => 0)),
    shapes,
  );
  const optimizer = rnn.clipGradients(tf.train.sgd(1), options);
  const tensors = gradients.map((gradient, i) => tf.tensor(gradient, shapes[i]));
  optimizer.applyGradients(named(variables, tensors));
  const results = variables.map((variable) => variable.dataSync<'float32'>().map((value) => -value));
  tf.dispose([variables, tensors]);
  optimizer.dispose();
  return results;
}

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`gradients are clipped (${backend})`, () => {
    before(() => useBackend(backend));

    const { shapes, cases } = trainingGolden.clippedSteps;
    for (const { what, gradients, steps } of cases) {
      it(`as by Keras: ${what}`, () => {
        for (const { options, clipped: expected } of steps) {
          const actual = clipped(
            gradients.map((values) => values.map(Number)),
            shapes,
            options,
          );
          expected.forEach((values, i) =>
            assertLike(actual[i]!, values, 2e-6, `${JSON.stringify(options)}[${i}]`),
          );
        }
      });
    }

    it('in steps of Adam as by Keras', () => {
      const { shapes, rate, start, steps, cases } = trainingGolden.adamSteps;
      for (const { options, weights } of cases) {
        const variables = variablesOf(start, shapes);
        const optimizer = rnn.clipGradients(tf.train.adam(rate), options);
        for (const gradients of steps) {
          const tensors = gradients.map((values, i) => tf.tensor(values, shapes[i]));
          optimizer.applyGradients(named(variables, tensors));
        }
        weights.forEach((expected, i) =>
          assertClose(variables[i]!.dataSync(), expected, 1e-5, JSON.stringify(options)),
        );
      }
    });

    it('and NaN stays wherever it is', () => {
      for (let size = 1; size <= 20; size++) {
        for (let at = 0; at < size; at++) {
          const gradient = Array.from({ length: size }, (_, i) => (i === at ? NaN : 2));
          const [byValue] = clipped([gradient], [[size]], { clipValue: 1 });
          assert.deepEqual([...byValue!], gradient.map((value) => Math.min(value, 1))); // prettier-ignore
          const [byNorm] = clipped([gradient], [[size]], { clipNorm: 1 });
          assert.ok(byNorm!.every(Number.isNaN), `${size}, ${at}`);
        }
      }
    });
  });
}

describe('clipping gradients', () => {
  before(() => useBackend('cpu'));

  const gradient = fc.array(fc.float({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
  const gradients = fc.array(gradient, { minLength: 1, maxLength: 4 });
  const limit = fc.float({ min: Math.fround(1e-3), max: 1e3, noNaN: true });
  const norm = (values: Iterable<number>) => Math.hypot(...values);

  it('by global norm keeps directions, and no more length than the limit', () => {
    fc.assert(
      fc.property(gradients, limit, (given, globalClipNorm) => {
        const shapes = given.map(({ length }) => [length]);
        const result = clipped(given, shapes, { globalClipNorm }).map((values) => [...values]);
        const before = norm(given.flat());
        const expected = given.flat().map((value) => value * Math.min(1, globalClipNorm / before));
        assert.ok(norm(result.flat()) <= globalClipNorm * (1 + 1e-5));
        // what is shorter than √(smallest float32) has no norm there
        assertClose(result.flat(), expected, 1e-5 * Math.max(norm(expected), 1e-15));
      }),
    );
  });

  it('by norm does the same with each, and by value with each element', () => {
    fc.assert(
      fc.property(gradients, limit, (given, most) => {
        const shapes = given.map(({ length }) => [length]);
        clipped(given, shapes, { clipNorm: most }).forEach((result, i) => {
          const expected = given[i]!.map((value) => value * Math.min(1, most / norm(given[i]!)));
          assert.ok(norm(result) <= most * (1 + 1e-5));
          assertClose(result, expected, 1e-5 * Math.max(norm(expected), 1e-15));
        });
        clipped(given, shapes, { clipValue: most }).forEach((result, i) =>
          assertClose(
            result,
            given[i]!.map((value) => Math.sign(value) * Math.min(Math.abs(value), most)),
            0,
          ),
        );
      }),
    );
  });

  for (const [name, make] of Object.entries(OPTIMIZERS)) {
    it(`gives ${name} clipped gradients, in a list or by name`, () => {
      // what the plain optimizer is given is clipped by hand
      const steps = [
        { given: [9, -0.5], clipped: [1, -0.5] },
        { given: [-7, 8], clipped: [-1, 1] },
      ];
      const expected = variablesOf([[1, 2]], [[2]]);
      const plain = make(0.1);
      for (const step of steps) plain.applyGradients(named(expected, [tf.tensor(step.clipped)]));

      for (const asList of [true, false]) {
        const actual = variablesOf([[1, 2]], [[2]]);
        const optimizer = rnn.clipGradients(make(0.1), { clipValue: 1 });
        for (const step of steps) {
          const list = named(actual, [tf.tensor(step.given)]);
          const byName = Object.fromEntries(list.map(({ name, tensor }) => [name, tensor]));
          optimizer.applyGradients(asList ? list : byName);
        }
        assert.deepEqual(actual[0]!.dataSync(), expected[0]!.dataSync());
        assert.equal(optimizer.iterations, 2);
      }
    });
  }

  describe('works in', () => {
    // w = 1 and x = 10: the gradient of (10w)² is 200
    const x = () => tf.fill([1, 1], 10);
    const runs: Record<string, (optimizer: Optimizer) => Promise<number>> = {
      fit: async (optimizer) => {
        const model = oneWeight(optimizer);
        await model.fit(x(), zero(), { epochs: 1 });
        return weightOf(model);
      },
      trainOnBatch: async (optimizer) => {
        const model = oneWeight(optimizer);
        await model.trainOnBatch(x(), zero());
        return weightOf(model);
      },
      fitDataset: async (optimizer) => {
        const model = oneWeight(optimizer);
        const dataset = tf.data.array([{ xs: x(), ys: zero() }]);
        await model.fitDataset(dataset as never, { epochs: 1 });
        return weightOf(model);
      },
      minimize: async (optimizer) => {
        const weight = tf.variable(tf.scalar(1));
        optimizer.minimize(() => tf.square(tf.mul(weight, 10)), false, [weight]);
        return weight.dataSync<'float32'>()[0]!;
      },
      'minimize of all variables': async (optimizer) => {
        const weight = tf.variable(tf.scalar(1));
        optimizer.minimize(() => tf.square(tf.mul(weight, 10)));
        return weight.dataSync<'float32'>()[0]!;
      },
    };
    for (const [name, run] of Object.entries(runs)) {
      it(name, async () => {
        for (const options of [{ clipNorm: 0.5 }, { globalClipNorm: 0.5 }, { clipValue: 0.5 }]) {
          // 1 − 0.1 · 0.5
          assertClose([await run(rnn.clipGradients(tf.train.sgd(0.1), options))], [0.95], 1e-6, name);
        }
      });
    }
  });

  it('leaves out weights that have no gradient', () => {
    for (const options of [{ clipNorm: 1 }, { globalClipNorm: 1 }, { clipValue: 0.6 }]) {
      const [a, b] = variablesOf([[0, 0], [5]], [[2], [1]]) as [Variable, Variable];
      const optimizer = rnn.clipGradients(tf.train.sgd(1), options);
      optimizer.applyGradients([
        { name: b.name, tensor: null as never },
        { name: a.name, tensor: tf.tensor([3, 4]) },
      ]);
      assertClose(a.dataSync(), 'clipValue' in options ? [-0.6, -0.6] : [-0.6, -0.8], 1e-6);
      assert.deepEqual([...b.dataSync()], [5]);
      optimizer.applyGradients({ [b.name]: null as never });
      assert.deepEqual([...b.dataSync()], [5]);
    }
  });

  it('can be replaced and turned off', () => {
    const step = (optimizer: Optimizer) => {
      const [variable] = variablesOf([[0, 0]], [[2]]);
      optimizer.applyGradients(named([variable!], [tf.tensor([-3, -4])]));
      return variable!.dataSync();
    };
    const optimizer = tf.train.sgd(1);
    assert.equal(rnn.clipGradients(optimizer, { clipValue: 1 }), optimizer);
    rnn.clipGradients(optimizer, { clipNorm: 0.5 });
    assertClose(step(optimizer), [0.3, 0.4], 1e-6);
    rnn.clipGradients(optimizer, {});
    assert.deepEqual([...step(optimizer)], [3, 4]);
    rnn.clipGradients(optimizer, { clipValue: undefined });
    assert.deepEqual([...step(optimizer)], [3, 4]);
  });

  it('keeps working when the class gets another update', () => {
    const optimizer = rnn.clipGradients(tf.train.adam(0.1), { clipValue: 1 });
    const prototype = tf.AdamOptimizer.prototype;
    const original: Optimizer['applyGradients'] = prototype.applyGradients;
    const seen: number[][] = [];
    prototype.applyGradients = function (this: Optimizer, gradients) {
      seen.push(...Object.values(gradients).map(({ tensor }) => [...(tensor as Variable).dataSync()]));
      original.call(this, gradients);
    } as Optimizer['applyGradients'];
    try {
      const variables = variablesOf([[0, 0]], [[2]]);
      optimizer.applyGradients(named(variables, [tf.tensor([5, -0.5])]));
    } finally {
      prototype.applyGradients = original;
    }
    assert.deepEqual(seen, [[1, -0.5]]);
    assert.equal(optimizer.iterations, 1);
  });

  it('leaves no tensors behind', async () => {
    for (const options of [{ clipNorm: 1 }, { globalClipNorm: 1 }, { clipValue: 1 }]) {
      const optimizer = rnn.clipGradients(tf.train.adam(0.1), options);
      const variables = variablesOf([[1, 2], [3]], [[2], [1]]);
      const gradients = named(variables, [tf.tensor([3, 4]), tf.tensor([5])]);
      optimizer.applyGradients(gradients); // makes its moments
      const begun = tf.memory().numTensors;
      optimizer.applyGradients(gradients);
      const byName = gradients.map(({ name, tensor }) => [name, tensor as Variable] as const);
      optimizer.applyGradients(Object.fromEntries(byName));
      assert.equal(tf.memory().numTensors, begun);

      const model = oneWeight(rnn.clipGradients(tf.train.adam(0.1), options));
      const [x, y] = [one(), zero()];
      await model.fit(x, y, { epochs: 1 });
      const trained = tf.memory().numTensors;
      await model.fit(x, y, { epochs: 3 });
      assert.equal(tf.memory().numTensors, trained);
    }
  });

  it('refuses what makes no sense', () => {
    const optimizer = tf.train.sgd(1);
    const clip = (options: object) => () => rnn.clipGradients(optimizer, options);
    assert.throws(clip({ clipNorm: 1, clipValue: 1 }), /one way, not by clipNorm and clipValue/);
    for (const value of [0, -1, NaN, Infinity]) {
      assert.throws(clip({ clipNorm: value }), new RegExp(`clipNorm is a positive number, not ${value}`));
    }
    assert.throws(clip({ clipnorm: 1 }), /no way "clipnorm".*clipNorm, globalClipNorm, clipValue/);
    assert.throws(() => rnn.clipGradients('adam' as never, { clipNorm: 1 }), /Not an optimizer: adam/);
    assert.ok(!Object.hasOwn(optimizer, 'applyGradients'), 'it is as it was');
  });
});
