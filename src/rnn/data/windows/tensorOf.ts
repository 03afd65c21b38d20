import type { KernelBackend, Tensor, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';

/** What the WebAssembly backend has beside what every backend has. */
interface WasmBackend extends KernelBackend {
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
  typedArrayFromHeap(tensor: TensorInfo): Float32Array;
}

/**
 * A tensor whose values `fill` writes. In WebAssembly it writes to where the tensor lies, which spares a copy: of
 * windows, that is hundreds of megabytes.
 *
 * @param fill must not make tensors: the memory could move
 */
export function tensorOf(tf: Tf, shape: number[], fill: (values: Float32Array) => void): Tensor {
  const size = shape.reduce((product, n) => product * n, 1);
  const backend = tf.backend();
  if (tf.getBackend() === 'wasm' && isWasm(backend) && size > 0) {
    const info = backend.makeOutput(shape, 'float32');
    fill(backend.typedArrayFromHeap(info));
    return tf.engine().makeTensorFromTensorInfo(info);
  }
  const values = new Float32Array(size);
  fill(values);
  return tf.tensor(values, shape);
}

function isWasm(backend: object): backend is WasmBackend {
  return 'makeOutput' in backend && 'typedArrayFromHeap' in backend;
}
