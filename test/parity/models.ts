import type { LayersModel, SymbolicTensor, layers as tfLayers } from '@tensorflow/tfjs';
import { rnn, tf } from '../unit/rnn/support';
import { randomCases } from './randomModels';

/** Models whose translations are run in Keras and PyTorch: every layer, in the forms that differ between them. */
export interface ParityCase {
  name: string;
  make(): LayersModel;
  /** Of each input: how many token indices there are, where it takes such. */
  tokens?: (number | undefined)[];
  /** Zeros at the start or the end of the token rows, to make masks. */
  padded?: 'pre' | 'post';
  /** A number that some steps have in all of their features, to make masks. */
  gaps?: number;
}

type Cell = 'simpleRNN' | 'lstm' | 'gru';
type Options = Record<string, unknown>;

const CELLS: { name: string; cell: Cell; options: Options }[] = [
  { name: 'SimpleRNN', cell: 'simpleRNN', options: {} },
  { name: 'LSTM', cell: 'lstm', options: { recurrentActivation: 'sigmoid' } },
  { name: 'GRU', cell: 'gru', options: { recurrentActivation: 'sigmoid', resetAfter: true } },
  { name: 'GRU that resets before', cell: 'gru', options: { recurrentActivation: 'sigmoid' } },
];

export function recurrent(cell: Cell, options: Options): tfLayers.Layer {
  return tf.layers[cell](options as never);
}

function chain(name: string, layers: tfLayers.Layer[]): LayersModel {
  return tf.sequential({ name, layers });
}

const input = [7, 2];

export const PARITY_CASES: ParityCase[] = [
  ...CELLS.flatMap(({ name, cell, options }): ParityCase[] => [
    {
      name: `${name}, last step`,
      make: () =>
        chain('last_step', [
          recurrent(cell, { ...options, units: 5, inputShape: input, name: 'recurrent' }),
          tf.layers.dense({ units: 3, activation: 'softmax', name: 'classes' }),
        ]),
    },
    {
      name: `${name}, stacked, every step`,
      make: () =>
        chain('stacked', [
          recurrent(cell, { ...options, units: 5, returnSequences: true, inputShape: input, name: 'first' }),
          tf.layers.batchNormalization({ name: 'normalized' }),
          tf.layers.dropout({ rate: 0.2, name: 'dropout' }),
          recurrent(cell, { ...options, units: 4, returnSequences: true, goBackwards: true, name: 'second' }),
          tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 2 }), name: 'each_step' }),
        ]),
    },
    ...(['concat', 'sum', 'ave', 'mul'] as const).map((mergeMode): ParityCase => ({
      name: `${name}, bidirectional, ${mergeMode}`,
      make: () =>
        chain('bidirectional', [
          tf.layers.bidirectional({
            layer: recurrent(cell, { ...options, units: 4, returnSequences: true }) as never,
            mergeMode,
            inputShape: input,
            name: 'both_ways',
          }),
          tf.layers.bidirectional({
            layer: recurrent(cell, { ...options, units: 3 }) as never,
            mergeMode,
            name: 'both_ways_again',
          }),
          tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'output' }),
        ]),
    })),
    {
      name: `${name}, without bias`,
      make: () =>
        chain('no_bias', [
          recurrent(cell, { ...options, units: 4, useBias: false, inputShape: input, name: 'recurrent' }),
          tf.layers.dense({ units: 1, useBias: false, name: 'output' }),
        ]),
    },
    {
      name: `${name}, other activations`,
      make: () =>
        chain('activations', [
          recurrent(cell, {
            ...options,
            units: 4,
            activation: 'relu',
            ...(cell !== 'simpleRNN' && { recurrentActivation: 'hardSigmoid' }),
            returnSequences: true,
            inputShape: input,
            name: 'first',
          }),
          recurrent(cell, { ...options, units: 3, activation: 'softsign', name: 'second' }),
        ]),
    },
    ...(['pre', 'post'] as const).map((padded): ParityCase => ({
      name: `${name}, masked, padded ${padded}`,
      tokens: [9],
      padded,
      make: () =>
        chain('masked', [
          tf.layers.embedding({ inputDim: 9, outputDim: 3, inputLength: 6, maskZero: true, name: 'words' }),
          recurrent(cell, { ...options, units: 4, returnSequences: true, name: 'first' }),
          tf.layers.bidirectional({
            layer: recurrent(cell, { ...options, units: 3 }) as never,
            name: 'both',
          }),
        ]),
    })),
    {
      name: `${name}, encoder–decoder`,
      make: () => {
        const encoder = tf.input({ shape: [6, 2], name: 'encoder_input' });
        const decoder = tf.input({ shape: [4, 1], name: 'decoder_input' });
        const [, ...states] = recurrent(cell, {
          ...options,
          units: 5,
          returnState: true,
          name: 'encoder',
        }).apply(encoder) as SymbolicTensor[];
        const [steps] = recurrent(cell, {
          ...options,
          units: 5,
          returnSequences: true,
          returnState: true,
          name: 'decoder',
        }).apply([decoder, ...states]) as SymbolicTensor[];
        const output = tf.layers.dense({ units: 1, name: 'decoder_dense' }).apply(steps!) as SymbolicTensor;
        return tf.model({ inputs: [encoder, decoder], outputs: output, name: 'seq2seq' });
      },
    },
  ]),
  {
    name: 'LSTM that begins with an open forget gate, one that does not',
    make: () =>
      chain('forget', [
        tf.layers.lstm({
          ...{ units: 4, recurrentActivation: 'sigmoid', unitForgetBias: true, returnSequences: true },
          ...{ inputShape: input, name: 'open' },
        }),
        tf.layers.lstm({ units: 3, recurrentActivation: 'sigmoid', unitForgetBias: false, name: 'closed' }),
      ]),
  },
  {
    name: 'merging layers, and one that is shared',
    make: () => {
      const left = tf.input({ shape: [5, 2], name: 'left' });
      const right = tf.input({ shape: [5, 2], name: 'right' });
      const shared = tf.layers.lstm({ units: 3, recurrentActivation: 'sigmoid', name: 'shared' });
      const [a, b] = [left, right].map((side) => shared.apply(side) as SymbolicTensor) as [
        SymbolicTensor,
        SymbolicTensor,
      ];
      const merged = [
        tf.layers.add({ name: 'sum' }).apply([a, b]),
        tf.layers.multiply({ name: 'product' }).apply([a, b]),
        tf.layers.average({ name: 'mean' }).apply([a, b]),
        tf.layers.maximum({ name: 'largest' }).apply([a, b]),
      ] as SymbolicTensor[];
      const all = tf.layers.concatenate({ name: 'all' }).apply(merged) as SymbolicTensor;
      const normalized = tf.layers.layerNormalization({ name: 'normalized' }).apply(all) as SymbolicTensor;
      const hidden = tf.layers
        .dense({ units: 4, activation: 'elu', name: 'hidden' })
        .apply(normalized) as SymbolicTensor;
      const again = tf.layers.repeatVector({ n: 3, name: 'again' }).apply(hidden) as SymbolicTensor;
      const pooled = tf.layers.globalMaxPooling1d({ name: 'pooled' } as never).apply(again) as SymbolicTensor;
      return tf.model({ inputs: [left, right], outputs: [pooled, again], name: 'two sides' });
    },
  },
  {
    name: 'shapes',
    make: () =>
      chain('shapes', [
        tf.layers.permute({ dims: [2, 1], inputShape: [4, 3], name: 'turned' }),
        tf.layers.reshape({ targetShape: [6, 2], name: 'reshaped' }),
        tf.layers.activation({ activation: 'swish', name: 'swish' }),
        tf.layers.globalAveragePooling1d({ name: 'mean' } as never),
        tf.layers.repeatVector({ n: 2, name: 'twice' }),
        tf.layers.flatten({ name: 'flat' }),
        tf.layers.dense({ units: 2, activation: 'hardSigmoid', name: 'output' }),
      ]),
  },
  ...architectures(),
  ...randomCases(30),
];

