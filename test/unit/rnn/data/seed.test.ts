import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { rnn, tf, useBackend } from '../support';

/** Initial weights, dropout and shuffling all have a part in these. */
async function trainedWeights(): Promise<number[][]> {
  const model = tf.sequential({
    layers: [
      tf.layers.lstm({ units: 3, inputShape: [4, 1], dropout: 0.2, recurrentDropout: 0.2 }),
      tf.layers.dropout({ rate: 0.5 }),
      tf.layers.dense({ units: 1, kernelInitializer: 'heNormal' }),
    ],
  });
  model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
  const x = tf.linspace(-1, 1, 40).reshape([10, 4, 1]);
  await model.fit(x, tf.linspace(0, 1, 10).reshape([10, 1]), { epochs: 2, batchSize: 3 });
  return model.getWeights().map((weight: Tensor) => Array.from(weight.dataSync()));
}

describe('rnn.seed', function () {
  this.timeout(20_000);
  const { random } = Math;
  afterEach(() => (Math.random = random));

  for (const backend of ['cpu', 'wasm'] as const) {
    it(`makes a training on ${backend} come out the same, and another seed makes another`, async () => {
      await useBackend(backend);
      rnn.seed(1);
      const first = await trainedWeights();
      rnn.seed(1);
      assert.deepEqual(await trainedWeights(), first);
      rnn.seed(2);
      assert.notDeepEqual(await trainedWeights(), first);
    });
  }

  it('repeats tf.util.shuffle and Math.random', () => {
    const draw = () => {
      const values = [1, 2, 3, 4, 5, 6, 7, 8];
      tf.util.shuffle(values);
      return [...values, Math.random()];
    };
    rnn.seed(7);
    const first = draw();
    assert.notDeepEqual(draw(), first);
    rnn.seed(7);
    assert.deepEqual(draw(), first);
  });
});
