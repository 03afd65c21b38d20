import type { LayersModel } from '@tensorflow/tfjs';
import { described } from './described';

/**
 * @param what is to be done with it, for the error
 * @throws when it is no model, or one without layers
 */
export function checkModel(model: unknown, what: string): asserts model is LayersModel {
  const { inputs, layers } = (model ?? {}) as Partial<LayersModel>;
  if (!Array.isArray(inputs) || !Array.isArray(layers))
    throw new Error(
      `${what} needs a model, as of tf.sequential(…), tf.model(…) or specification.build(), not ${described(model)}.`,
    );
  if (inputs.length === 0)
    throw new Error(`The model "${(model as LayersModel).name}" has no layers yet: add some first.`);
}
