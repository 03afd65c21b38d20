import type { Tensor, TensorLike } from '@tensorflow/tfjs';
import { isArrayLike } from '../flatSeries';
import type { Tf } from '../tf';
import { described } from '../described';
import { checkWhole } from '../wholeNumber';

/** See `Rnn.oneHot`. */
export function oneHot(tf: Tf, indices: Tensor | TensorLike, depth: number): Tensor {
  checkWhole(depth, 'depth', 1);
  if (!(indices instanceof tf.Tensor) && typeof indices !== 'number' && !isArrayLike(indices))
    throw new Error(`indices are whole numbers, as arrays or a tensor, not ${described(indices)}.`);
  return tf.tidy(() => {
    const given = indices instanceof tf.Tensor ? indices : tf.tensor(indices);
    if (given.isDisposed) throw new Error('indices is a tensor that was disposed: its values are gone.');
    const values = given.dataSync() as ArrayLike<unknown>;
    if (values.length === 0) throw new Error('oneHot got no index.');
    const result = new Float32Array(values.length * depth);
    for (let i = 0; i < values.length; i++) {
      const index = values[i];
      if (!Number.isInteger(index) || (index as number) < 0 || (index as number) >= depth)
        throw new Error(
          `indices${place(i, given.shape)} is ${described(index)}: with a depth of ${depth}, indices are whole numbers from 0 to ${depth - 1}.`,
        );
      result[i * depth + (index as number)] = 1;
    }
    return tf.tensor(result, [...given.shape, depth]);
  });
}

/** Where the i-th value is, as `[2][5]`. */
function place(i: number, shape: number[]): string {
  let rest = i;
  return shape
    .toReversed()
    .map((size) => {
      const at = rest % size;
      rest = Math.floor(rest / size);
      return `[${at}]`;
    })
    .reverse()
    .join('');
}
