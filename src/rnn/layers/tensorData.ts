import type { Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

interface WasmBackend {
  typedArrayFromHeap(tensor: TensorInfo): Float32Array;
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
}

/** The values of a float32 tensor, to be read at once: without a copy where the backend has them in reach. */
export function readTensor(tf: Tf, tensor: Tensor): Float32Array {
  if (tf.getBackend() === 'wasm') {
    return (tf.backend() as unknown as WasmBackend).typedArrayFromHeap(tensor);
  }
  const values: ArrayLike<number> = tensor.dataSync();
  // a cast on the plain JavaScript backend leaves the array as it was, of whole numbers or truth values
  return values instanceof Float32Array ? values : Float32Array.from(values);
}

/** A tensor of its own with the values of a view. */
export function makeTensor(tf: Tf, values: Float32Array, shape: number[]): Tensor {
  // this backend copies by itself
  const own = tf.getBackend() === 'wasm' ? values : values.slice();
  return tf.engine().makeTensor(own, shape, 'float32');
}

/** A tensor whose values are still to be written. */
export interface EmptyTensor {
  /** To be asked for once no more memory is asked for: WebAssembly moves its memory when it grows. */
  values(): Float32Array;
  /** When `values` has been filled. */
  tensor(): Tensor;
}

/** Memory for a tensor; on WebAssembly the backend's own, so that no copy is made. */
export function emptyTensor(tf: Tf, shape: number[]): EmptyTensor {
  if (tf.getBackend() === 'wasm') {
    const backend = tf.backend() as unknown as WasmBackend;
    const info = backend.makeOutput(shape, 'float32');
    return {
      values: () => backend.typedArrayFromHeap(info),
      tensor: () => tf.engine().makeTensorFromTensorInfo(info),
    };
  }
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  return { values: () => values, tensor: () => tf.engine().makeTensor(values, shape, 'float32') };
}
