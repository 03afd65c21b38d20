import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertClose, golden, type Nested, rnn, tf, useBackend } from '../support';
import { BACKENDS } from './support';

interface EmbeddingGolden {
  learningRate: number;
  words: number;
  size: number;
  units: number;
  cases: {
    maskZero: boolean;
    x: number[][];
    y: number[][];
    weights: Nested[];
    losses: number[];
    trained: Nested[];
  }[];
}

const { learningRate, words, size, units, cases } = golden<EmbeddingGolden>('embedding');

for (const backend of BACKENDS)
  describe(`An Embedding, on ${backend}`, () => {
    before(async () => {
      await useBackend(backend);
      assert.ok(rnn); // installs the layers
    });

    for (const { maskZero, x, y, weights, losses, trained } of cases)
      it(`learns as that of Keras does${maskZero ? ', with a mask' : ''}`, async () => {
        const model = tf.sequential({
          layers: [
            tf.layers.embedding({ inputDim: words, outputDim: size, maskZero, inputLength: x[0]!.length }),
            tf.layers.lstm({ units, recurrentActivation: 'sigmoid' }),
            tf.layers.dense({ units: 1 }),
          ],
        });
        model.setWeights(weights.map((weight) => tf.tensor(weight as number[])));
        model.compile({ optimizer: tf.train.sgd(learningRate), loss: 'meanSquaredError' });
        const [inputs, targets] = [tf.tensor2d(x), tf.tensor2d(y)];
        const measured: number[] = [];
        for (let step = 0; step < losses.length; step++)
          measured.push((await model.trainOnBatch(inputs, targets)) as number);
        assertClose(measured, losses, 1e-6, 'loss');
        for (const [i, weight] of model.getWeights().entries())
          assertClose(weight.dataSync(), trained[i]!, 2e-6, `weight ${i}`);
      });

    it('adds up what belongs to a segment, as a slow obvious sum does', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 1, max: 4 }),
          fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1, maxLength: 20 }),
          fc.constantFrom('float32' as const, 'int32' as const),
          (segments, width, ids, dtype) => {
            const kept = ids.map((id) => Math.min(id, segments - 1));
            const rows = kept.map((_, i) => Array.from({ length: width }, (_, k) => (i + 1) * 8 + k));
            const sums = Array.from({ length: segments }, (_, s) =>
              Array.from({ length: width }, (_, k) =>
                rows.reduce((sum, row, i) => sum + (kept[i] === s ? row[k]! : 0), 0),
              ),
            );
            const result = tf.tidy(
              () =>
                tf
                  .unsortedSegmentSum(
                    tf.tensor2d(rows, undefined, dtype),
                    tf.tensor1d(kept, 'int32'),
                    segments,
                  )
                  .arraySync() as number[][],
            );
            assert.deepEqual(result, sums);
          },
        ),
      );
    });

    it('is differentiated along any axis, as a product with one-hot vectors is', () => {
      const x = tf.randomUniform([3, 4, 2], -1, 1, 'float32', 5);
      const indices = [1, 3, 1, 0, 1];
      const weight = tf.randomUniform([3, 5, 2], -1, 1, 'float32', 6);
      const gathered = tf.grad((t: Tensor) => tf.sum(tf.mul(tf.gather(t, indices, 1), weight)))(x);
      const oneHot = tf.oneHot(tf.tensor1d(indices, 'int32'), 4).toFloat();
      const multiplied = tf.grad((t: Tensor) =>
        tf.sum(tf.mul(tf.stack(tf.unstack(t).map((page) => tf.matMul(oneHot, page as never))), weight)),
      )(x);
      assertClose(gathered.dataSync(), multiplied.arraySync() as Nested, 1e-6);
    });

    it('keeps no tensor', async () => {
      const model = tf.sequential({
        layers: [
          tf.layers.embedding({ inputDim: 9, outputDim: 2, inputLength: 3 }),
          tf.layers.flatten(),
          tf.layers.dense({ units: 1 }),
        ],
      });
      model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' });
      const [x, y] = [tf.tensor2d([[1, 2, 3]]), tf.ones([1, 1])];
      await model.trainOnBatch(x, y);
      const before = tf.memory();
      await model.trainOnBatch(x, y);
      assert.equal(tf.memory().numTensors, before.numTensors);
      assert.equal(tf.memory().numDataBuffers, before.numDataBuffers);
    });
  });
