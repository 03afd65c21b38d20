import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

interface WasmBackend {
  typedArrayFromHeap(tensor: Tensor): Float32Array;
}

/** The values of a float32 tensor, to be read at once: without a copy where the backend has them in reach. */
export function readTensor(tf: Tf, tensor: Tensor): Float32Array {
  if (tf.getBackend() === 'wasm') {
    return (tf.backend() as unknown as WasmBackend).typedArrayFromHeap(tensor);
  }
  return tensor.dataSync<'float32'>();
}

/** A tensor of its own with the values of a view. */
export function makeTensor(tf: Tf, values: Float32Array, shape: number[]): Tensor {
  // this backend copies by itself
  const own = tf.getBackend() === 'wasm' ? values : values.slice();
  return tf.engine().makeTensor(own, shape, 'float32');
}
