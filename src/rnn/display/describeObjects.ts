import { inspect } from 'node:util';
import type { Tf } from '../tf';
import { formatBatchShape } from './formatNumber';
import { describeTensor } from './tensor';

/**
 * Makes tensors, layers and models inside other values, and in `console.log`, print as one line instead of
 * their internals.
 */
export function describeObjects(tf: Tf): void {
  describe(tf.Tensor.prototype, describeTensor);
  describe(
    tf.SymbolicTensor.prototype,
    ({ name, shape }) => `SymbolicTensor "${name}" ${formatBatchShape(shape)}`,
  );
  // Models are layers too.
  describe(tf.layers.Layer.prototype, (layer) => `${layer.getClassName()} "${layer.name}"`);
}

function describe<T extends object>(prototype: T, text: (object: T) => string): void {
  Object.defineProperty(prototype, inspect.custom, {
    configurable: true,
    value(this: T) {
      return this === prototype ? prototype.constructor.name : text(this);
    },
  });
}
