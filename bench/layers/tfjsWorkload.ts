import type { layers } from '@tensorflow/tfjs';
import type { Tf } from '../../src/rnn/tf';
import type { Case, Measure } from './cases';
import type { Ways } from './timing';

/** The model of a case with its data, and what is timed of it. */
export interface Workload {
  ways: Partial<Record<Measure, Ways>>;
  dispose(): void;
}

export function workload(tf: Tf, what: Case): Workload {
  const { batch, timesteps, features, windows = batch } = what;
  const model = tf.sequential({ layers: layersOf(tf, what) });
  const metrics = what.windows ? ['mae'] : [];
  const outputs = what.layer === 'lab' ? 24 : 1;
  const optimizer = tf.train.adam(0.001);
  model.compile({ optimizer, loss: 'meanSquaredError', metrics });
  const x = tf.randomNormal([windows, timesteps, features], 0, 1, 'float32', 1);
  const y = tf.randomNormal([windows, outputs], 0, 1, 'float32', 2);
  const all: Record<Measure, Ways> = {
    train: { trainOnBatch: () => model.trainOnBatch(x, y) },
    predict: { predictOnBatch: () => tf.tidy(() => (model.predictOnBatch(x) as typeof y).dataSync()) },
    fit: { fit: () => model.fit(x, y, { epochs: 1, batchSize: batch }) },
  };
  return {
    ways: Object.fromEntries(what.measures.map((measure) => [measure, all[measure]])),
    dispose() {
      model.dispose();
      optimizer.dispose();
      tf.dispose([x, y]);
    },
  };
}

function layersOf(tf: Tf, what: Case): layers.Layer[] {
  const { timesteps, features, units } = what;
  const shape = { units, inputShape: [timesteps, features] };
  const dense = tf.layers.dense({ units: 1 });
  // the default initializer, orthogonal, takes minutes at the large size; it makes no difference to a step
  const recurrent = { ...shape, recurrentInitializer: 'glorotUniform' } as const;
  switch (what.layer) {
    case 'LSTM':
      return [tf.layers.lstm({ ...recurrent, recurrentActivation: 'sigmoid' }), dense];
    case 'GRU':
      return [tf.layers.gru({ ...recurrent, recurrentActivation: 'sigmoid' }), dense];
    case 'SimpleRNN':
      return [tf.layers.simpleRNN(recurrent), dense];
    case 'lab':
      return [
        tf.layers.lstm({ ...recurrent, recurrentActivation: 'sigmoid' }),
        tf.layers.dropout({ rate: 0.1 }),
        tf.layers.dense({ units: 24 }),
      ];
    case 'forecaster':
      return [
        tf.layers.lstm({
          ...shape,
          recurrentActivation: 'sigmoid',
          recurrentInitializer: tf.initializers.orthogonal({ gain: 2 }),
        }),
        tf.layers.dropout({ rate: 0.2 }),
        tf.layers.dense({ units: 32, activation: 'relu' }),
        dense,
      ];
  }
}
