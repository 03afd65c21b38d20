import type { LayersModel, Sequential, Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import { rnn, tf } from '../support';

export interface Part {
  x: Tensor3D;
  y: Tensor2D;
}

/** Windows of a noisy sine (synthetic), in two parts that lie behind each other. */
export function parts(): { train: Part; validation: Part } {
  const series = Array.from({ length: 70 }, (_, t) => Math.sin(t / 3) + 0.3 * Math.sin(t * t));
  return {
    train: rnn.windows(series.slice(0, 50), { lookback: 6 }),
    validation: rnn.windows(series.slice(50), { lookback: 6 }),
  };
}

/** With all that is random in a training: initial weights, both dropouts, and what `fit` shuffles. */
export function forecaster(): Sequential {
  return tf.sequential({
    layers: [
      tf.layers.lstm({ units: 4, inputShape: [6, 1], dropout: 0.2, recurrentDropout: 0.2, recurrentActivation: 'sigmoid' }),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.dense({ units: 1 }),
    ],
  }); // prettier-ignore
}

export function weightsOf(model: LayersModel): number[][] {
  return model.getWeights().map((weight) => Array.from(weight.dataSync<'float32'>()));
}

/** One weight that is learnt; the output is of this activation. */
export function classifier(units: number, activation: 'softmax' | 'sigmoid' | 'linear' | 'tanh'): Sequential {
  return tf.sequential({ layers: [tf.layers.dense({ units, inputShape: [2], activation })] });
}
