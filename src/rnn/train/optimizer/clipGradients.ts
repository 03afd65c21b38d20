import { described } from '../../described';
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

const WAYS = { clipNorm: byNorm, globalClipNorm: byGlobalNorm, clipValue: byValue };

/** See `Rnn.clipGradients`. Formulas and what becomes of NaN and ∞ are those of Keras 3. */
export function clipGradients<O extends Optimizer>(tf: Tf, optimizer: O, options: ClipOptions): O {
  const chosen = clipWay(options);
  changeStep(tf, optimizer, {
    clip: chosen && ((gradients) => clipped(tf, gradients, chosen)),
    clipping: chosen && { [chosen.way]: chosen.limit },
  });
  return optimizer;
}

export interface ClipWay {
  way: keyof ClipOptions;
  limit: number;
}

/**
 * @returns the one way that options name, if they name one
 * @throws for two, an unknown one, or a limit that is none
 */
export function clipWay(options: ClipOptions): ClipWay | undefined {
  if (typeof options !== 'object' || options === null)
    throw new Error(
      `Gradients are clipped as { clipNorm: 1 } says, or not, by {}; not by ${described(options)}.`,
    );
  const given = (Object.keys(WAYS) as (keyof ClipOptions)[]).filter((name) => options[name] != null);
  if (given.length > 1) throw new Error(`Gradients are clipped in one way, not by ${given.join(' and ')}.`);
  const unknown = Object.keys(options).find((name) => !(name in WAYS));
  if (unknown !== undefined) {
    throw new Error(
      `There is no way "${unknown}" to clip gradients: there are ${Object.keys(WAYS).join(', ')}.`,
    );
  }
  const [way] = given;
  if (way === undefined) return undefined;
  const limit = options[way]!;
  if (!(limit > 0 && Number.isFinite(limit))) {
    throw new Error(`${way} is a positive number, not ${String(limit)}.`);
  }
  return { way, limit };
}

/** Gradients of all weights as clipping leaves them. */
export function clipped(tf: Tf, gradients: Tensor[], { way, limit }: ClipWay): Tensor[] {
  return WAYS[way](tf, gradients, limit);
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