/** Every architecture of `rnn.models`; those that are large by smaller numbers. */
function architectures(): ParityCase[] {
  const { models } = rnn;
  const text = { inputVocabulary: 7, outputVocabulary: 6, inputLength: 5, outputLength: 4, latent: 4 };
  const made: [name: string, build: () => LayersModel, tokens?: (number | undefined)[]][] = [
    ['simpleRnnClassifier', () => models.simpleRnnClassifier().build()],
    ['lstmForecaster', () => models.lstmForecaster().build()],
    ['lstmForecaster of two layers', () => models.lstmForecaster({ layers: 2 }).build()],
    ['gruForecaster', () => models.gruForecaster().build()],
    ['simpleRnnForecaster', () => models.simpleRnnForecaster().build()],
    ['bidirectionalClassifier', () => models.bidirectionalClassifier().build()],
    ['stackedLstm', () => models.stackedLstm().build()],
    ['stackedLstm, normalised', () => models.stackedLstm({ batchNormalization: true }).build()],
    ['oneToOne', () => models.oneToOne().build()],
    ['oneToMany', () => models.oneToMany().build()],
    ['manyToMany', () => models.manyToMany().build()],
    ['encoderDecoder', () => models.encoderDecoder().build()],
    ['encoderDecoder of one-hot tokens', () => models.encoderDecoder(text).build()],
    [
      'encoderDecoder of embedded tokens',
      () => models.encoderDecoder({ ...text, embedding: 3 }).build(),
      [7, 6],
    ],
    ['sentimentClassifier', () => models.sentimentClassifier({ length: 12, vocabulary: 50 }).build(), [50]],
    [
      'characterGenerator',
      () => models.characterGenerator({ length: 12, vocabulary: 20, units: 16 }).build(),
      [20],
    ],
  ];
  return made.map(([name, build, tokens]) => ({ name: `rnn.models.${name}`, make: build, tokens }));
}
