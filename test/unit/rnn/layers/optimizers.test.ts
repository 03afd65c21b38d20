import type { Optimizer, Tensor, Variable } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import { assertClose, tf, useBackend } from '../support';
import { assertNear } from './support';

const SHAPES = [[3, 7], [11], [1]];
const STEPS = 30;

type Gradients = Parameters<Optimizer['applyGradients']>[0];

const list = (tensor: Tensor) => Array.from(tensor.dataSync());

/** The values of variables after some steps, each with gradients of its own, and the optimizer's state. */
async function trained(optimizer: Optimizer, asList: boolean): Promise<number[][]> {
  const variables = SHAPES.map((shape, i) =>
    tf.variable(
      tf.linspace(-1, 1, tf.util.sizeFromShape(shape)).reshape(shape),
      true,
      `w${i}-${Math.random()}`,
    ),
  );
  for (let step = 0; step < STEPS; step++) {
    tf.tidy(() => {
      const gradients = variables.map((variable, i) =>
        tf.sin(tf.add(tf.mul(variable, 3 + i), step)).mul(10 ** (i - 1)),
      );
      const named = variables.map(({ name }, i) => ({ name, tensor: gradients[i]! }));
      const byName = Object.fromEntries(named.map(({ name, tensor }) => [name, tensor]));
      optimizer.applyGradients((asList ? named : byName) as Gradients);
    });
  }
  const state = await optimizer.getWeights();
  const result = [...variables, ...state.map(({ tensor }) => tensor)].map(list);
  tf.dispose(variables);
  return result;
}

const MAKE: Record<string, () => Optimizer> = {
  Adam: () => tf.train.adam(0.01, 0.8, 0.99, 1e-6),
  RMSProp: () => tf.train.rmsprop(0.01, 0.8),
  'RMSProp with momentum': () => tf.train.rmsprop(0.01, 0.9, 0.5, 1e-6),
  // TensorFlow.js takes its ε from the variance: small gradients give NaN
  'RMSProp, centered': () => tf.train.rmsprop(0.01, 0.9, 0.1, 1e-9, true),
  SGD: () => tf.train.sgd(0.05),
};

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`Optimizers in one operation a weight, on ${backend}`, () => {
    before(async () => {
      await useBackend(backend);
      installFastLayers(tf);
    });
    after(() => void installFastLayers(tf));

    for (const [name, make] of Object.entries(MAKE)) {
      for (const asList of [false, true]) {
        it(`give the weights and the state of TensorFlow.js's own: ${name}, gradients as a ${asList ? 'list' : 'map'}`, async () => {
          const fast = await trained(make(), asList);
          installFastLayers(tf).uninstall();
          const stock = await trained(make(), asList);
          installFastLayers(tf);
          assert.equal(fast.length, stock.length);
          fast.forEach((values, i) => {
            const scale = Math.max(...stock[i]!.filter(Number.isFinite).map(Math.abs));
            assert.ok(scale > 0, 'some values are finite');
            const scaled = (array: number[]) => array.map((value) => value / scale);
            assertNear(scaled(values), scaled(stock[i]!), 1e-6, `array ${i}`);
          });
        });
      }
    }

    it('are those of TensorFlow.js again where a variable is none of float32', () => {
      const whole = tf.variable(tf.tensor1d([1, 2], 'int32'), true, undefined, 'int32');
      const real = tf.variable(tf.ones([2]));
      const apply = () =>
        tf.tidy(() =>
          tf.train.sgd(1).applyGradients({ [real.name]: tf.ones([2]), [whole.name]: null } as never),
        );
      apply();
      assert.deepEqual(list(real), [0, 0]);
      tf.dispose([whole, real]);
    });

    it('skip weights without a gradient, and leave no tensor behind', () => {
      const optimizer = tf.train.adam(0.1);
      const [a, b] = [tf.variable(tf.ones([4])), tf.variable(tf.ones([4]))] as [Variable, Variable];
      const step = () =>
        tf.tidy(() => optimizer.applyGradients({ [a.name]: tf.ones([4]), [b.name]: null } as never));
      step();
      const { numTensors } = tf.memory();
      step();
      assert.equal(tf.memory().numTensors, numTensors);
      // with a gradient of 1 each step is the learning rate long; float32 powers of β₂ leave a trace
      assertClose(list(a), [0.8, 0.8, 0.8, 0.8], 1e-5);
      assert.deepEqual(list(b), [1, 1, 1, 1]);
      tf.dispose([a, b]);
    });

    it('leave values alone that share memory with a weight', () => {
      const weight = tf.variable(tf.ones([4]));
      const before = weight.clone();
      tf.tidy(() => tf.train.adam(0.1).applyGradients({ [weight.name]: tf.ones([4]) } as never));
      assert.deepEqual(list(before), [1, 1, 1, 1]);
      tf.dispose([weight, before]);
    });

    it('take NaN from a gradient to its weight only', () => {
      const weight = tf.variable(tf.ones([3]));
      tf.tidy(() => tf.train.adam(0.1).applyGradients({ [weight.name]: tf.tensor1d([1, NaN, -1]) } as never));
      const [first, second, third] = list(weight);
      assert.ok(Number.isNaN(second));
      assertClose([first!, third!], [0.9, 1.1], 1e-6);
      weight.dispose();
    });
  });
}
