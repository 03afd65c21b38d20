import type { Tensor, Tensor3D, Variable } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import {
  assertNear,
  assertSame,
  BACKENDS,
  build,
  CELLS,
  copy,
  differentiate,
  layerOf,
  randomTensor,
  setRandomWeights,
  useOurs,
  variablesOf,
  withBoth,
} from './support';

const [batch, time, features, units] = [3, 6, 2, 5];

function madeLayer(cell: Parameters<typeof layerOf>[0], config: object = {}) {
  const layer = layerOf(cell, { units, returnSequences: true, ...config });
  build(layer, [null, null, features]);
  setRandomWeights(layer, 1);
  return layer;
}

const lossWeights = (outputs: Tensor[]) => outputs.map(({ shape }, i) => randomTensor(shape, 50 + i));

for (const backend of BACKENDS) {
  describe(`Gradients through recurrent layers on ${backend}`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      const same = async (name: string, run: () => Tensor | Tensor[], variables: Variable[]) => {
        const { ours, stock } = await withBoth(() => differentiate(run, lossWeights, variables));
        try {
          assertSame(ours, stock, 1e-5);
        } catch (error) {
          throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
        }
      };

      it(`add up when one layer is called several times, with sequences of several lengths: ${cell}`, async () => {
        const layer = madeLayer(cell);
        const inputs = [[batch, time], [batch, 2 * time], [2 * batch, 3]].map(([b, t], i) => randomTensor([b!, t!, features], 5 + i).variable()); // prettier-ignore
        const run = () => inputs.map((x) => layer.apply(x) as Tensor);
        await same('three calls', run, [...inputs, ...variablesOf(layer)]);
      });

      it(`pass when a layer is applied to its own output: ${cell}`, async () => {
        const layer = madeLayer(cell, { units: features });
        const x = randomTensor([batch, time, features], 5).variable();
        const run = () => layer.apply(layer.apply(layer.apply(x) as Tensor) as Tensor) as Tensor;
        await same('three times', run, [x, ...variablesOf(layer)]);
      });

      it(`do not need the outputs, which may be freed before: ${cell}`, async () => {
        const layer = madeLayer(cell, { returnState: true });
        const x = randomTensor([batch, time, features], 5).variable();
        const run = () => {
          const outputs = layer.apply(x) as Tensor[];
          const copies = outputs.map((output) => output.mul(2));
          tf.dispose(outputs);
          return copies;
        };
        await same('freed', run, [x, ...variablesOf(layer)]);
      });

      it(`do not change when the layer computes something else between forward and backward: ${cell}`, async () => {
        const layer = madeLayer(cell);
        const [x, other] = [5, 6].map((seed) => randomTensor([batch, time, features], seed).variable());
        const between = tf.customGrad((y) => ({
          value: (y as Tensor).clone(),
          gradFunc: (dy) => {
            tf.dispose(layer.apply(other!) as Tensor);
            return dy as Tensor;
          },
        }));
        await same('between', () => between(layer.apply(x!) as Tensor), [x!, ...variablesOf(layer)]);
      });

      it(`end where nothing is to be trained: ${cell}`, async () => {
        const layer = madeLayer(cell);
        const x = randomTensor([batch, time, features], 5).variable();
        const [kernel, recurrentKernel, bias] = variablesOf(layer);
        for (const some of [[x], [kernel!], [recurrentKernel!], [bias!], [x, bias!]]) {
          await same(some.map(({ name }) => name).join(), () => layer.apply(x) as Tensor, some);
        }
      });

      it(`are at the kink of relu what TensorFlow.js takes: ${cell}`, async () => {
        const layer = madeLayer(cell, { activation: 'relu', recurrentActivation: 'relu' });
        tf.tidy(() => layer.setWeights(layer.getWeights().map(({ shape }) => tf.zeros(shape))));
        const x = randomTensor([batch, time, features], 5).variable();
        const initial = randomTensor([batch, units], 6).variable();
        const initialState = () => (cell === 'LSTM' ? [initial, initial] : [initial]);
        const run = () => layer.apply(x, { initialState: initialState() }) as Tensor;
        await same('relu at 0', run, [x, initial, ...variablesOf(layer)]);
      });

      it(`have gradients themselves, or say that they have not: ${cell}`, async () => {
        const layer = madeLayer(cell);
        const x = randomTensor([batch, time, features], 5);
        // a penalty on the gradient, as for training a critic
        const penalty = (input: Tensor) =>
          tf
            .grad((z) => (layer.apply(z) as Tensor).square().sum())(input)
            .square()
            .sum();
        const outcome = () => {
          try {
            return copy(tf.grad(penalty as (x: Tensor) => Tensor)(x));
          } catch (error) {
            return error as Error;
          }
        };
        const { ours, stock } = await withBoth(outcome);
        assert.ok(stock instanceof Float32Array);
        if (ours instanceof Float32Array) assertNear(ours, stock, 1e-4, 'gradient of the penalty');
        else assert.match(ours.message, /gradient/i);
      });
    }

    for (const cell of CELLS) {
      it(`are given by tf.grad, tf.grads, tf.valueAndGrad and an optimizer alike: ${cell}`, () => {
        const layer = madeLayer(cell, { returnSequences: false });
        const x = randomTensor([batch, time, features], 5) as Tensor3D;
        const f = (input: Tensor) => (layer.apply(input) as Tensor).square().sum() as Tensor;
        const one = copy(tf.grad(f)(x));
        assert.deepEqual(copy(tf.grads(f)([x])[0]!), one);
        const { value, grad } = tf.valueAndGrad(f)(x);
        assert.deepEqual(copy(grad), one);
        assert.deepEqual(copy(value), copy(f(x)));
        const before = layer.getWeights().map(copy);
        const { grads } = tf.variableGrads(() => f(x).asScalar(), variablesOf(layer));
        const expected = variablesOf(layer).map(({ name }, i) => copy(grads[name]!).map((g, j) => before[i]![j]! - 0.1 * g)); // prettier-ignore
        tf.train.sgd(0.1).minimize(() => f(x).asScalar());
        layer
          .getWeights()
          .forEach((weight, i) => assertNear(copy(weight), expected[i]!, 1e-6, `weight ${i}`));
      });

      it(`leave an output alone that nobody differentiates: ${cell}`, () => {
        const layer = madeLayer(cell);
        const x = randomTensor([batch, time, features], 5);
        const outside = copy(layer.apply(x) as Tensor);
        let inside: Float32Array | undefined;
        tf.grad((w) => {
          inside = copy(layer.apply(x) as Tensor); // does not depend on w
          return w.square().sum();
        })(tf.ones([2]));
        assertNear(inside!, outside, 1e-6, 'output');
      });
    }
  });
}
