import type { LayersModel, Tensor, TensorLike } from '@tensorflow/tfjs';
import { formatShape } from '../../display/formatNumber';
import type { Tf } from '../../tf';

/** A model's weights at another time: a snapshot of it, or one array or tensor a weight in the order of `getWeights()`. */
export type Weights = readonly (TensorLike | Tensor)[] | { weights: readonly { values: Float32Array }[] };

/**
 * Runs something while the model has other weights, and gives it back its own.
 * @throws when the weights are not those of such a model
 */
export function withWeights<T>(tf: Tf, model: LayersModel, weights: Weights, run: () => T): T {
  const own = model.getWeights();
  if (!Array.isArray(weights) || weights.length !== own.length) {
    throw new Error(
      `"${model.name}" has ${own.length} weights, but \`before\` has ${Array.isArray(weights) ? weights.length : 'none'}: take them from the same model before training.`,
    );
  }
  const kept = own.map((weight) => tf.clone(weight));
  const others = own.map((weight, i) => {
    const given = weights[i] as TensorLike | Tensor;
    const tensor = given instanceof tf.Tensor ? given : tf.tensor(given);
    if (tensor.size !== weight.size) {
      throw new Error(
        `Weight ${i} of \`before\` has ${tensor.size} values; that of "${model.name}" has the shape ${formatShape(weight.shape)}.`,
      );
    }
    return tensor.reshape(weight.shape);
  });
  try {
    model.setWeights(others);
    return run();
  } finally {
    model.setWeights(kept);
  }
}
