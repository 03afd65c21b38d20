import * as fc from 'fast-check';
import {
  bidirectionalClassifier,
  characterGenerator,
  encoderDecoder,
  gruForecaster,
  lstmForecaster,
  manyToMany,
  type ModelSpecification,
  oneToMany,
  oneToOne,
  parseSpecification,
  sentimentClassifier,
  simpleRnnClassifier,
  simpleRnnForecaster,
  stackedLstm,
} from '../../../../src/rnn/models';
import { randomSpecification } from '../../rnn/models/randomSpecification';

const size = fc.integer({ min: 2, max: 300 });
const steps = fc.option(size, { nil: null });
const rate = fc.constantFrom(0, 0.1, 0.25, 0.5);
const cell = fc.constantFrom('simpleRnn', 'lstm', 'gru');
const flag = fc.boolean();
const training = {
  name: fc.constantFrom('mine', 'model_2'),
  optimizer: fc.constantFrom('adam', 'sgd', 'rmsprop'),
  learningRate: fc.constantFrom(0.01, 1e-4, 3e-7, 1),
  clipNorm: fc.constantFrom(1, 0.5),
};
const forecaster = {
  lookback: steps,
  features: size,
  horizon: size,
  units: size,
  layers: fc.integer({ min: 1, max: 4 }),
  dropout: rate,
  denseUnits: size,
  batchNormalization: flag,
};

type Make = (options: never) => ModelSpecification;
const OPTIONS: [Make, Record<string, fc.Arbitrary<unknown>>][] = [
  [lstmForecaster, forecaster],
  [gruForecaster, forecaster],
  [simpleRnnForecaster, forecaster],
  [simpleRnnClassifier, { timesteps: steps, features: size, units: size, classes: size }],
  [bidirectionalClassifier, { timesteps: steps, features: size, units: size, classes: size, dropout: rate, cell, batchNormalization: flag }], // prettier-ignore
  [stackedLstm, { lookback: steps, units: fc.array(size, { minLength: 1, maxLength: 4 }), dropout: rate, batchNormalization: flag }], // prettier-ignore
  [oneToOne, { features: size, units: size, classes: size }],
  [oneToMany, { features: size, timesteps: size, units: size, outputs: size, cell }],
  [manyToMany, { timesteps: steps, features: size, units: size, classes: size, cell, bidirectional: flag }],
  [sentimentClassifier, { length: steps, vocabulary: size, embedding: size, units: size, spatialDropout: rate, inputDropout: rate, recurrentDropout: rate, dropout: rate, cell, bidirectional: flag }], // prettier-ignore
  [characterGenerator, { length: steps, vocabulary: size, embedding: size, units: size, layers: fc.integer({ min: 1, max: 3 }), dropout: rate, cell, batchNormalization: flag }], // prettier-ignore
  [encoderDecoder, { inputLength: steps, outputLength: steps, inputFeatures: size, outputFeatures: size, latent: size, cell }], // prettier-ignore
];

/** Architectures of the chapter with any options. */
export const randomArchitecture: fc.Arbitrary<ModelSpecification> = fc.oneof(
  ...OPTIONS.map(([make, shape]) =>
    fc.record({ ...shape, ...training }, { requiredKeys: [] }).map((options) => make(options as never)),
  ),
  fc
    .record({
      inputVocabulary: size,
      outputVocabulary: size,
      latent: size,
      cell,
      embedding: fc.option(size, { nil: undefined }),
    })
    .map((options) => encoderDecoder(options as never)),
);

/** These, and any other stack of layers. */
export const anySpecification = fc.oneof(
  randomArchitecture,
  randomSpecification.map((data) => parseSpecification(data)),
);
