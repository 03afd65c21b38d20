import type { Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { emptyTensor, readTensor } from '../tensorData';

/**
 * Lets `change` write to the values of a weight, first of all, and of the optimizer's own variables for it. The latter are
 * changed in place where the backend's memory is in reach and nothing else shares it, as a clone would. The weight gets
 * memory of its own each time: backends keep what they derive from weights by where they lie.
 */
export function changeVariables(
  tf: Tf,
  weight: Variable | undefined,
  own: Variable[],
  change: (values: Float32Array[]) => void,
): void {
  const isOnHeap = tf.getBackend() === 'wasm';
  const variables = weight ? [weight, ...own] : own;
  const fresh = variables.map((variable) =>
    isOnHeap && variable !== weight && tf.backend().refCount(variable.dataId) === 1
      ? undefined
      : emptyTensor(tf, variable.shape),
  );
  // all memory is there by now: views hold
  change(
    variables.map((variable, i) => {
      const values = readTensor(tf, variable);
      const copy = fresh[i]?.values();
      copy?.set(values);
      return copy ?? values;
    }),
  );
  variables.forEach((variable, i) => {
    const tensor = fresh[i]?.tensor();
    if (!tensor) return;
    variable.assign(tensor);
    tensor.dispose();
  });
}
