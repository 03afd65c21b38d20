import type { SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { decodeArray, type EncodedArray } from '../../../../src/rnn/display/encoding';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { UnrolledLayer, UnrolledView } from '../../../../src/rnn/display/views';
import { assertClose, rnn, tf, useBackend } from '../support';
import { encoderDecoderModel, layerOf, maskedModel, MODELS, stackedModel } from './models';

const viewOf = ({ bundle }: View) => bundle[MIME.unrolled] as UnrolledView;
const textOf = ({ bundle }: View) => bundle[MIME.text] as string;
/** timesteps × units */
function rowsOf(encoded: EncodedArray): number[][] {
  const values = [...decodeArray(encoded)];
  const [, units] = encoded.shape as [number, number];
  return Array.from({ length: encoded.shape[0]! }, (_, t) => values.slice(t * units, (t + 1) * units));
}
const norm = (vector: number[]) => Math.hypot(...vector);
const pick = <K extends keyof UnrolledLayer>(layer: UnrolledLayer | undefined, ...keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, layer?.[key]]));

describe('rnn.unroll', function () {
  this.timeout(20_000);
  before(() => useBackend('cpu'));

  it('describes the layers of a stacked model in order', () => {
    const { layers, timesteps, name, example } = viewOf(rnn.unroll(stackedModel()));
    assert.equal(timesteps, 6);
    assert.match(name, /^sequential/);
    assert.equal(example, undefined);
    assert.deepEqual(
      layers.map((layer) => layer.name),
      ['both', 'middle', 'top', 'each'],
    );
    assert.deepEqual(
      layers.map(({ inbound }) => inbound),
      [[], [0], [1], [2]],
    );
    const [both, middle, top, each] = layers;
    assert.deepEqual(pick(both, 'type', 'cell', 'direction', 'mergeMode', 'units', 'activation'), {
      type: 'Bidirectional',
      cell: 'GRU',
      direction: 'both',
      mergeMode: 'concat',
      units: 3,
      activation: 'tanh',
    });
    assert.deepEqual(both?.outputShape, [null, 6, 6]);
    // a GRU has 3 gates of features + units + 1 weights a unit, here in two directions
    assert.equal(both?.parameters, 2 * 3 * 3 * (3 + 3 + 1));
    assert.deepEqual(pick(middle, 'type', 'cell', 'direction'), {
      type: 'LSTM',
      cell: 'LSTM',
      direction: 'forward',
    });
    assert.equal(middle?.parameters, 4 * 4 * (6 + 4 + 1));
    assert.deepEqual(pick(top, 'cell', 'units', 'parameters'), {
      cell: 'SimpleRNN',
      units: 2,
      parameters: 2 * (4 + 2 + 1),
    });
    assert.deepEqual(pick(each, 'type', 'cell', 'units', 'activation', 'outputExtent'), {
      type: 'TimeDistributed',
      cell: undefined,
      units: 2,
      activation: 'relu',
      outputExtent: 'sequence',
    });
  });

  it('tells sequences from vectors', () => {
    const model = tf.sequential({
      layers: [
        layerOf('LSTM', { units: 8, inputShape: [50, 1] }),
        tf.layers.dropout({ rate: 0.2 }),
        tf.layers.repeatVector({ n: 3 }),
        layerOf('GRU', { units: 4, returnSequences: true, goBackwards: true }),
        tf.layers.flatten(),
      ],
    });
    const { layers } = viewOf(rnn.unroll(model));
    assert.deepEqual(
      layers.map(({ inputExtent, outputExtent }) => [inputExtent, outputExtent]),
      [
        ['sequence', 'vector'],
        ['vector', 'vector'],
        ['vector', 'sequence'],
        ['sequence', 'sequence'],
        ['sequence', 'vector'],
      ],
    );
    assert.equal(layers[3]?.direction, 'backward');
    assert.equal(viewOf(rnn.unroll(maskedModel())).layers[0]?.inputExtent, 'sequence');
  });

  it('takes any length, and the length of the example', () => {
    const model = tf.sequential({ layers: [layerOf('LSTM', { units: 2, inputShape: [null, 1] })] });
    assert.equal(viewOf(rnn.unroll(model)).timesteps, null);
    const { timesteps, layers } = viewOf(rnn.unroll(model, [1, 2, 3]));
    assert.equal(timesteps, 3);
    assert.equal(layers[0]?.hiddenNorm?.length, 3);
  });

  it('gives true norms of the hidden states and the true output for an example', () => {
    const { input, both, middle, top, output } = MODELS.stacked;
    for (const example of [input, [input], tf.tensor(input)]) {
      const data = viewOf(rnn.unroll(stackedModel(), example));
      assertClose(data.example!.input.flat(), input, 1e-6, 'input');
      assertClose(data.example!.output, output, 1e-5, 'output');
      assertClose(data.layers[0]!.hiddenNorm!, both.map(norm), 1e-5, 'both');
      assertClose(data.layers[1]!.hiddenNorm!, (middle.hidden as number[][]).map(norm), 1e-5, 'middle');
      assertClose(data.layers[2]!.hiddenNorm!, top.map(norm), 1e-5, 'top');
      assert.equal(data.layers[3]!.hiddenNorm, undefined);
    }
  });

  it('gives the true states of every step, and of a Bidirectional those of both directions', () => {
    const { input, both, middle } = MODELS.stacked;
    const [first, second, , each] = viewOf(rnn.unroll(stackedModel(), input)).layers;
    assert.deepEqual(
      first!.states!.map(({ hidden, cell, every }) => [hidden.shape, cell, every]),
      [
        [[6, 3], undefined, 1],
        [[6, 3], undefined, 1],
      ],
    );
    const [forward, backward] = first!.states!.map(({ hidden }) => rowsOf(hidden));
    assertClose(
      forward!.flatMap((h, t) => [...h, ...backward![t]!]),
      both.flat(),
      1e-5,
      'both',
    );
    assertClose(rowsOf(second!.states![0]!.hidden).flat(), (middle.hidden as number[][]).flat(), 1e-5, 'h');
    assertClose(rowsOf(second!.states![0]!.cell!).flat(), (middle.cell as number[][]).flat(), 1e-5, 'c');
    assert.equal(each!.states, undefined);
  });

  it('gives every so many-th of many units, as they are', () => {
    const model = tf.sequential({
      layers: [
        layerOf('LSTM', {
          units: 130,
          inputShape: [2, 1],
          returnSequences: true,
          recurrentActivation: 'sigmoid',
          kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }),
          recurrentInitializer: tf.initializers.glorotUniform({ seed: 2 }),
        }),
      ],
    });
    const { layers } = viewOf(rnn.unroll(model, [0.5, -0.25]));
    const predicted = tf.tidy(() =>
      (model.predict(tf.tensor3d([[[0.5], [-0.25]]])) as Tensor).squeeze([0]).arraySync(),
    ) as number[][];
    const { hidden, every } = layers[0]!.states![0]!;
    assert.deepEqual([hidden.shape, every], [[2, 44], 3]);
    assertClose(
      rowsOf(hidden).flat(),
      predicted.flatMap((h) => h.filter((_, unit) => unit % 3 === 0)),
      1e-6,
      'hidden',
    );
  });

  it('says which steps the mask of an Embedding or a Masking leaves out, and keeps the states there', () => {
    const { tokens, hidden } = MODELS.masked;
    const embedded = rnn.unroll(maskedModel(), tokens);
    const layer = viewOf(embedded).layers[1]!;
    assert.deepEqual(
      layer.masked,
      tokens.map((token) => token === 0),
    );
    assertClose(rowsOf(layer.states![0]!.hidden).flat(), hidden.flat(), 1e-5, 'hidden');
    assertClose(layer.hiddenNorm!, hidden.map(norm), 1e-5, 'norms');
    assert.match(textOf(embedded), /masked in lstm\S*: 2 of 6 timesteps: 1, 3/i);

    const both = tf.sequential({
      layers: [
        tf.layers.masking({ maskValue: -1, inputShape: [4, 1] }),
        tf.layers.bidirectional({ layer: layerOf('GRU', { units: 2 }) as never, mergeMode: 'sum' }),
      ],
    });
    assert.deepEqual(viewOf(rnn.unroll(both, [0.5, 0.1, -1, -1])).layers[1]!.masked, [
      false,
      false,
      true,
      true,
    ]);
    assert.equal(viewOf(rnn.unroll(both, [0.5, 0.1, 0, 1])).layers[1]!.masked, undefined);
  });

  it('takes the words of the steps, one each', () => {
    const { tokens } = MODELS.masked;
    const words = ['', 'good', '', 'films', 'are', 'rare'];
    const view = rnn.unroll(maskedModel(), tokens, { tokens: words });
    assert.deepEqual(viewOf(view).tokens, words);
    assert.match(textOf(view), /tokens: · good · films are rare/);
    assert.deepEqual(viewOf(rnn.unroll(maskedModel(), undefined, { tokens: words })).tokens, words);
    assert.equal(viewOf(rnn.unroll(maskedModel(), tokens)).tokens, undefined);
    assert.throws(
      () => rnn.unroll(maskedModel(), tokens, { tokens: ['good', 'films'] }),
      /`tokens` has 2 words for 6 timesteps: give one for each/,
    );
    assert.throws(
      () => rnn.unroll(maskedModel(), tokens, { tokens: [1, 2] as never }),
      /`tokens` must be an array of strings/,
    );
  });

  it('says which part of an output that is a sequence belongs to which step', () => {
    const { input, output } = MODELS.stacked;
    const view = rnn.unroll(stackedModel(), input);
    const { example } = viewOf(view);
    assert.equal(example!.outputSteps, 6);
    (output as number[][]).forEach((step, t) =>
      assertClose(example!.output.slice(t * 2, (t + 1) * 2), step, 1e-5, `step ${t + 1}`),
    );
    assert.match(textOf(view), /output for the example at each timestep\n *t +output\n/);
    const one = tf.sequential({ layers: [layerOf('LSTM', { units: 2, inputShape: [3, 1] })] });
    assert.equal(viewOf(rnn.unroll(one, [1, 2, 3])).example!.outputSteps, undefined);
  });

  it('shows that a decoder starts from the state of its encoder', () => {
    const { source, target, output } = MODELS.encoderDecoder;
    const view = rnn.unroll(encoderDecoderModel(), [source, target]);
    const { layers, example, timesteps } = viewOf(view);
    const index = (name: string) => layers.findIndex((layer) => layer.name === name);
    assert.equal(timesteps, 6);
    assert.deepEqual(pick(layers[index('decoder')], 'inbound', 'stateFrom'), {
      inbound: [index('target')],
      stateFrom: index('encoder'),
    });
    assert.deepEqual(layers[index('encoder')]?.inbound, [index('source')]);
    assert.deepEqual(layers[index('output')]?.inbound, [index('decoder')]);
    assert.ok(index('encoder') < index('decoder') && index('decoder') < index('output'));
    assertClose(example!.output, output, 1e-5, 'output');
    assert.match(textOf(view), /decoder .* target, state of encoder/);
  });

  it('follows branches and merges of a functional model, and leaves out what is not in it', () => {
    const input = tf.input({ shape: [4, 2] });
    const a = layerOf('LSTM', { units: 3, name: 'a' }).apply(input) as SymbolicTensor;
    const b = layerOf('GRU', { units: 3, name: 'b' }).apply(input) as SymbolicTensor;
    const merged = tf.layers.add({ name: 'sum' }).apply([a, b]) as SymbolicTensor;
    tf.layers.dense({ units: 1, name: 'elsewhere' }).apply(merged);
    const { layers } = viewOf(rnn.unroll(tf.model({ inputs: input, outputs: merged })));
    assert.deepEqual(
      layers.map(({ name, inbound }) => [name, inbound]),
      [
        ['a', []],
        ['b', []],
        ['sum', [0, 1]],
      ],
    );
  });

  it('is plain JSON, and says in text what it shows', () => {
    const view = rnn.unroll(stackedModel(), MODELS.stacked.input);
    assert.deepEqual(JSON.parse(JSON.stringify(viewOf(view))), viewOf(view));
    const lines = textOf(view).split('\n');
    assert.match(lines[0]!, /unrolled over 6 timesteps/);
    assert.match(
      textOf(view),
      /both +Bidirectional GRU\(3\), concat +tanh +\[batch, 6, 3\] → \[batch, 6, 6\] +126 +input/,
    );
  });

  it('leaves no tensor behind, and does not rename what is built next', () => {
    const model = stackedModel();
    const { numTensors } = tf.memory();
    rnn.unroll(model, MODELS.stacked.input);
    assert.equal(tf.memory().numTensors, numTensors);
    const next = () => Number(/\d+$/.exec(tf.sequential().name)?.[0]);
    const before = next();
    rnn.unroll(model, MODELS.stacked.input);
    assert.equal(next(), before + 1);
  });

  it('says what is wrong', () => {
    assert.throws(() => rnn.unroll(tf.sequential({ name: 'empty' })), /"empty" has no layers yet/);
    assert.throws(
      () => rnn.unroll(encoderDecoderModel(), [1, 2, 3]),
      /has 2 inputs: .*source \[6, 3\], target \[3, 2\]/,
    );
  });
});
