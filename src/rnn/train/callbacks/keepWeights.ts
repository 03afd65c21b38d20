import type { LayersModel, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/**
 * Copies the weights of a model, outside TensorFlow.js: there is nothing to free, also when the training fails.
 * @returns what puts them back, past any constraint: they have been through it
 */
export async function keepWeights(tf: Tf, model: LayersModel): Promise<() => void> {
  const variables = model.getWeights() as Variable[];
  // the cpu backend gives its own memory
  const values = await Promise.all(variables.map(async (variable) => (await variable.data()).slice()));
  return () =>
    tf.tidy(() =>
      variables.forEach((variable, i) =>
        variable.assign(tf.tensor(values[i]!, variable.shape, variable.dtype)),
      ),
    );
}
