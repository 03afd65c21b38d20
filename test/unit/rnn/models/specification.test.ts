import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ModelView } from '../../../../src/rnn/display/views';
import { parseSpecification, SpecificationError, summarise } from '../../../../src/rnn/models';
import { rnn, tf, useBackend } from '../support';
import { CASES, specified, titleOf } from './architectures';
import { randomSpecification } from './randomSpecification';

const { models } = rnn;

const lstm = (more = {}) => ({ kind: 'lstm', name: 'lstm', units: 4, ...more });
const dense = (more = {}) => ({ kind: 'dense', name: 'output', units: 1, ...more });
const model = (layers: object[], more: object = {}): unknown => ({
  kind: 'sequential',
  name: 'mine',
  task: 'forecasting',
  input: { kind: 'sequence', timesteps: 5, features: 2 },
  layers,
  compile: { loss: 'meanSquaredError' },
  ...more,
});

describe('a specification', () => {
  before(() => useBackend('wasm'));

  describe('says what is wrong with an option', () => {
    const wrong: [() => unknown, RegExp][] = [
      [() => models.lstmForecaster({ units: 0 }), /^lstmForecaster: units is a whole number from 1, not 0\.$/],
      [() => models.lstmForecaster({ units: 2.5 }), /units is a whole number from 1, not 2\.5\./],
      [() => models.lstmForecaster({ units: NaN }), /units is a whole number from 1, not NaN\./],
      [() => models.gruForecaster({ dropout: 1.5 }), /gruForecaster: dropout is a number from 0 to less than 1, not 1\.5\./],
      [() => models.gruForecaster({ dropout: 1 }), /dropout is a number from 0 to less than 1, not 1\./],
      [() => models.lstmForecaster({ lookback: -1 }), /lookback is a whole number from 1, not -1\./],
      [() => models.lstmForecaster({ learningRate: 0 }), /learningRate is a number greater than 0, not 0\./],
      [() => models.lstmForecaster({ clipNorm: Infinity }), /clipNorm is a number greater than 0, not Infinity\./],
      [() => models.lstmForecaster({ optimizer: 'adamw' as never }), /optimizer is one of adam, sgd, rmsprop, not "adamw"\./],
      [() => models.lstmForecaster({ unit: 3 } as never), /^lstmForecaster has no "unit": there are lookback, features, .*units/],
      [() => models.lstmForecaster(3 as never), /^lstmForecaster is an object, not 3\./],
      [() => models.stackedLstm({ units: [] }), /units is empty: give the units of at least one layer/],
      [() => models.stackedLstm({ units: [8, 0] }), /units\[1\] is a whole number from 1, not 0\./],
      [() => models.stackedLstm({ units: 8 as never }), /units is a list, not 8\./],
      [() => models.simpleRnnClassifier({ classes: 1 }), /classes is a whole number from 2, not 1\./],
      [() => models.sentimentClassifier({ vocabulary: 0 }), /vocabulary is a whole number from 1, not 0\./],
      [() => models.sentimentClassifier({ bidirectional: 'yes' as never }), /bidirectional is true or false, not "yes"\./],
      [() => models.characterGenerator({ cell: 'rnn' as never }), /cell is one of simpleRnn, lstm, gru, not "rnn"\./],
      [() => models.characterGenerator({ name: '2 good' }), /name is a name of letters, digits and _, .* not "2 good"\./],
      [() => models.oneToOne({ outputs: 2, classes: 3 }), /outputs is 2 and classes 3: give one of the two\./],
      [() => models.encoderDecoder({ inputVocabulary: 5 }), /inputVocabulary is given without the other/],
      [() => models.encoderDecoder({ embedding: 5 }), /embedding is 5, but numbers are not embedded/],
      [() => models.encoderDecoder({ inputVocabulary: 5, outputVocabulary: 4, inputFeatures: 2 }), /inputFeatures is 2, but tokens have no features/],
    ]; // prettier-ignore
    for (const [make, message] of wrong)
      it(String(message), () => {
        assert.throws(make, { name: 'SpecificationError', message });
      });
  });

  describe('says what is wrong in data from outside', () => {
    const wrong: [unknown, RegExp][] = [
      [null, /The specification has no kind that is known/],
      ['{', /is no JSON/],
      [model([]), /layers needs at least one layer\.$/],
      [model([dense()], { version: 2 }), /version is 1, not 2\./],
      [model([{ kind: 'lstmm', name: 'a', units: 3 }]), /layers\[0\] has the kind "lstmm", which is none of embedding, simpleRnn, lstm/],
      [model([lstm({ units: '4' }), dense()]), /layers\[0\]\.units is a whole number from 1, not "4"\./],
      [model([lstm({ unit: 4 }), dense()]), /layers\[0\] has no "unit": there are kind, name, units/],
      [model([lstm(), lstm({ name: 'lstm_2' }), dense()]), /"lstm_2" reads a sequence, but "lstm" before it gives one vector: set returnSequences: true there, or put a repeatVector/],
      [model([lstm(), { kind: 'dropout', name: 'drop', rate: 0.2 }, lstm({ name: 'lstm_2' }), dense()]), /but "lstm" before it gives one vector/],
      [model([lstm(), lstm({ name: 'lstm' }), dense()]), /Two layers have the name "lstm"/],
      [model([lstm(), { kind: 'timeDistributedDense', name: 'each', units: 2 }]), /"each" reads a sequence/],
      [model([{ kind: 'embedding', name: 'words', inputDim: 5, outputDim: 2 }, lstm(), dense()]), /"words" reads token indices, but the input gives a sequence/],
      [model([lstm(), dense()], { input: { kind: 'tokens', timesteps: 5, vocabulary: 9 } }), /"lstm" reads a sequence, but the input gives token indices: put an embedding between/],
      [model([dense()], { input: { kind: 'tokens', timesteps: 5, vocabulary: 9 } }), /"output" reads numbers, but the input gives token indices/],
      [model([{ kind: 'embedding', name: 'words', inputDim: 5, outputDim: 2 }, lstm()], { input: { kind: 'tokens', timesteps: 5, vocabulary: 9 } }), /"words" has 5 tokens \(inputDim\), but the input's vocabulary is 9/],
      [model([{ kind: 'repeatVector', name: 'again', steps: 3 }]), /"again" repeats one vector, but the input gives a sequence/],
      [model([lstm(), dense()], { compile: { loss: 'binaryCrossentropy' } }), /binaryCrossentropy takes probabilities, but "output" ends with linear: set activation: 'sigmoid'/],
      [model([lstm(), dense({ activation: 'softmax' })], { compile: { loss: 'categoricalCrossentropy' } }), /"output" has 1 unit, of which softmax always makes 1/],
      [model([lstm(), dense()], { input: { kind: 'sequence', timesteps: 0, features: 2 } }), /input\.timesteps is a whole number from 1, or null for any number of steps, not 0/],
      [model([lstm(), dense()], { task: 'cooking' }), /task is one of forecasting, .*, not "cooking"/],
      [{ ...models.encoderDecoder().toJSON(), decoder: { ...models.encoderDecoder().toJSON().decoder, recurrent: { ...models.encoderDecoder().toJSON().decoder.recurrent, units: 3 } } }, /The state of "encoder_lstm" \(lstm, 64 units\) becomes that of "decoder_lstm" \(lstm, 3 units\): let both be alike/],
    ]; // prettier-ignore
    for (const [data, message] of wrong)
      it(String(message), () => {
        assert.throws(() => models.fromJSON(data), { name: 'SpecificationError', message });
      });

    it('with the path of the place', () => {
      try {
        parseSpecification(model([lstm({ units: 0 }), dense()]));
        assert.fail();
      } catch (error) {
        assert.ok(error instanceof SpecificationError);
        assert.deepEqual(error.path, ['layers', 0, 'units']);
      }
    });
  });

  for (const { architecture, options, ...rest } of CASES)
    it(`goes through JSON: ${titleOf({ architecture, options })}`, () => {
      const first = specified(architecture, options);
      const again = models.fromJSON(JSON.stringify(first));
      assert.deepEqual(again.toJSON(), first.toJSON());
      assert.equal(again.code().text, first.code().text);
      assert.equal(again.summary().parameters, rest.parameters);
    });

  it('has the defaults of Keras where something is left out', () => {
    const { specification } = models.fromJSON(model([{ kind: 'gru', name: 'gru', units: 3 }, dense()]));
    assert.ok(specification.kind === 'sequential');
    assert.deepEqual(specification.layers[0], {
      kind: 'gru',
      name: 'gru',
      units: 3,
      activation: 'tanh',
      returnSequences: false,
      bidirectional: false,
      mergeMode: 'concat',
      dropout: 0,
      recurrentDropout: 0,
      useBias: true,
      recurrentActivation: 'sigmoid',
      resetAfter: true,
    });
    assert.equal(specification.compile.learningRate, 0.001);
  });

  it('gives data that can be changed without changing it', () => {
    const forecaster = models.lstmForecaster();
    forecaster.toJSON().name = 'other';
    assert.equal(forecaster.specification.name, 'lstm_forecaster');
  });

  const kinds = {
    oneToOne: 'one-to-one',
    oneToMany: 'one-to-many',
    lstmForecaster: 'many-to-one',
    manyToMany: 'many-to-many',
    encoderDecoder: 'encoder-decoder',
  } as const;
  for (const [architecture, kind] of Object.entries(kinds) as [keyof typeof kinds, string][])
    it(`is of a kind of problem, as rnn.sequenceProblems has it: ${architecture}`, () => {
      const made = specified(architecture);
      assert.equal(made.summary().problem, kind);
      const seen = rnn.sequenceProblems(made.build()).bundle[MIME.problems] as { model: { kind: string } };
      assert.equal(seen.model.kind, kind);
    });

  it('begins with forget gates that are open, or not, as it says', () => {
    for (const [unitForgetBias, forget] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const data = JSON.parse(JSON.stringify(rnn.models.lstmForecaster({ units: 2 })).replace('"unitForgetBias":true', `"unitForgetBias":${unitForgetBias}`)) as unknown; // prettier-ignore
      const bias = rnn.models.fromJSON(data).build().layers[0]!.getWeights()[2]!;
      assert.deepEqual([...bias.dataSync()], [0, 0, forget, forget, 0, 0, 0, 0]);
    }
  });

  describe('is displayed as the card of its model', () => {
    for (const { architecture, options, parameters, trainable } of CASES)
      it(titleOf({ architecture, options }), () => {
        const tensors = tf.memory().numTensors;
        const { bundle } = specified(architecture, options) as unknown as { bundle: Record<string, unknown> };
        const card = bundle[MIME.model] as ModelView;
        assert.equal(card.parameters, parameters);
        assert.equal(card.trainableParameters, trainable);
        assert.ok(card.network.layers.length > 0);
        assert.match(String(bundle[MIME.text]), /parameters/);
        assert.equal(tf.memory().numTensors, tensors);
      });

    it('without using up random numbers', () => {
      rnn.seed(5);
      const expected = Math.random();
      rnn.seed(5);
      const { bundle } = models.lstmForecaster() as unknown as { bundle: Record<string, unknown> };
      assert.ok(bundle[MIME.model]);
      assert.equal(Math.random(), expected);
    });
  });

  it('counts, whatever the layers, what TensorFlow.js counts', () => {
    fc.assert(
      fc.property(randomSpecification, (data) => {
        const made = models.fromJSON(data);
        const { parameters, trainableParameters, outputShape } = summarise(made.specification);
        const built = made.build();
        assert.equal(parameters, built.countParams());
        const trainable = built.trainableWeights.reduce((sum, { shape }) => sum + shape.reduce<number>((n, size) => n * size!, 1), 0); // prettier-ignore
        assert.equal(trainableParameters, trainable);
        assert.deepEqual(outputShape, built.outputs[0]!.shape);
        built.dispose();
      }),
      { numRuns: 40 },
    );
  });
});
