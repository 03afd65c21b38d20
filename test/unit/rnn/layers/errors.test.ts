import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import {
  asArray,
  assertNear,
  BACKENDS,
  build,
  CELLS,
  copy,
  layerOf,
  randomTensor,
  setRandomWeights,
  statesOf,
  testsStock,
  useOurs,
  useStock,
  withBoth,
} from './support';

const [batch, time, features, units] = [3, 4, 2, 5];

function madeLayer(cell: Parameters<typeof layerOf>[0], config: object = {}) {
  const layer = layerOf(cell, { units, returnSequences: true, returnState: true, ...config });
  build(layer, [null, null, features]);
  setRandomWeights(layer, 1, 0.7);
  return layer;
}

/** Values, or the error. */
function outcome(run: () => unknown): { values: Float32Array[] } | { error: Error } {
  try {
    return { values: asArray(run() as Tensor | Tensor[]).map(copy) };
  } catch (error) {
    return { error: error as Error };
  }
}

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend} refuse with their name`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      it(`an input of another rank or number of features: ${cell}`, () => {
        const layer = madeLayer(cell);
        const name = new RegExp(layer.name);
        for (const shape of [
          [batch, features],
          [batch, time, features, 1],
          [batch, time, features + 1],
          [batch, time, 1],
        ]) {
          // prettier-ignore
          assert.throws(() => layer.apply(tf.zeros(shape)), name, `[${shape.join()}]`);
        }
        assert.ok(layer.apply(tf.zeros([batch, time, features])));
      });

      it(`initial states of another number or shape: ${cell}`, () => {
        const layer = madeLayer(cell);
        const x = randomTensor([batch, time, features], 2);
        const given = (n: number, shape: number[]) => () =>
          layer.apply(x, { initialState: Array.from({ length: n }, () => tf.zeros(shape)) });
        const expected = statesOf(cell);
        const message = testsStock ? undefined : new RegExp(layer.name); // there without the name
        for (const n of [expected - 1, expected + 1])
          assert.throws(given(n, [batch, units]), message as RegExp);
        for (const shape of [
          [batch, units + 1],
          [batch + 1, units],
          [0, units],
        ]) {
          assert.throws(given(expected, shape), message as RegExp, `[${shape.join()}]`);
        }
        assert.ok(given(expected, [batch, units])());
      });
    }
  });

  describe(`Recurrent layers on ${backend} do what TensorFlow.js does`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      const same = async (what: string, run: () => unknown) => {
        const { ours, stock } = await withBoth(() => outcome(run));
        assert.equal('error' in ours, 'error' in stock, `${what}: ${JSON.stringify([ours, stock])}`);
        if ('error' in ours || 'error' in stock) return;
        assert.equal(ours.values.length, stock.values.length);
        ours.values.forEach((values, i) =>
          assertNear(values, stock.values[i]!, 1e-5, `${what}, output ${i}`),
        );
      };

      it(`with masks of other shapes: ${cell}`, async () => {
        const layer = madeLayer(cell);
        const x = randomTensor([batch, time, features], 2);
        const shapes = [[1, time], [batch, time, 1], [1, time, 1], [batch, time, units], [batch, time, 2], [batch, time - 1], [batch, time + 2], [batch - 1, time], [time], [batch]]; // prettier-ignore
        for (const shape of shapes) {
          const mask = randomTensor(shape, 3).greater(0);
          await same(`mask [${shape.join()}]`, () => layer.apply(x, { mask }));
        }
      });

      it(`with an empty batch, and sequences without a step: ${cell}`, async () => {
        for (const returnSequences of [false, true]) {
          const layer = madeLayer(cell, { returnSequences });
          for (const shape of [
            [0, time, features],
            [batch, 0, features],
            [0, 0, features],
          ]) {
            const mask = tf.ones(shape.slice(0, 2));
            await same(`[${shape.join()}]`, () => layer.apply(tf.zeros(shape)));
            await same(`[${shape.join()}], masked`, () => layer.apply(tf.zeros(shape), { mask }));
          }
        }
      });
    }
  });

  if (testsStock && backend === 'wasm') continue; // its relu makes 0 of NaN there
  describe(`Recurrent layers on ${backend} do with numbers that are not finite what TensorFlow.js does on cpu`, () => {
    after(useOurs);

    const same = async (what: string, run: () => Tensor[]) => {
      await useBackend('cpu');
      useStock();
      const expected = run().map(copy);
      await useBackend(backend);
      useOurs();
      run().forEach((tensor, i) => assertNear(copy(tensor), expected[i]!, 1e-5, `${what}, output ${i}`));
    };

    for (const cell of CELLS) {
      for (const activations of [
        { activation: 'tanh', recurrentActivation: 'sigmoid' },
        { activation: 'relu', recurrentActivation: 'hardSigmoid' },
        { activation: 'linear', recurrentActivation: 'tanh' },
      ]) {
        const options = cell === 'SimpleRNN' ? [activations.activation] : Object.values(activations);
        it(`in the input: ${[cell, ...options].join(', ')}`, async () => {
          const layer = madeLayer(cell, activations);
          for (const value of [NaN, Infinity, -Infinity, 3e38, -3e38, 1e20, 1e-40, -0]) {
            const values = copy(randomTensor([batch, time, features], 2));
            values[time * features + features] = value; // in the second timestep of the second example
            const x = tf.tensor(values, [batch, time, features]);
            await same(`${value}`, () => layer.apply(x) as Tensor[]);
          }
        });
      }

      it(`in the weights: ${cell}`, async () => {
        for (const value of [NaN, Infinity, -1e30]) {
          for (const index of [0, 1, 2]) {
            const layer = madeLayer(cell, { returnSequences: false });
            const values = layer.getWeights().map(copy);
            values[index]![1] = value;
            layer.setWeights(layer.getWeights().map(({ shape }, i) => tf.tensor(values[i]!, shape)));
            const x = randomTensor([batch, time, features], 2);
            // not from zeros: no kernel multiplies those by the recurrent weights
            const initialState = Array.from({ length: statesOf(cell) }, () =>
              randomTensor([batch, units], 3),
            );
            const call = () => layer.apply(x, { initialState: [...initialState] }) as Tensor[];
            await same(`${value} in weight ${index}`, call);
          }
        }
      });
    }
  });
}
