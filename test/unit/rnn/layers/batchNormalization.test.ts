import type { Sequential, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { assertClose, golden, type Nested, tf, useBackend } from '../support';
import { BACKENDS, useOurs } from './support';

/** See test/golden/make_batch_normalization_golden.py. */
interface Case {
  name: string;
  options: {
    momentum?: number;
    epsilon?: number;
    scale?: boolean;
    center?: boolean;
    axis?: number;
    trainable?: boolean;
  };
  masked: boolean;
  x: number[][][];
  y: number[][];
  start: Nested[][];
  steps: { loss: number; prediction: number[]; weights: number[][][] }[];
}

const { cases } = golden<{ cases: Case[] }>('batch-normalization');
const TOLERANCE = 2e-5;

function build({ options, masked, start }: Case): Sequential {
  const sigmoid = { recurrentActivation: 'sigmoid' } as const;
  const inputShape = [5, 2];
  const model = tf.sequential({
    layers: [
      ...(masked ? [tf.layers.masking({ maskValue: 0, inputShape })] : []),
      tf.layers.lstm({ units: 3, returnSequences: true, ...sigmoid, ...(!masked && { inputShape }) }),
      tf.layers.batchNormalization(options),
      tf.layers.gru({ units: 2, returnSequences: true, ...sigmoid, resetAfter: true } as never),
      tf.layers.batchNormalization(options),
      tf.layers.simpleRNN({ units: 2 }),
      tf.layers.batchNormalization(),
      tf.layers.dense({ units: 1 }),
    ],
  });
  model.compile({ optimizer: tf.train.sgd(0.05), loss: 'meanSquaredError' });
  tf.tidy(() =>
    model.layers.forEach((layer, i) =>
      layer.setWeights(start[i]!.map((values) => tf.tensor(values as never))),
    ),
  );
  return model;
}

const valuesOf = (tensors: Tensor[]) => tensors.map((tensor) => tensor.dataSync<'float32'>());

describe('batch normalization between recurrent layers', function () {
  this.timeout(60_000);

  for (const backend of BACKENDS) {
    describe(`trains as in Keras (${backend})`, () => {
      before(async () => {
        await useBackend(backend);
        useOurs();
      });
      for (const one of cases) {
        it(one.name, async () => {
          const model = build(one);
          const [x, y] = [tf.tensor3d(one.x), tf.tensor2d(one.y)];
          for (const [i, { loss, prediction, weights }] of one.steps.entries()) {
            const what = `step ${i}`;
            assertClose([(await model.trainOnBatch(x, y)) as number], [loss], TOLERANCE, `${what}: loss`);
            const predicted = tf.tidy(() => (model.predict(x) as Tensor).dataSync<'float32'>());
            assertClose(predicted, prediction, TOLERANCE, `${what}: prediction`);
            for (const [k, layer] of model.layers.entries()) {
              valuesOf(layer.getWeights()).forEach((values, w) =>
                assertClose(
                  values,
                  weights[k]![w]!,
                  TOLERANCE,
                  `${what}: weight ${w} of ${layer.getClassName()}`,
                ),
              );
            }
          }
        });
      }

      it('keeps no tensor', async () => {
        for (const name of ['usual', 'masked, no scale', 'not trainable']) {
          const one = cases.find((found) => found.name === name)!;
          const model = build(one);
          const [x, y] = [tf.tensor3d(one.x), tf.tensor2d(one.y)];
          await model.trainOnBatch(x, y);
          const before = tf.memory();
          await model.trainOnBatch(x, y);
          assert.equal(tf.memory().numTensors, before.numTensors, name);
          assert.equal(tf.memory().numDataBuffers, before.numDataBuffers, name);
        }
      });
    });
  }

  it('works with layers that keep their state, and is the same in steps of the series', async () => {
    await useBackend('wasm');
    const model = tf.sequential({
      layers: [
        tf.layers.lstm({ units: 3, stateful: true, returnSequences: true, batchInputShape: [2, 3, 1], recurrentActivation: 'sigmoid' }),
        tf.layers.batchNormalization(),
        tf.layers.gru({ units: 2, stateful: true, recurrentActivation: 'sigmoid' }),
        tf.layers.batchNormalization(),
        tf.layers.dense({ units: 1 }),
      ],
    }); // prettier-ignore
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    const x = tf.randomUniform([2, 3, 1], -1, 1, 'float32', 3);
    await model.fit(tf.concat([x, x]), tf.ones([4, 1]), {
      batchSize: 2,
      epochs: 2,
      shuffle: false,
      verbose: 0,
    });
    model.resetStates();
    const predict = () =>
      tf.tidy(() => Array.from((model.predict(x, { batchSize: 2 }) as Tensor).dataSync()));
    const first = predict();
    assert.ok(first.every(Number.isFinite));
    assert.notDeepEqual(predict(), first, 'the second call goes on from the state of the first');
    model.resetStates();
    assert.deepEqual(predict(), first);
  });
});
