import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { rnn, tf } from '../unit/rnn/support';

/** A model whose training scripts are really run, and what it learns. */
export interface TrainingCase {
  name: string;
  make(): LayersModel;
  data(): { train: Part; validation?: Part };
  batchSize: number;
  /** Whether the result depends on how samples are shared, since each process normalises and drops out its own. */
  dependsOnSharing?: boolean;
  /** Why there is no script for PyTorch. */
  notInPytorch?: RegExp;
}

interface Part {
  x: Tensor | Tensor[];
  y: Tensor;
}

const wave = (length: number) => Array.from({ length }, (_, t) => Math.sin(t / 4) + t / 200);
const windows = (samples: number, lookback: number) =>
  rnn.windows(wave(samples + lookback), { lookback, horizon: 1 });

/** Sequences of values, of which the decoder says each in turn, and reads it a step late. */
function echoes(samples: number, steps: number): Part {
  const values = wave(samples + steps);
  const rows = Array.from({ length: samples }, (_, i) => values.slice(i, i + steps).map((value) => [value]));
  const late = rows.map((row) => [[0], ...row.slice(0, -1)]);
  return { x: [tf.tensor3d(rows), tf.tensor3d(late)], y: tf.tensor3d(rows) };
}

/** Rows of tokens, which the decoder says backwards. */
function reversedTokens(samples: number, steps: number, vocabulary: number): Part {
  const rows = Array.from({ length: samples }, (_, i) =>
    Array.from({ length: steps }, (_, t) => 1 + ((i * 7 + t * t * 3 + i * t) % (vocabulary - 1))),
  );
  const said = rows.map((row) => row.toReversed());
  const late = said.map((row) => [0, ...row.slice(0, -1)]);
  return { x: [tf.tensor2d(rows), tf.tensor2d(late)], y: tf.tensor2d(said) };
}

/** Whether the last value of a window is above its mean. */
function risen(samples: number): Part {
  const { x } = windows(samples, 8);
  const rows = x.squeeze([2]).arraySync() as number[][];
  const y = rows.map((row) => [
    row.at(-1)! > row.reduce((sum, value) => sum + value, 0) / row.length ? 1 : 0,
  ]);
  return { x, y: tf.tensor2d(y) };
}

export const TRAINING_CASES: TrainingCase[] = [
  {
    name: 'a forecaster, clipped',
    make: () => {
      const sizes = { lookback: 12, units: 8, denseUnits: 4, dropout: 0 };
      return rnn.models.lstmForecaster({ ...sizes, learningRate: 0.01, clipNorm: 0.5 }).build();
    },
    // the last batch is of two samples: one a process
    data: () => ({ train: windows(98, 12), validation: windows(31, 12) }),
    batchSize: 16,
  },
  {
    name: 'an encoder–decoder of numbers',
    make: () => {
      const sizes = { inputLength: 5, outputLength: 5, latent: 6 };
      return rnn.models.encoderDecoder({ ...sizes, learningRate: 0.01 }).build();
    },
    data: () => ({ train: echoes(64, 5) }),
    batchSize: 16,
  },
  {
    name: 'an encoder–decoder of tokens',
    make: () => {
      const text = { inputVocabulary: 9, outputVocabulary: 9, embedding: 4, learningRate: 0.01 };
      return rnn.models.encoderDecoder({ ...text, inputLength: 4, outputLength: 4, latent: 8 }).build();
    },
    data: () => ({ train: reversedTokens(64, 4, 9), validation: reversedTokens(20, 4, 9) }),
    batchSize: 16,
  },
  {
    name: 'a bidirectional classifier, samples that cannot be shared evenly',
    make: () => {
      const model = tf.sequential({ name: 'risen' });
      const layer = tf.layers.gru({ units: 4, resetAfter: true, recurrentActivation: 'sigmoid' }) as never;
      model.add(tf.layers.bidirectional({ layer, inputShape: [8, 1], mergeMode: 'concat', name: 'both' }));
      model.add(tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'output' }));
      const optimizer = rnn.clipGradients(tf.train.rmsprop(0.01), { globalClipNorm: 0.3 });
      model.compile({ optimizer, loss: 'binaryCrossentropy', metrics: ['accuracy'] });
      return model;
    },
    // the last batch is of one sample: one process has none of it
    data: () => ({ train: risen(97) }),
    batchSize: 16,
  },
  {
    name: 'a stacked LSTM, normalised',
    make: () => {
      const sizes = { lookback: 10, units: [6, 4], dropout: 0.1 };
      return rnn.models.stackedLstm({ ...sizes, batchNormalization: true, learningRate: 0.01 }).build();
    },
    data: () => ({ train: windows(64, 10), validation: windows(20, 10) }),
    batchSize: 16,
    dependsOnSharing: true,
  },
  {
    name: 'regularised, with an activation of another name',
    make: () => {
      const model = tf.sequential({ name: 'regularised' });
      const kernelRegularizer = tf.regularizers.l2({ l2: 0.01 });
      const options = { units: 4, activation: 'hardSigmoid' as const, inputShape: [6, 1], kernelRegularizer };
      model.add(tf.layers.simpleRNN({ ...options, name: 'recurrent' }));
      model.add(tf.layers.dense({ units: 1, name: 'output' }));
      const optimizer = rnn.clipGradients(tf.train.momentum(0.05, 0.9), { clipValue: 0.02 });
      model.compile({ optimizer, loss: 'meanAbsoluteError', metrics: ['mse', 'mae'] });
      return model;
    },
    data: () => ({ train: windows(64, 6) }),
    batchSize: 32,
    notInPytorch: /"recurrent" has kernelRegularizer/,
  },
];
