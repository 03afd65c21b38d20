import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { Seq2SeqView } from '../../../../src/rnn/display/views';
import { assertClose, rnn, tf, useBackend } from '../support';
import { encoderDecoder, TEXT, withWeights } from '../text/textGolden';
import { layerOf } from './models';

type Options = Parameters<typeof rnn.seq2seq>[1];

const NAMES = ['<start>', 'a', 'b', 'c', 'd', 'e', 'f'];
const viewOf = (model: LayersModel, options: Options) =>
  rnn.seq2seq(model, options).bundle[MIME.seq2seq] as Seq2SeqView;
const largest = (row: number[]) => row.indexOf(Math.max(...row));

describe('rnn.seq2seq', function () {
  this.timeout(120_000);
  before(() => useBackend('wasm'));

  for (const kind of ['SimpleRNN', 'LSTM', 'GRU', 'embedding'] as const) {
    for (const fixed of [false, true]) {
      it(`has both runs of Keras, token by token: ${kind}${fixed ? ', of fixed length' : ''}`, () => {
        const { weights, input, target, forced, free, freeInputs } = TEXT.seq2seq[kind];
        const embedding = kind === 'embedding';
        const model = withWeights(
          encoderDecoder({
            cell: embedding ? 'LSTM' : kind,
            input: embedding ? 7 : 5,
            output: 5,
            embedding,
            ...(fixed && { lengths: [input.length, target.length + 2] }),
          }),
          weights,
        );
        const { numTensors } = tf.memory();
        const tokens = NAMES.slice(0, 5);
        const data = viewOf(model, {
          input: input.map((i) => NAMES[i]!),
          target: target.map((i) => NAMES[i]!),
          start: '<start>',
          outputTokens: tokens,
          inputTokens: embedding ? NAMES : tokens,
        });
        assert.equal(tf.memory().numTensors, numTensors, 'nothing leaks');
        for (const [run, expected] of [
          [data.forced, forced],
          [data.free, free],
        ] as const) {
          assert.deepEqual(
            run.map(({ output }) => output),
            expected.map((row) => tokens[largest(row)]),
          );
          assertClose(
            run.map(({ targetProbability }) => targetProbability!),
            expected.map((row, t) => row[target[t]!]!),
            1e-5,
          );
          run.forEach(({ top }, t) => {
            assertClose(
              top!.map(({ probability }) => probability),
              [...expected[t]!].sort((a, b) => b - a).slice(0, 3),
              1e-5,
            );
            for (const { token, probability } of top!)
              assertClose([probability], [expected[t]![tokens.indexOf(token)]!], 1e-5);
          });
        }
        assert.deepEqual(
          data.forced.map(({ input: read }) => read),
          [0, ...target.slice(0, -1)].map((i) => tokens[i]),
        );
        assert.deepEqual(
          data.free.map(({ input: read }) => read),
          freeInputs.map((i) => tokens[i]),
        );
        assert.equal(
          data.parting,
          freeInputs.findIndex((i, t) => i !== [0, ...target][t]),
        );
        model.dispose();
      });
    }
  }

  it('feeds numbers back as they are, like the chapter’s example', () => {
    const { weights, input, target, forced, free } = TEXT.seq2seq.values;
    const model = withWeights(encoderDecoder({ input: 1, output: 1, activation: 'linear' }), weights);
    const data = viewOf(model, { input: input as never, target: target as never });
    assert.equal(data.kind, 'values');
    assertClose(
      data.forced.flatMap(({ output }) => output as number[]),
      forced,
      1e-5,
    );
    assertClose(
      data.free.flatMap(({ output }) => output as number[]),
      free,
      1e-5,
    );
    assert.deepEqual(data.free[0]!.input, [0]);
    assert.equal(data.parting, 1);
    model.dispose();
  });

  it('ends the free run at the end token, and adds that to the target', () => {
    const { weights, input, target, freeInputs } = TEXT.seq2seq.GRU;
    const model = withWeights(encoderDecoder({ cell: 'GRU', input: 5, output: 5 }), weights);
    const end = freeInputs[1]!;
    const options = { input, tokens: NAMES.slice(0, 5), start: 0, end };
    const data = viewOf(model, { ...options, target: target.slice(1, 3), steps: 6 });
    assert.deepEqual(
      data.free.map(({ output }) => output),
      [NAMES[end]],
    );
    assert.deepEqual(
      data.target,
      [...target.slice(1, 3), end].map((i) => NAMES[i]),
    );
    assert.equal(data.end, NAMES[end]);
    model.dispose();
  });

  it('leaves the model as it was, and says the same again', () => {
    const { weights, input, target } = TEXT.seq2seq.LSTM;
    const model = withWeights(encoderDecoder({ input: 5, output: 5 }), weights);
    const before = model.getWeights().map((weight) => Array.from(weight.dataSync()));
    const options = { input, target, start: 0, tokens: NAMES.slice(0, 5) };
    assert.deepEqual(viewOf(model, options), viewOf(model, options));
    assert.deepEqual(
      model.getWeights().map((weight) => Array.from(weight.dataSync())),
      before,
    );
    model.dispose();
  });

  it('shows a copying model part early in training, and agree once it has learned', async () => {
    const model = encoderDecoder({ cell: 'GRU', units: 32, input: 6, output: 6, lengths: [3, 3] });
    const tokens = ['<', '1', '2', '3', '4', '5'];
    const digits = [1, 2, 3, 4, 5];
    const all = digits.flatMap((a) => digits.flatMap((b) => digits.map((c) => [a, b, c])));
    const oneHot = (rows: number[][]) =>
      tf.tidy(() => tf.oneHot(tf.tensor2d(rows, undefined, 'int32'), 6).toFloat());
    const [x, y] = [oneHot(all), oneHot(all.map((row) => [...row].reverse()))];
    const shifted = oneHot(all.map((row) => [0, row[2]!, row[1]!]));
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
    const exact = () =>
      all
        .filter((_, i) => i % 12 === 0)
        .map((row) => {
          const target = [...row].reverse();
          const data = viewOf(model, { input: row, target, start: 0, tokens });
          const wrong = data.free.findIndex(({ output }, t) => output !== data.target[t]);
          const first = data.free.slice(0, -1).findIndex(({ output }, t) => output !== data.target[t]);
          assert.equal(data.parting, first < 0 ? null : first + 1, 'they part after the first mistake');
          return wrong < 0;
        });
    await model.fit([x, shifted], y, { epochs: 2, batchSize: 25, shuffle: false, verbose: 0 });
    assert.ok(exact().includes(false), 'early it fails');
    await model.fit([x, shifted], y, { epochs: 150, batchSize: 25, verbose: 0 });
    const learned = exact().filter(Boolean).length;
    assert.ok(learned >= 9, `${learned} of 11 reversed`);
    tf.dispose([x, y, shifted]);
    model.dispose();
  });

  it('refuses a decoder that looks ahead, and says what else is wrong', () => {
    const { weights, input, target } = TEXT.seq2seq.LSTM;
    const model = withWeights(encoderDecoder({ input: 5, output: 5 }), weights);
    const tokens = NAMES.slice(0, 5);
    const good = { input, target, start: 0, tokens };
    const throws = (options: Partial<Options>, message: RegExp, on = model) =>
      assert.throws(() => rnn.seq2seq(on, { ...good, ...options } as Options), message);
    throws({ start: undefined }, /needs the token that the decoder reads first/);
    throws({ target: ['z'] }, /The target has "z", which is none of its 5 tokens/);
    throws({ target: [] }, /target is empty/);
    throws({ steps: 101 }, /100 are drawn at most/);
    throws({ tokens: ['a'] }, /puts out 5 values a step, but there are 1 tokens/);
    throws({ tokens: undefined, inputTokens: tokens }, /must have 5 finite numbers a step/);
    throws({}, /no probabilities/, encoderDecoder({ input: 5, output: 5, activation: 'linear' }));
    throws(
      {},
      /needs two inputs/,
      tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2, 5] })] }),
    );
    throws({}, /no recurrent layer starts from another's state/, sideBySide());
    throws({}, /looks ahead/, backward());
  });
});

function sideBySide(): LayersModel {
  const inputs = [0, 1].map(() => tf.input({ shape: [null, 5] }));
  const rows = inputs.map(
    (input) => layerOf('GRU', { units: 5, returnSequences: true }).apply(input) as SymbolicTensor,
  );
  return tf.model({ inputs, outputs: tf.layers.add().apply(rows) as SymbolicTensor });
}

/** Its decoder reads forward, and a layer after it backward. */
function backward(): LayersModel {
  const model = encoderDecoder({ input: 5, output: 5 });
  const { output } = model.getLayer('decoder');
  const after = layerOf('GRU', { units: 5, returnSequences: true, goBackwards: true }).apply(
    output,
  ) as SymbolicTensor;
  const softmax = tf.layers.dense({ units: 5, activation: 'softmax' }).apply(after) as SymbolicTensor;
  return tf.model({ inputs: model.inputs, outputs: softmax });
}
