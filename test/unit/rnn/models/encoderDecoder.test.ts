import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { Seq2SeqView } from '../../../../src/rnn/display/views';
import { assertClose, rnn, tf, useBackend } from '../support';

const VALUES = Array.from({ length: 6 }, (_, t) => [Math.sin(t), Math.cos(t)]);
const TOKENS = ['<start>', '<end>', 'a', 'b', 'c', 'd'];

describe('rnn.models.encoderDecoder', () => {
  before(() => useBackend('wasm'));
  beforeEach(() => rnn.seed(4));

  for (const cell of ['simpleRnn', 'lstm', 'gru'] as const) {
    it(`decodes step by step what the whole model says when it reads its own outputs: ${cell}`, () => {
      const specification = rnn.models.encoderDecoder({
        inputLength: 6,
        outputLength: 5,
        inputFeatures: 2,
        latent: 7,
        cell,
      });
      const model = specification.build();
      const said = rnn.models.decode(specification.inference(model), VALUES, { steps: 5 }) as number[][];
      // the slow way: the whole model once for each step
      const read = [[0]];
      for (let t = 0; t < 5; t++) read.push(outputs(model, VALUES, read, 5)[t]!);
      assertClose(said.flat(), read.slice(1), 1e-6);
    });

    for (const embedding of [undefined, 3])
      it(`decodes tokens, ${embedding ? 'embedded' : 'one-hot'}, as rnn.seq2seq shows it: ${cell}`, () => {
        const specification = rnn.models.encoderDecoder({
          inputLength: null,
          outputLength: null,
          inputVocabulary: TOKENS.length,
          outputVocabulary: TOKENS.length,
          latent: 9,
          cell,
          ...(embedding && { embedding }),
        });
        const model = specification.build();
        const input = ['a', 'd', 'b'];
        const { bundle } = rnn.seq2seq(model, { input, target: ['a', 'a', 'a', 'a'], tokens: TOKENS, start: '<start>' }); // prettier-ignore
        const shown = (bundle[MIME.seq2seq] as Seq2SeqView).free.map(({ output }) => output);
        const models = specification.inference(model);
        const options = { steps: 4, start: '<start>', tokens: TOKENS };
        assert.deepEqual(rnn.models.decode(models, input, options), shown);
        const indices = rnn.models.decode(models, [2, 5, 3], { steps: 4, start: 0 }) as number[];
        assert.deepEqual(indices.map((i) => TOKENS[i]), shown); // prettier-ignore
        // ends where it says the token that ends
        const end = shown[2] as string;
        const first = shown.indexOf(end);
        assert.deepEqual(rnn.models.decode(models, input, { ...options, end }), shown.slice(0, first));
      });
  }

  it('shares its weights with the models for use, also when it is trained further', async () => {
    const specification = rnn.models.encoderDecoder({ inputLength: 6, outputLength: 4, inputFeatures: 2, latent: 12 }); // prettier-ignore
    const model = specification.build();
    const models = specification.inference(model);
    const before = rnn.models.decode(models, VALUES, { steps: 4 }) as number[][];
    const target = [[0.5], [-0.5], [0.25], [1]];
    const x = [tf.tensor([VALUES]), tf.tensor([[[0], ...target.slice(0, -1)]])];
    await model.fit(x, tf.tensor([target]), { epochs: 600, verbose: 0 });
    const after = rnn.models.decode(models, VALUES, { steps: 4 }) as number[][];
    const error = (said: number[][]) => Math.max(...said.map(([v], t) => Math.abs(v! - target[t]![0]!)));
    assert.ok(error(after) < 0.1 && error(before) > 0.3, `${error(before)} → ${error(after)}`);
  });

  it('can be saved and loaded', async () => {
    const specification = rnn.models.encoderDecoder({ inputLength: 6, outputLength: 4, inputFeatures: 2, latent: 5 }); // prettier-ignore
    const model = specification.build();
    const { warn } = console;
    console.warn = () => undefined; // that the state is no configuration: it comes back from the graph
    const handler = tf.io.withSaveHandler((artifacts) => {
      saved = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } });
    });
    let saved: Parameters<typeof tf.io.fromMemory>[0] | undefined;
    await model.save(handler);
    console.warn = warn;
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
    const read = [[0.1], [0.2], [0.3], [0.4]];
    assertClose(outputs(loaded, VALUES, read, 4).flat(), outputs(model, VALUES, read, 4), 1e-6);
    const decoded = (of: LayersModel) => rnn.models.decode(specification.inference(of), VALUES, { steps: 3 }) as number[][]; // prettier-ignore
    assertClose(decoded(loaded).flat(), decoded(model), 1e-6);
  });

  it('leaves no tensors behind', () => {
    const specification = rnn.models.encoderDecoder({ latent: 3 });
    const models = specification.inference(specification.build());
    const input = VALUES.concat(VALUES).slice(0, 10).map(([v]) => [v!]); // prettier-ignore
    rnn.models.decode(models, input, { steps: 2 });
    const tensors = tf.memory().numTensors;
    rnn.models.decode(models, input, { steps: 10 });
    assert.equal(tf.memory().numTensors, tensors);
  });

  it('says what is wrong', () => {
    const numbers = rnn.models.encoderDecoder({ inputLength: 3 });
    const tokens = rnn.models.encoderDecoder({ inputVocabulary: 6, outputVocabulary: 6, embedding: 2, inputLength: null }); // prettier-ignore
    const ofNumbers = numbers.inference(numbers.build());
    const ofTokens = tokens.inference(tokens.build());
    const { decode } = rnn.models;
    const input = [[1], [2], [3]];
    assert.throws(() => decode(numbers.build() as never, input, { steps: 2 }), /decode needs a model/);
    assert.throws(() => decode(ofNumbers, 5 as never, { steps: 2 }), /the input is an array, not 5/);
    assert.throws(() => decode(ofNumbers, input, undefined as never), /steps is a whole number from 1/);
    assert.throws(() => decode(ofNumbers, input, { steps: 0 }), /steps is a whole number from 1, not 0/);
    assert.throws(() => decode(ofNumbers, [], { steps: 2 }), /the input is empty/);
    assert.throws(() => decode(ofNumbers, [[1], [2]], { steps: 2 }), /expects an example of shape \[3, 1\]/);
    assert.throws(() => decode(ofNumbers, input, { steps: 2, start: [1, 2] }), /start has 1 finite numbers/);
    assert.throws(
      () => decode(ofTokens, [2, 3], { steps: 2 }),
      /reads tokens: give the one that it reads first/,
    );
    assert.throws(() => decode(ofTokens, [2, 9], { steps: 2, start: 0 }), /the input has index 9/);
    assert.throws(() => decode(ofTokens, ['x'], { steps: 2, start: 0, tokens: TOKENS }), /the input has "x"/);
    assert.throws(
      () => numbers.inference(tokens.build()),
      /has another layer "encoder_lstm": give the model/,
    );
    assert.throws(
      () => tokens.inference(rnn.models.lstmForecaster().build()),
      /has no layer "encoder_embedding"/,
    );
  });
});

/** What the whole model says at each step, given what the decoder reads (filled up with zeros). */
function outputs(model: LayersModel, input: number[][], read: number[][], steps: number): number[][] {
  return tf.tidy(() => {
    const filled = Array.from({ length: steps }, (_, t) => read[t] ?? [0]);
    const output = model.predict([tf.tensor([input]), tf.tensor([filled])]) as Tensor;
    return (output.arraySync() as number[][][])[0]!;
  });
}
