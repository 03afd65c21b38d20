import * as fc from 'fast-check';
import {
  advisedModel,
  adviceFor,
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
  summarise,
  TASKS,
} from '../../../src/rnn/models';
import { randomSpecification } from '../rnn/models/randomSpecification';

/** The largest sizes that are drawn. */
export interface Limits {
  steps: number;
  features: number;
  units: number;
  horizon: number;
  classes: number;
  vocabulary: number;
}

export const LARGE: Limits = { steps: 200, features: 64, units: 128, horizon: 48, classes: 20, vocabulary: 12_000 }; // prettier-ignore
export const TINY: Limits = { steps: 12, features: 4, units: 4, horizon: 6, classes: 5, vocabulary: 50 };

const upTo = (max: number, min = 1) => fc.integer({ min, max });
/** Every option may be left out, but for those that keep a model small. */
const options = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...always: string[]) =>
  fc.record(shape, { requiredKeys: always as (keyof T)[] }) as fc.Arbitrary<Partial<T>>;

/** What the builders can make: every architecture with any of its options, what the advisor gives, and layers in any order. */
export function anyModel(limits: Limits): fc.Arbitrary<ModelSpecification> {
  const { steps, features, units, horizon, classes, vocabulary } = limits;
  const length = fc.oneof(upTo(steps), fc.constant(null));
  const cell = fc.constantFrom('simpleRnn' as const, 'lstm' as const, 'gru' as const);
  const common = {
    optimizer: fc.constantFrom('adam' as const, 'sgd' as const, 'rmsprop' as const),
    learningRate: fc.constantFrom(0.001, 0.01),
    clipNorm: fc.constantFrom(1, 0.5),
    name: fc.constantFrom('mine', 'a_model_of_mine'),
  };
  const small = limits === TINY ? ['units'] : [];
  const forecaster = options(
    {
      ...common,
      lookback: length,
      features: upTo(features),
      horizon: upTo(horizon),
      units: upTo(units),
      layers: upTo(3),
      dropout: fc.constantFrom(0, 0.2),
      denseUnits: upTo(units),
      batchNormalization: fc.boolean(),
    },
    ...small,
  );
  // numbers, or classes: not both
  const output = fc.oneof(
    fc.record({}),
    fc.record({ outputs: upTo(classes) }),
    fc.record({ classes: upTo(classes, 2) }),
  );
  const kinds = (own: Record<string, fc.Arbitrary<unknown>>) =>
    fc
      .tuple(options({ ...common, units: upTo(units), features: upTo(features), ...own }, ...small), output)
      .map(([one, other]) => ({ ...one, ...other }));
  const sides = { inputLength: length, outputLength: length, latent: upTo(units), cell };
  const latent = limits === TINY ? ['latent'] : [];
  const numbers = options(
    { ...common, ...sides, inputFeatures: upTo(features), outputFeatures: upTo(features) },
    ...latent,
  );
  const tokens = options(
    {
      ...common,
      ...sides,
      inputVocabulary: upTo(vocabulary, 2),
      outputVocabulary: upTo(vocabulary, 2),
      embedding: upTo(units),
    },
    ...latent,
    'inputVocabulary',
    'outputVocabulary',
  );
  return fc.oneof(
    forecaster.map((given) => lstmForecaster(given)),
    forecaster.map((given) => gruForecaster(given)),
    forecaster.map((given) => simpleRnnForecaster(given)),
    options(
      {
        ...common,
        lookback: length,
        features: upTo(features),
        horizon: upTo(horizon),
        units: fc.array(upTo(units), { minLength: 1, maxLength: 3 }),
        batchNormalization: fc.boolean(),
      },
      ...small,
    ).map((given) => stackedLstm(given)),
    options(
      {
        ...common,
        timesteps: length,
        features: upTo(features),
        units: upTo(units),
        classes: upTo(classes, 2),
      },
      ...small,
    ).map((given) => simpleRnnClassifier(given)),
    options(
      {
        ...common,
        timesteps: length,
        features: upTo(features),
        units: upTo(units, 2),
        classes: upTo(classes, 2),
        cell,
        batchNormalization: fc.boolean(),
      },
      ...small,
    ).map((given) => bidirectionalClassifier(given)),
    // from 2 steps: TimeDistributed of TensorFlow.js cannot be trained on a sequence of one
    kinds({}).map((given) => oneToOne(given)),
    kinds({ timesteps: upTo(steps, 2), cell }).map((given) => oneToMany(given)),
    kinds({ timesteps: fc.oneof(upTo(steps, 2), fc.constant(null)), cell, bidirectional: fc.boolean() }).map(
      (given) => manyToMany(given),
    ),
    numbers.map((given) => encoderDecoder(given)),
    tokens.map((given) => encoderDecoder(given)),
    options(
      {
        ...common,
        length,
        vocabulary: upTo(vocabulary),
        embedding: upTo(units),
        units: upTo(units),
        recurrentDropout: fc.constantFrom(0, 0.2),
        spatialDropout: fc.constantFrom(0, 0.2),
        cell,
        bidirectional: fc.boolean(),
      },
      ...small,
    ).map((given) => sentimentClassifier(given)),
    options(
      {
        ...common,
        length,
        vocabulary: upTo(vocabulary, 2),
        embedding: upTo(units),
        units: upTo(units),
        layers: upTo(2),
        cell,
        batchNormalization: fc.boolean(),
      },
      ...small,
      ...(limits === TINY ? ['length', 'embedding'] : []),
    ).map((given) => characterGenerator(given)),
    randomSpecification
      .map((given) => parseSpecification(given))
      // dropout alone has nothing to train
      .filter((specification) => summarise(specification).trainableParameters > 0),
    advised(limits),
  );
}

/** What the advisor gives. */
function advised(limits: Limits): fc.Arbitrary<ModelSpecification> {
  const { steps, features, horizon, classes, vocabulary } = limits;
  return fc
    .record(
      {
        ordered: fc.boolean(),
        dependency: upTo(steps),
        samples: fc.constantFrom(500, 20_000, 2_000_000),
        futureKnown: fc.boolean(),
        task: fc.constantFrom(...TASKS),
        timesteps: upTo(steps),
        features: upTo(features),
        horizon: upTo(horizon),
        classes: upTo(classes, 2),
        vocabulary: upTo(vocabulary, 2),
      },
      { requiredKeys: ['dependency', 'samples', 'futureKnown', 'vocabulary'] },
    )
    .map((answers) => advisedModel(adviceFor(answers).recommendation!, answers)!);
}
