import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import { assertNear, BACKENDS, CELLS, copy, type Layer, layerOf, setRandomWeights, useOurs } from './support';

const SEQUENCES = [[3], [1, 4, 2, 2, 3], [2, 2, 1], [4, 1, 3, 1, 2, 3, 4]];
const LONGEST = 7;
const padded = SEQUENCES.map((tokens) => [...tokens, ...new Array<number>(LONGEST - tokens.length).fill(0)]);

const predict = (model: { predict(x: Tensor): Tensor | Tensor[] }, tokens: number[][]) =>
  tf.tidy(() => copy(model.predict(tf.tensor2d(tokens)) as Tensor));

function modelOf(layers: Layer[]) {
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: 5, outputDim: 3, maskZero: true, inputShape: [null as never] }),
      ...layers,
    ],
  });
  setRandomWeights(model, 1);
  return model;
}

for (const backend of BACKENDS) {
  describe(`A mask on ${backend}`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      const checkPadding = (layers: Layer[]) => {
        const model = modelOf(layers);
        const alone = SEQUENCES.flatMap((tokens) => [...predict(model, [tokens])]);
        assertNear(predict(model, padded), alone, 2e-6, 'padded');
      };

      it(`makes a padded sequence give what it gives alone, through stacked layers: ${cell}`, () =>
        checkPadding([
          layerOf(cell, { units: 5, returnSequences: true }),
          tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 4 }) }),
          layerOf('LSTM', { units: 6, returnSequences: true }),
          layerOf(cell, { units: 3 }),
          tf.layers.dense({ units: 2 }),
        ]));

      it(`does so in both directions: ${cell}`, () => {
        const both = (config: object) =>
          tf.layers.bidirectional({ layer: layerOf(cell, config) as never, mergeMode: 'concat' });
        checkPadding([both({ units: 3, returnSequences: true }), both({ units: 4 })]);
      });

      it(`leaves the initial state as it is where nothing counts: ${cell}`, () => {
        const model = modelOf([layerOf(cell, { units: 5 })]);
        assert.deepEqual([...predict(model, [[0, 0, 0]])], [0, 0, 0, 0, 0]);
      });
    }

    it('comes from a Masking layer just so', () => {
      const model = tf.sequential({
        layers: [
          tf.layers.masking({ maskValue: -1, inputShape: [4, 2] }),
          layerOf('GRU', { units: 3, returnSequences: true }),
          layerOf('LSTM', { units: 5 }),
        ],
      });
      setRandomWeights(model, 1);
      const rows = [[0.5, -1], [-1, -1], [2, 1], [-1, -1]]; // prettier-ignore
      const x = tf.tensor3d([rows]);
      const alone = tf.sequential({
        layers: [
          layerOf('GRU', { units: 3, returnSequences: true, inputShape: [2, 2] }),
          layerOf('LSTM', { units: 5 }),
        ],
      });
      alone.setWeights(model.getWeights());
      const expected = copy(alone.predict(tf.tensor3d([[rows[0]!, rows[2]!]])) as Tensor);
      assertNear(copy(model.predict(x) as Tensor), expected, 2e-6, 'masked');
    });
  });
}

describe('A mask in training', () => {
  before(async () => {
    await useBackend('wasm');
    useOurs();
  });
  after(useOurs);

  for (const cell of CELLS) {
    it(`leaves the embedding of padding alone, and changes the others: ${cell}`, async () => {
      const model = modelOf([layerOf(cell, { units: 4 }), tf.layers.dense({ units: 1 })]);
      model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' });
      const embeddings = () => copy(model.layers[0]!.getWeights()[0]!);
      const before = embeddings();
      await model.fit(tf.tensor2d(padded), tf.ones([padded.length, 1]), { epochs: 2, verbose: 0 });
      const after = embeddings();
      assert.deepEqual(after.slice(0, 3), before.slice(0, 3));
      for (let i = 3; i < after.length; i++) assert.notEqual(after[i], before[i]);
    });
  }
});
