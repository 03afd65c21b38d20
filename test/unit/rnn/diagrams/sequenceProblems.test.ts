import assert from 'node:assert/strict';
import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs';
import { MIME, type View } from '../../../../src/rnn/display/mime';
import type { ProblemsView } from '../../../../src/rnn/display/views';
import { encoderDecoderModel, layerOf, maskedModel, stackedModel } from '../inspect/models';
import { rnn, tf, useBackend } from '../support';

const viewOf = ({ bundle }: View) => bundle[MIME.problems] as ProblemsView;
const kindOf = (model: LayersModel) => viewOf(rnn.sequenceProblems(model)).model!.kind;

describe('rnn.sequenceProblems', function () {
  this.timeout(20_000);
  before(() => useBackend('cpu'));

  it('names the five kinds, and marks none without a model', () => {
    const view = rnn.sequenceProblems();
    assert.deepEqual(viewOf(view), {
      version: 1,
      kinds: ['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many', 'encoder-decoder'],
    });
    assert.doesNotMatch(view.bundle[MIME.text] as string, /▸/);
  });

  it('tells the kind of a model from what goes in and comes out', () => {
    const dense = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
    assert.equal(kindOf(dense), 'one-to-one');
    const forecaster = tf.sequential({
      layers: [layerOf('LSTM', { units: 2, inputShape: [24, 1] }), tf.layers.dense({ units: 1 })],
    });
    assert.equal(kindOf(forecaster), 'many-to-one');
    const caption = tf.sequential({
      layers: [
        tf.layers.repeatVector({ n: 5, inputShape: [8] }),
        layerOf('GRU', { units: 2, returnSequences: true }),
      ],
    });
    assert.equal(kindOf(caption), 'one-to-many');
    assert.equal(kindOf(stackedModel()), 'many-to-many');
    assert.equal(kindOf(maskedModel()), 'many-to-many', 'tokens are a sequence');
    assert.equal(kindOf(encoderDecoderModel()), 'encoder-decoder', 'the state is passed on');
    const repeated = tf.sequential({
      layers: [
        layerOf('LSTM', { units: 2, inputShape: [6, 1] }),
        tf.layers.repeatVector({ n: 6 }),
        layerOf('LSTM', { units: 2, returnSequences: true }),
      ],
    });
    assert.equal(
      kindOf(repeated),
      'encoder-decoder',
      'one vector lies between, though the lengths are equal',
    );
  });

  it('counts a state that starts from the input itself as one to many', () => {
    const picture = tf.input({ shape: [4] });
    const words = tf.layers.repeatVector({ n: 3 }).apply(picture) as SymbolicTensor;
    const written = layerOf('GRU', { units: 4, returnSequences: true }).apply(words, {
      initialState: [picture],
    } as never) as SymbolicTensor;
    assert.equal(kindOf(tf.model({ inputs: picture, outputs: written })), 'one-to-many');
  });

  it('says in text which kind the model is, with its shapes', () => {
    const view = rnn.sequenceProblems(encoderDecoderModel());
    const text = view.bundle[MIME.text] as string;
    assert.match(text, /▸ +encoder-decoder +\(B, T₁, F\) → \(B, T₂, K\)/);
    assert.match(text, /▸ ".*": encoder-decoder, \[batch, 6, 3\] → \[batch, 3, 2\]/);
    assert.deepEqual(viewOf(view).model!.output, [null, 3, 2]);
  });

  it('leaves no tensor behind, and says what is wrong', () => {
    const model = stackedModel();
    const { numTensors } = tf.memory();
    rnn.sequenceProblems(model);
    assert.equal(tf.memory().numTensors, numTensors);
    assert.throws(() => rnn.sequenceProblems(tf.sequential({ name: 'empty' })), /"empty" has no layers yet/);
  });
});
