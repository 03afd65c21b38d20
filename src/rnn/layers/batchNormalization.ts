import type { Tensor, layers } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { CallOptions } from './stockLayers';

type Call = (inputs: Tensor | Tensor[], options: CallOptions) => Tensor;

/** What TensorFlow.js 4.22 keeps in such a layer, and does not declare. */
interface Layer extends layers.Layer {
  axis: number;
  momentum: number;
  epsilon: number;
  gamma?: Weight;
  beta?: Weight;
  movingMean: Weight;
  movingVariance: Weight;
}

interface Weight {
  read(): Tensor;
  write(value: Tensor): void;
}

/** As in Keras: a batch in which all is masked has no mean. */
const NOTHING = 1e-7;

/**
 * Lets batch normalization train as in Keras 3 where TensorFlow.js 4.22 does not: masked steps have no part in mean and
 * variance (it counts them), a layer that is not trainable normalises by its moving statistics and leaves them (it
 * changes them), and `scale: false`, `center: false` or an axis that is not the last work (it throws, or predicts something else). Everything else is computed as before.
 * @returns what makes `tf` what it was
 */
export function installBatchNormalization(tf: Tf): () => void {
  const prototype = Object.getPrototypeOf(tf.layers.batchNormalization()) as { call: Call };
  const stock = prototype.call;
  prototype.call = function (this: Layer, inputs, options) {
    const input = [inputs].flat()[0]!;
    const training = options.training === true && this.trainable;
    const given = [options.mask].flat()[0];
    // TensorFlow.js also hands on the mask of steps that a recurrent layer before has summed up
    const mask = training && given?.rank === input.rank - 1 ? given : undefined;
    const alongLast = this.axis === -1 || this.axis === input.rank - 1;
    const covered = alongLast && (!training || (!mask && this.gamma && this.beta));
    if (covered) return stock.call(this, inputs, { ...options, training });
    return tf.tidy(() => normalize(tf, this, input, training, mask));
  };
  return () => (prototype.call = stock);
}

/** γ · (x − mean) / √(variance + ε) + β over all axes but one (Ioffe and Szegedy 2015). */
function normalize(tf: Tf, layer: Layer, x: Tensor, training: boolean, mask: Tensor | undefined): Tensor {
  const { gamma, beta, movingMean, movingVariance, momentum, epsilon } = layer;
  const axis = layer.axis >= 0 ? layer.axis : layer.axis + x.rank;
  const others = x.shape.map((_, i) => i).filter((i) => i !== axis);
  const along = (weight: Weight) => weight.read().reshape(x.shape.map((size, i) => (i === axis ? size : 1)));
  const moments = () => (mask ? maskedMoments(tf, x, mask, others) : tf.moments(x, others, true));
  const { mean, variance } = training
    ? moments()
    : { mean: along(movingMean), variance: along(movingVariance) };
  if (training) {
    move(tf, movingMean, mean, momentum);
    move(tf, movingVariance, variance, momentum);
  }
  const normed = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, epsilon)));
  const scaled = gamma ? tf.mul(normed, along(gamma)) : normed;
  return beta ? tf.add(scaled, along(beta)) : scaled;
}

function maskedMoments(tf: Tf, x: Tensor, mask: Tensor, axes: number[]) {
  const kept = tf.mul(tf.cast(tf.cast(mask, 'bool'), 'float32').expandDims(-1), tf.onesLike(x));
  const count = tf.add(tf.sum(kept, axes, true), NOTHING);
  const mean = tf.div(tf.sum(tf.mul(kept, x), axes, true), count);
  const variance = tf.div(tf.sum(tf.mul(kept, tf.square(tf.sub(x, mean))), axes, true), count);
  return { mean, variance };
}

function move(tf: Tf, moving: Weight, value: Tensor, momentum: number): void {
  tf.tidy(() => {
    const old = moving.read();
    moving.write(tf.sub(old, tf.mul(tf.sub(old, value.reshape(old.shape)), 1 - momentum)));
  });
}
