import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { formatShape } from '../../display/formatNumber';
import { wiringOf } from '../../inspect/seq2seq/wiring';
import type { Tf } from '../../tf';
import { outputActivation } from '../fit/lossByOutput';

/** How what a decoder puts out becomes what it reads at the next step. */
export interface FeedBack {
  /** Index in `model.inputs`. */
  decoderInput: number;
  /** The likeliest token as an index or one-hot vector, or the values as they are. */
  kind: 'indices' | 'one-hot' | 'values';
}

/** @throws when the model is no encoder–decoder, or what its decoder says does not fit what it reads */
export function feedBackOf(model: LayersModel): FeedBack {
  const { decoderInput } = wiringOf(model);
  const read = model.inputs[decoderInput]!.shape;
  const [output] = model.outputs;
  if (model.outputs.length !== 1 || output!.shape.length !== 3) {
    throw new Error(
      `The decoder of "${model.name}" must put out one vector a step: give it returnSequences: true.`,
    );
  }
  const tokens =
    outputActivation(model) === 'softmax' || /categoricalCrossentropy$/i.test(String(model.loss));
  if (read.length === 2 && tokens) return { decoderInput, kind: 'indices' };
  if (read.length === 3 && read[2] === output!.shape[2]) {
    return { decoderInput, kind: tokens ? 'one-hot' : 'values' };
  }
  throw new Error(
    `The decoder of "${model.name}" reads ${formatShape(read.slice(1))} and puts out ${formatShape(output!.shape.slice(1))}: ` +
      'what it says cannot be what it reads next. Both have the same width; or it reads indices of tokens and ends with a softmax.',
  );
}

export function saidAsInputs(tf: Tf, said: Tensor, { kind }: FeedBack): Tensor {
  if (kind === 'values') return said;
  const likeliest = tf.argMax(said, -1);
  return tf.cast(
    kind === 'indices' ? likeliest : tf.oneHot(likeliest as never, said.shape.at(-1)!),
    'float32',
  );
}
