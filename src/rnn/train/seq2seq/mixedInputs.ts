import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { type FeedBack, saidAsInputs } from './feedBack';

/**
 * The inputs of a decoder in which each step but the first is, with the probability 1 − `ratio`, what the model itself
 * put out at the step before, having read these very inputs until there: scheduled sampling (Bengio et al. 2015), from
 * all targets (Williams and Zipser 1989) to a free run.
 *
 * Not one step after the other, but in passes over all steps at once: after pass k the first k + 1 inputs are right,
 * since a decoder reads forward only, and when a pass changes nothing all are. So the result is that of the loop over
 * steps, and not, as with two passes (Mihaylova and Martins 2019), near it; in the worst case with as many passes.
 *
 * @param batch the inputs of the model
 * @returns what the decoder is to read, a tensor of its own
 */
export function mixedInputs(
  tf: Tf,
  model: LayersModel,
  feedBack: FeedBack,
  batch: Tensor[],
  ratio: number,
): Tensor {
  const { decoderInput } = feedBack;
  return tf.tidy(() => {
    const given = batch[decoderInput]!;
    const [samples, steps, ...item] = given.shape as [number, number, ...number[]];
    const first = tf.slice(given, [0, 0], [samples, 1]);
    const isGiven = tf
      .logicalOr(tf.less(tf.randomUniform([samples, steps]), ratio), tf.equal(tf.range(0, steps), 0))
      .reshape([samples, steps, ...item.map(() => 1)]);
    let inputs = given;
    for (let pass = 1; pass < steps; pass++) {
      const read = batch.map((tensor, i) => (i === decoderInput ? inputs : tensor));
      const said = saidAsInputs(tf, model.predictOnBatch(read) as Tensor, feedBack);
      const late = tf.concat([first, tf.slice(said, [0, 0], [samples, steps - 1])], 1);
      const next = tf.where(isGiven, given, late);
      const changed = tf.any(tf.notEqual(next, inputs)).dataSync()[0];
      inputs = next;
      if (!changed) break;
    }
    return inputs === given ? given.clone() : inputs;
  });
}
