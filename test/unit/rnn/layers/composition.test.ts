import type { SymbolicTensor, Tensor, Tensor3D } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { tf, useBackend } from '../support';
import {
  assertNear,
  BACKENDS,
  build,
  CELLS,
  copy,
  type Layer,
  layerOf,
  randomTensor,
  setRandomWeights,
  statesOf,
  useOurs,
  withBoth,
} from './support';

const [batch, time, features, units] = [3, 6, 2, 5];
const TOLERANCE = 2e-6;

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend}, composed with others:`, () => {
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const cell of CELLS) {
      it(`Bidirectional gives its output, then the states of both directions: ${cell}`, () => {
        const layer = tf.layers.bidirectional({
          layer: layerOf(cell, { units, returnState: true }) as never,
          mergeMode: 'concat',
        });
        const symbolic = layer.apply(tf.input({ shape: [time, features] })) as SymbolicTensor[];
        const real = layer.apply(randomTensor([batch, time, features], 1)) as Tensor[];
        assert.deepEqual(
          symbolic.map(({ shape }) => shape),
          [[null, 2 * units], ...new Array<unknown>(2 * statesOf(cell)).fill([null, units])],
        );
        assert.deepEqual(real.map(({ shape }) => shape), [[batch, 2 * units], ...real.slice(1).map(() => [batch, units])]); // prettier-ignore
        // without sequences the output is the last hidden state of either direction
        const hidden = [real[1]!, real[1 + statesOf(cell)]!];
        assert.deepEqual(copy(real[0]!), copy(tf.concat(hidden, 1)));
      });

      it(`a decoder that was trained on whole sequences goes on step by step: ${cell}`, async () => {
        const { model, encoder, decoder, output } = encoderDecoder(cell);
        model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });
        const source = randomTensor([batch, time, features], 1);
        const target = randomTensor([batch, 4, 3], 2);
        const history = await model.fit([source, target], randomTensor([batch, 4, 1], 3), {
          epochs: 20,
          verbose: 0,
        });
        assert.ok((history.history.loss as number[]).at(-1)! < (history.history.loss as number[])[0]! * 0.9);
        const expected = copy(model.predict([source, target]) as Tensor);

        const encoding = tf.model({
          inputs: model.inputs[0]!,
          outputs: (encoder.output as SymbolicTensor[]).slice(1),
        });
        const step = tf.input({ shape: [1, 3] });
        const given = Array.from({ length: statesOf(cell) }, () => tf.input({ shape: [units] }));
        const [next, ...after] = decoder.apply(step, { initialState: given }) as SymbolicTensor[];
        const stepwise = tf.model({
          inputs: [step, ...given],
          outputs: [output.apply(next!) as SymbolicTensor, ...after],
        });
        let states = ([encoding.predict(source)] as (Tensor | Tensor[])[]).flat();
        const found = tf.split(target, 4, 1).map((x) => {
          const [y, ...newStates] = stepwise.predict([x, ...states]) as Tensor[];
          states = newStates;
          return y!;
        });
        assertNear(copy(tf.concat(found, 1)), expected, TOLERANCE, 'step by step');
      });
    }

    it('tf.layers.rnn of a cell is the layer of that cell', () => {
      const config = { units, recurrentActivation: 'sigmoid' } as const;
      for (const [cell, layer] of [
        [tf.layers.simpleRNNCell({ units }), tf.layers.simpleRNN({ units })],
        [tf.layers.lstmCell(config), tf.layers.lstm(config)],
        [tf.layers.gruCell(config), tf.layers.gru(config)],
      ] as const) {
        const x = randomTensor([batch, time, features], 1);
        const byCell = tf.layers.rnn({ cell }) as unknown as Layer;
        const expected = copy(layer.apply(x) as Tensor);
        build(byCell, [batch, time, features]);
        (byCell as unknown as { cell: Layer }).cell.setWeights(layer.getWeights());
        assertNear(copy(byCell.apply(x) as Tensor), expected, TOLERANCE, cell.getClassName());
        const called = byCell.call(x, null!) as Tensor;
        assertNear(copy(called), expected, TOLERANCE, cell.getClassName());
      }
    });

    it('tf.layers.rnn of several cells is a stack of layers, its states from the top', () => {
      const lstm = tf.layers.lstmCell({ units, recurrentActivation: 'sigmoid' });
      const gru = tf.layers.gruCell({ units: 4 });
      const stack = tf.layers.rnn({ cell: [lstm, gru], returnState: true }) as unknown as Layer;
      const x = randomTensor([batch, time, features], 1);
      build(stack, [batch, time, features]);
      const lower = layerOf('LSTM', { units, returnSequences: true, returnState: true });
      const upper = layerOf('GRU', { units: 4, recurrentActivation: 'hardSigmoid', returnState: true });
      build(lower, [batch, time, features]);
      build(upper, [batch, time, units]);
      lower.setWeights(lstm.getWeights());
      upper.setWeights(gru.getWeights());
      const [sequence, h, c] = lower.apply(x) as Tensor[];
      const [output, top] = upper.apply(sequence!) as Tensor[];
      const found = stack.apply(x) as Tensor[];
      [output, top, h, c].forEach((tensor, i) =>
        assertNear(copy(found[i]!), copy(tensor!), TOLERANCE, `output ${i}`),
      );
    });

    it('a cell of one’s own is asked at every step', () => {
      class Sum extends tf.layers.RNNCell {
        static className = 'Sum';
        stateSize = features;

        override call(inputs: Tensor | Tensor[]): Tensor[] {
          const [x, sum] = inputs as [Tensor, Tensor];
          const next = x.add(sum);
          return [next, next];
        }
      }
      const x = randomTensor([batch, time, features], 1);
      const layer = tf.layers.rnn({ cell: new Sum({}) as never, returnSequences: true });
      assertNear(copy(layer.apply(x) as Tensor), copy(x.cumsum(1)), TOLERANCE, 'sums');
    });

    it('a cell whose step was replaced is asked at every step', () => {
      for (const cell of CELLS) {
        const layer = layerOf(cell, { units });
        build(layer, [batch, time, features]);
        let steps = 0;
        const { cell: inner } = layer as unknown as { cell: Layer };
        const original = inner.call.bind(inner);
        inner.call = (inputs, kwargs) => {
          steps++;
          return original(inputs, kwargs);
        };
        layer.apply(randomTensor([batch, time, features], 1));
        assert.equal(steps, time, cell);
      }
    });

    it('TimeDistributed applies a layer to each step of the output, and a recurrent layer to each sequence', () => {
      const x = randomTensor([batch, time, features], 1);
      const lstm = layerOf('LSTM', { units, returnSequences: true });
      const dense = tf.layers.dense({ units: 4, activation: 'relu' });
      const each = tf.layers.timeDistributed({ layer: dense });
      const sequence = lstm.apply(x) as Tensor3D;
      const found = copy(each.apply(sequence) as Tensor);
      const rows = dense.apply(sequence.reshape([batch * time, units])) as Tensor;
      assertNear(found, copy(rows), TOLERANCE, 'Dense');

      const gru = layerOf('GRU', { units });
      const ofEach = tf.layers.timeDistributed({ layer: gru as never });
      const sequences = randomTensor([batch, 4, time, features], 2);
      const expected = copy(ofEach.apply(sequences) as Tensor);
      const alone = tf.unstack(sequences, 1).map((one) => gru.apply(one) as Tensor);
      assertNear(expected, copy(tf.stack(alone, 1)), TOLERANCE, 'GRU');
    });

    it('an input of whole numbers or truth values counts as numbers', () => {
      const layer = layerOf('LSTM', { units });
      const x = randomTensor([batch, time, features], 1, 3).round();
      const call = (input: Tensor) => copy(layer.apply(input) as Tensor);
      assert.deepEqual(call(x.cast('int32')), call(x));
      assert.deepEqual(call(x.cast('bool')), call(x.cast('bool').cast('float32')));
    });
  });
}

/** ConvLSTM2D works on cpu alone. */
describe('Other layers with a recurrent cell', () => {
  before(async () => {
    await useBackend('cpu');
    useOurs();
  });
  after(useOurs);

  it('compute as before: ConvLSTM2D', async () => {
    const layer = tf.layers.convLstm2d({
      filters: 3,
      kernelSize: 2,
      returnSequences: true,
    } as never) as Layer;
    const x = randomTensor([2, 3, 4, 4, 1], 1);
    layer.apply(x);
    const { ours, stock } = await withBoth(() => copy(layer.apply(x) as Tensor));
    assert.deepEqual(ours, stock);
  });
});

/** The decoder starts from the encoder's state. */
function encoderDecoder(cell: Parameters<typeof layerOf>[0]) {
  const source = tf.input({ shape: [time, features] });
  const target = tf.input({ shape: [null as never, 3] });
  const encoder = layerOf(cell, { units, returnState: true });
  const [, ...initialState] = encoder.apply(source) as SymbolicTensor[];
  const decoder = layerOf(cell, { units, returnSequences: true, returnState: true });
  const [sequence] = decoder.apply(target, { initialState }) as SymbolicTensor[];
  const output = tf.layers.dense({ units: 1 });
  const model = tf.model({ inputs: [source, target], outputs: output.apply(sequence!) as SymbolicTensor });
  setRandomWeights(model, 4);
  return { model, encoder, decoder, output };
}
