import type { SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { decodeArray } from '../../../../src/rnn/display/encoding';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { GateName, GateRun, GatesView } from '../../../../src/rnn/display/views';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import { assertClose, golden, type Nested, rnn, tf, useBackend } from '../support';
import {
  type CellName,
  encoderDecoderModel,
  layerOf,
  maskedModel,
  MODELS,
  setWeights,
  stackedModel,
} from './models';

interface CellCase {
  name: string;
  cell: CellName;
  config: {
    units: number;
    activation: 'tanh' | 'relu';
    recurrentActivation?: 'sigmoid';
    goBackwards: boolean;
  };
  weights: Nested[];
  input: number[][];
  gates: Record<GateName, Nested>;
  keras?: Nested;
  torch?: Record<'hidden' | 'cell', Nested>;
}

const TOLERANCE = 1e-5;

/** The only run, with what is common to all. */
const viewOf = ({ bundle }: View) => {
  const { runs, input, timesteps } = bundle[MIME.gates] as GatesView;
  assert.equal(runs.length, 1);
  return { ...runs[0]!, input, timesteps };
};
const panel = (data: GateRun & Pick<GatesView, 'timesteps'>, gate: GateName) => {
  const found = data.panels.find((candidate) => candidate.gate === gate);
  assert.ok(found, `a panel of ${gate}`);
  assert.deepEqual(found.values.shape, [data.timesteps, data.units]);
  return decodeArray(found.values);
};
describe('rnn.gates', function () {
  this.timeout(20_000);

  for (const [backend, way] of [
    ['cpu', 'from the pass itself'],
    ['wasm', 'from the pass itself'],
    ['cpu', 'step by step, where layers are not fast'],
  ] as const) {
    describe(`on ${backend}, ${way}`, () => {
      before(async () => {
        await useBackend(backend);
        if (way !== 'from the pass itself') installFastLayers(tf).uninstall();
      });
      after(() => void installFastLayers(tf));

      for (const { name, cell, config, weights, input, gates, keras, torch } of golden<CellCase[]>('cells')) {
        it(`gives the gates of ${name} that NumPy, Keras and PyTorch compute`, () => {
          const layer = layerOf(cell, { ...config, inputShape: [6, 3], returnSequences: true });
          const model = tf.sequential({ layers: [layer] });
          setWeights(model, weights);
          const data = viewOf(rnn.gates(model, input));
          assert.deepEqual(
            data.panels.map(({ gate }) => gate),
            Object.keys(gates),
          );
          for (const [gate, values] of Object.entries(gates)) {
            assertClose(panel(data, gate as GateName), values, TOLERANCE, gate);
          }
          const hidden = keras && config.goBackwards ? [...(keras as Nested[])].reverse() : keras;
          if (hidden) assertClose(panel(data, 'hidden'), hidden, TOLERANCE, 'Keras');
          for (const [gate, values] of config.goBackwards ? [] : Object.entries(torch ?? {})) {
            assertClose(panel(data, gate as GateName), values, TOLERANCE, `PyTorch ${gate}`);
          }
        });
      }
    });
  }

  describe('in a model', () => {
    before(() => useBackend('cpu'));

    it('ends with the hidden state that the layer itself puts out, whatever its options', () => {
      const cases: [CellName, object][] = (['SimpleRNN', 'LSTM', 'GRU'] as const).map((cell) => [cell, {}]);
      cases.push(['GRU', { resetAfter: true }], ['LSTM', { activation: 'softsign' }]);
      cases.push(['GRU', { resetAfter: true, biasInitializer: 'randomNormal', activation: 'softsign' }]);
      for (const [cell, config] of cases) {
        const model = tf.sequential({ layers: [layerOf(cell, { units: 5, inputShape: [7, 2], ...config })] });
        const example = tf.randomNormal([1, 7, 2]);
        const hidden = panel(viewOf(rnn.gates(model, example)), 'hidden');
        const output = (model.predict(example) as Tensor).dataSync();
        assertClose(hidden.slice(-5), Array.from(output), TOLERANCE, `${cell} ${JSON.stringify(config)}`);
      }
    });

    it('gives a layer what the layers before it make of the example', () => {
      const { stacked } = MODELS;
      const model = stackedModel();
      const data = viewOf(rnn.gates(model, stacked.input, { layer: 'middle' }));
      assert.equal(data.cell, 'LSTM');
      assert.deepEqual(data.input.flat().map(Math.fround), stacked.input.flat().map(Math.fround));
      for (const [gate, values] of Object.entries(stacked.middle)) {
        assertClose(panel(data, gate as GateName), values, TOLERANCE, gate);
      }
      assertClose(
        panel(viewOf(rnn.gates(model, stacked.input, { layer: 2 })), 'hidden'),
        stacked.top,
        TOLERANCE,
      );
    });

    it('shows either direction of a Bidirectional, on the time axis of the input', () => {
      const { stacked } = MODELS;
      const model = stackedModel();
      const both = stacked.both;
      const forward = viewOf(rnn.gates(model, stacked.input));
      const backward = viewOf(rnn.gates(model, stacked.input, { layer: 'both', direction: 'backward' }));
      assertClose(panel(forward, 'hidden'), both.map((row) => row.slice(0, 3)), TOLERANCE, 'forward'); // prettier-ignore
      assertClose(panel(backward, 'hidden'), both.map((row) => row.slice(3)), TOLERANCE, 'backward'); // prettier-ignore
      assert.notEqual(forward.layer, backward.layer);
    });

    it('starts a decoder from the state of its encoder', () => {
      const { encoderDecoder } = MODELS;
      const model = encoderDecoderModel();
      const data = viewOf(
        rnn.gates(model, [encoderDecoder.source, encoderDecoder.target], { layer: 'decoder' }),
      );
      for (const [gate, values] of Object.entries(encoderDecoder.decoder)) {
        assertClose(panel(data, gate as GateName), values, TOLERANCE, gate);
      }
      assertClose(data.input.flat(), encoderDecoder.target, 1e-6, 'input');
    });

    it('keeps the states through masked steps, which have no gates', () => {
      const { tokens, hidden } = MODELS.masked;
      const data = viewOf(rnn.gates(maskedModel(), tokens));
      assert.deepEqual(data.masked, [true, false, true, false, false, false]);
      assert.deepEqual(data.input, tokens.map((token) => [token])); // prettier-ignore
      assertClose(panel(data, 'hidden'), hidden, TOLERANCE, 'hidden');
      const forget = panel(data, 'forget');
      assert.ok(forget.slice(8, 12).every(Number.isNaN));
      assert.ok(forget.slice(12, 16).every((value) => value > 0 && value < 1));
    });

    it('looks into a model inside a model', () => {
      const encoder = tf.sequential({
        layers: [layerOf('GRU', { units: 2, name: 'inner', inputShape: [4, 1] })],
      });
      const input = tf.input({ shape: [4, 1] });
      const output = tf.layers.dense({ units: 1 }).apply(encoder.apply(input)) as SymbolicTensor;
      const data = viewOf(rnn.gates(tf.model({ inputs: input, outputs: output }), [1, 2, 3, 4]));
      assert.equal(data.layer, 'inner');
      assert.deepEqual(data.input, [[1], [2], [3], [4]]);
    });

    it('leaves a stateful layer with a batch of its own as it was', () => {
      const layer = layerOf('LSTM', { units: 2, stateful: true, batchInputShape: [3, 4, 1] });
      const model = tf.sequential({ layers: [layer] });
      const x = tf.ones([3, 4, 1]);
      const fresh = () => (model.predict(x) as Tensor).arraySync();
      fresh();
      const second = fresh();
      (layer as unknown as { resetStates(): void }).resetStates();
      fresh();
      const { numTensors } = tf.memory();
      rnn.gates(model, [5, 6, 7, 8]);
      assert.equal(tf.memory().numTensors, numTensors);
      assert.deepEqual(fresh(), second);
    });

    it('leaves no tensor behind, also when it fails', () => {
      const model = stackedModel();
      const example = tf.randomNormal([1, 6, 3]);
      const { numTensors } = tf.memory();
      rnn.gates(model, example);
      rnn.gates(model, example.arraySync() as Nested[] as never, { layer: 'both', direction: 'backward' });
      assert.throws(() => rnn.gates(model, [1, 2, 3]));
      assert.equal(tf.memory().numTensors, numTensors);
    });

    it('leaves the model as it was: its layers can still be trained', async () => {
      const model = tf.sequential({ layers: [layerOf('GRU', { units: 2, inputShape: [4, 1] })] });
      model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
      rnn.gates(model, [1, 2, 3, 4]);
      assert.ok(!Object.hasOwn(model.layers[0]!, 'call'));
      const { history } = await model.fit(tf.ones([2, 4, 1]), tf.ones([2, 2]), { epochs: 1 });
      assert.equal(history.loss?.length, 1);
    });
  });

  describe('says what is wrong', () => {
    before(() => useBackend('cpu'));
    const model = () =>
      tf.sequential({ name: 'm', layers: [layerOf('LSTM', { units: 2, inputShape: [5, 1] })] });

    it('when the model has no recurrent layer', () => {
      const dense = tf.sequential({
        name: 'plain',
        layers: [tf.layers.dense({ units: 1, inputShape: [3] })],
      });
      assert.throws(() => rnn.gates(dense, [1, 2, 3]), /"plain" has no SimpleRNN, LSTM or GRU layer .*Dense/);
    });

    it('when the example has another shape, with the one expected', () => {
      assert.throws(() => rnn.gates(model(), [1, 2]), /expects an example of shape \[5, 1\] .*got \[2\]/);
      assert.throws(() => rnn.gates(model(), tf.zeros([8, 5, 1])), /got \[8, 5, 1\]. That is a batch of 8/);
      assert.throws(() => rnn.gates(model(), 'abc'), /The example is not made of numbers/);
    });

    it('when the example was disposed', () => {
      const example = tf.zeros([5, 1]);
      example.dispose();
      assert.throws(() => rnn.gates(model(), example), /disposed/);
    });

    it('when there is no such layer, with those there are', () => {
      assert.throws(
        () => rnn.gates(model(), [1, 2, 3, 4, 5], { layer: 'gru' }),
        /"m" has no layer "gru".*"lstm_/,
      );
      assert.throws(() => rnn.gates(model(), [1, 2, 3, 4, 5], { layer: 3 }), /"m" has no layer 3/);
    });
  });
});
