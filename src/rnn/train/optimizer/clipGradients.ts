import type { Optimizer, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { changeStep } from './changeStep';

/** At most one of them, a positive number. */
export interface ClipOptions {
  /** Largest ‖g‖₂ of the gradient of each weight. */
  clipNorm?: number;
  /** Largest ‖g‖₂ of the gradients of all weights together. */
  globalClipNorm?: number;
  /** Largest |g| of each element. */
  clipValue?: number;
}

/** See `Rnn.clipGradients`. Formulas and what becomes of NaN and ∞ are those of Keras 3. */
export function clipGradients<O extends Optimizer>(tf: Tf, optimizer: O, options: ClipOptions): O {
  const ways = { clipNorm: byNorm, globalClipNorm: byGlobalNorm, clipValue: byValue };
  const given = (Object.keys(ways) as (keyof ClipOptions)[]).filter((name) => options[name] != null);
  if (given.length > 1) throw new Error(`Gradients are clipped in one way, not by ${given.join(' and ')}.`);
  const unknown = Object.keys(options).find((name) => !(name in ways));
  if (unknown !== undefined) {
    throw new Error(
      `There is no way "${unknown}" to clip gradients: there are ${Object.keys(ways).join(', ')}.`,
    );
  }

  const [name] = given;
  if (name === undefined) {
    changeStep(tf, optimizer, { clip: undefined });
    return optimizer;
  }
  const limit = options[name]!;
  if (!(limit > 0 && Number.isFinite(limit))) {
    throw new Error(`${name} is a positive number, not ${String(limit)}.`);
  }
  changeStep(tf, optimizer, { clip: (gradients) => ways[name](tf, gradients, limit) });
  return optimizer;
}

function byNorm(tf: Tf, gradients: Tensor[], limit: number): Tensor[] {
  return gradients.map((gradient) => {
    const norm = tf.sqrt(tf.sum(tf.square(gradient)));
    // NaN has to come first: with WebAssembly maximum(1, NaN) is 1
    return tf.div(tf.mul(gradient, limit), tf.maximum(norm, limit));
  });
}

function byGlobalNorm(tf: Tf, gradients: Tensor[], limit: number): Tensor[] {
  const norm = tf.sqrt(tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));
  const scale = tf.mul(tf.minimum(tf.div(1, norm), 1 / limit), limit);
  const zeroIfFinite = tf.sub(norm, norm); // else NaN: every weight shows that the training has failed
  return gradients.map((gradient) => tf.mul(gradient, tf.add(scale, zeroIfFinite)));
}

function byValue(tf: Tf, gradients: Tensor[], limit: number): Tensor[] {
  // not clipByValue, which with WebAssembly makes a number of NaN
  return gradients.map((gradient) => tf.minimum(tf.maximum(gradient, -limit), limit));
}
