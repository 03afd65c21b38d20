import * as fc from 'fast-check';

const activation = fc.constantFrom('linear', 'relu', 'tanh', 'sigmoid', 'softmax', 'elu', 'selu', 'softplus', 'softsign'); // prettier-ignore
const units = fc.integer({ min: 1, max: 5 });
const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const rate = fc.constantFrom(0, 0.1, 0.25);

const recurrent = fc.record({
  kind: fc.constantFrom('simpleRnn', 'lstm', 'gru'),
  units,
  activation: some(activation),
  bidirectional: fc.boolean(),
  mergeMode: fc.constantFrom('concat', 'sum', 'mul', 'ave'),
  dropout: rate,
  recurrentDropout: rate,
  useBias: fc.boolean(),
});

const between = fc.oneof(
  fc.record({ kind: fc.constant('batchNormalization'), momentum: some(fc.constantFrom(0.9, 0.99)) }),
  fc.record({ kind: fc.constant('dropout'), rate }),
  fc.record({ kind: fc.constant('spatialDropout'), rate }),
  fc.record({ kind: fc.constant('timeDistributedDense'), units, activation: some(activation) }),
  fc.record({ kind: fc.constant('dense'), units, activation: some(activation), useBias: fc.boolean() }),
);

const compile = fc.record({
  optimizer: fc.constantFrom('adam', 'sgd', 'rmsprop'),
  learningRate: fc.constantFrom(0.001, 0.01, 1e-7),
  clipNorm: some(fc.constantFrom(1, 0.5)),
  loss: fc.constantFrom('meanSquaredError', 'meanAbsoluteError'),
  metrics: fc.constantFrom([], ['mae'], ['mae', 'mse']),
});

/** Sequential models of sequences, as plain data: layers in any order that can be. */
export const randomSpecification = fc
  .record({
    layers: fc.array(fc.oneof(recurrent, between), { minLength: 1, maxLength: 4 }),
    sequences: fc.boolean(),
    timesteps: fc.constantFrom(null, 3, 5),
    features: units,
    compile,
  })
  .map(({ layers, sequences, timesteps, features, compile }) => ({
    kind: 'sequential',
    name: 'any',
    task: 'forecasting',
    input: { kind: 'sequence', timesteps, features },
    layers: layers.map((layer, i) => ({
      ...layer,
      name: `layer_${i}`,
      // what follows may want to read every step
      ...('bidirectional' in layer && { returnSequences: sequences || i < layers.length - 1 }),
    })),
    compile,
  }));
