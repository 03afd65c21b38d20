import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

interface Orthogonal {
  apply(shape: number[], dtype?: string): Tensor;
  gain: number;
  seed?: number;
}

/**
 * The orthogonal matrices that recurrent kernels begin with, made at once: TensorFlow.js takes dozens of operations
 * a column, 36 seconds for an LSTM of 512 units. Same numbers from the same seed, but for rounding.
 * @returns what undoes it
 */
export function installOrthogonal(tf: Tf): () => void {
  const prototype = Object.getPrototypeOf(tf.initializers.orthogonal({} as never)) as Orthogonal;
  const stock = prototype.apply;
  prototype.apply = function (this: Orthogonal, shape, dtype) {
    if (shape.length < 2 || (dtype !== undefined && dtype !== 'float32'))
      return stock.call(this, shape, dtype);
    const columns = shape.at(-1)!;
    const rows = shape.slice(0, -1).reduce((product, n) => product * n, 1);
    const [long, short] = [Math.max(rows, columns), Math.min(rows, columns)];
    return tf.tidy(() => {
      const drawn = tf.randomNormal([long, short], 0, 1, 'float32', this.seed) as Tensor2D;
      const vectors = orthonormal(drawn.transpose().dataSync(), short, long);
      const matrix = tf.tensor2d(vectors, [short, long]);
      return tf.mul(rows < columns ? matrix : matrix.transpose(), this.gain).reshape(shape);
    });
  };
  return () => {
    prototype.apply = stock;
  };
}

/**
 * Gram and Schmidt's, modified, in float64: each vector made of length 1, and what later ones have of it taken away.
 * That is the Q of the QR decomposition whose R has a positive diagonal.
 */
function orthonormal(values: ArrayLike<number>, count: number, length: number): Float32Array {
  const vectors = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length }, (_, k) => values[i * length + k]!),
  );
  for (const [i, vector] of vectors.entries()) {
    const norm = Math.sqrt(dot(vector, vector));
    for (let k = 0; k < length; k++) vector[k]! /= norm;
    for (let j = i + 1; j < count; j++) {
      const other = vectors[j]!;
      const share = dot(vector, other);
      for (let k = 0; k < length; k++) other[k]! -= share * vector[k]!;
    }
  }
  const flat = new Float32Array(count * length);
  for (const [i, vector] of vectors.entries()) flat.set(vector, i * length);
  return flat;
}

/** In four sums, which the processor adds at once. */
function dot(a: Float64Array, b: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < a.length; k += 4) {
    s0 += a[k]! * b[k]!;
    s1 += a[k + 1]! * b[k + 1]!;
    s2 += a[k + 2]! * b[k + 2]!;
    s3 += a[k + 3]! * b[k + 3]!;
  }
  for (; k < a.length; k++) s0 += a[k]! * b[k]!;
  return s0 + s1 + s2 + s3;
}
