import type { SymbolicTensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { UnrolledLayer, UnrolledView } from '../../../../src/rnn/display/views';
import { assertClose, rnn, tf, useBackend } from '../support';
import { encoderDecoderModel, layerOf, maskedModel, MODELS, stackedModel } from './models';

const viewOf = ({ bundle }: View) => bundle[MIME.unrolled] as UnrolledView;
const textOf = ({ bundle }: View) => bundle[MIME.text] as string;
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
