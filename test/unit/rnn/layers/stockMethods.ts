import { createRequire } from 'node:module';
import type { Tensor } from '@tensorflow/tfjs';
import { tf } from '../support';

const load = createRequire(__filename);

/** A module once more, beside the copy that is loaded already, and which something may have been installed in. */
function loadAgain(name: string): typeof tf {
  const path = load.resolve(name);
  const present = load.cache[path];
  delete load.cache[path];
  const again = load(path) as typeof tf;
  load.cache[path] = present;
  return again;
}

/** Of the class that `initializers.orthogonal` makes, which TensorFlow.js does not export. */
export function orthogonalPrototype({ initializers }: Pick<typeof tf, 'initializers'>): {
  apply(shape: number[]): Tensor;
} {
  return Object.getPrototypeOf(initializers.orthogonal({} as never)) as { apply(shape: number[]): Tensor };
}

/** The methods of TensorFlow.js 4.22 as it brings them along, whatever is installed. They work on any copy's objects. */
export const stockMethods = (() => {
  // each copy enters its classes in one common list
  const classes = tf.serialization.SerializationMap.getMap().classNameMap;
  const present = { ...classes };
  const isTest = tf.env().getBool('IS_TEST');
  tf.env().set('IS_TEST', true); // or it warns that there is a copy already
  const layers = loadAgain('@tensorflow/tfjs-layers') as unknown as typeof tf.layers &
    Pick<typeof tf, 'initializers'>;
  const { AdamOptimizer, RMSPropOptimizer, SGDOptimizer } = loadAgain('@tensorflow/tfjs-core');
  tf.env().set('IS_TEST', isTest);
  Object.assign(classes, present);
  return {
    call: layers.RNN.prototype.call,
    applyGradients: [AdamOptimizer, RMSPropOptimizer, SGDOptimizer].map(
      ({ prototype }) => prototype.applyGradients,
    ),
    orthogonal: orthogonalPrototype(layers).apply,
  };
})();
