import type { Sequential } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { layerCall } from './code/layerCall';
import { compileModel } from './compileModel';
import { type InitialWeights, runCall } from './runCall';
import { exampleShape, inputShape } from './specification/dataShape';
import type { SequentialSpecification } from './specification/specification';

export function buildSequential(
  tf: Tf,
  specification: SequentialSpecification,
  weights: InitialWeights,
): Sequential {
  const { name, layers, input, compile } = specification;
  const model = tf.sequential({ name });
  for (const [i, layer] of layers.entries()) {
    const first = i === 0 ? { inputShape: exampleShape(inputShape(input)) } : {};
    model.add(runCall(tf, layerCall(layer, first), weights));
  }
  compileModel(tf, model, compile);
  return model;
}
