import type { DataType, KernelBackend, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

const NAME = 'UnsortedSegmentSum';

/** The backends that have no such operation, or one that goes through all of `x` once a segment. */
const BACKENDS = ['wasm', 'cpu'] as const;

interface Arguments {
  inputs: { x: TensorInfo; segmentIds: TensorInfo };
  attrs: { numSegments: number };
  backend: KernelBackend;
}

/**
 * Gives TensorFlow.js an `unsortedSegmentSum` that goes through its input once: the gradient of `tf.gather`, without
 * which no Embedding learns. WebAssembly has none (tensorflow/tfjs 4.22), and that of plain JavaScript takes a pass
 * over the whole input for every word of the vocabulary.
 *
 * @returns what makes `tf` what it was
 */
export function installSegmentSum(tf: Tf): () => void {
  const before = BACKENDS.map((backendName) => tf.getKernel(NAME, backendName));
  const register = (backendName: string, kernelFunc: object) => {
    if (tf.getKernel(NAME, backendName)) tf.unregisterKernel(NAME, backendName);
    tf.registerKernel({ kernelName: NAME, backendName, kernelFunc: kernelFunc as never });
  };
  for (const name of BACKENDS) register(name, segmentSum);
  return () =>
    BACKENDS.forEach((name, i) => {
      const stock = before[i];
      if (stock) register(name, stock.kernelFunc);
      else tf.unregisterKernel(NAME, name);
    });
}

/**
 * out[s, …] = Σ x[i, …] over all i whose segment is s, for x of shape [...segmentIds.shape, …]; segments that nothing
 * belongs to are 0, and negative ids belong to none (TensorFlow's `tf.math.unsorted_segment_sum`).
 */
function segmentSum({ inputs, attrs, backend }: Arguments): TensorInfo {
  const { x, segmentIds } = inputs;
  const { numSegments } = attrs;
  const rest = x.shape.slice(segmentIds.shape.length);
  const width = rest.reduce((product, size) => product * size, 1);
  const values = backend.readSync(x.dataId) as Float32Array | Int32Array;
  const ids = backend.readSync(segmentIds.dataId) as Int32Array;
  const sums =
    x.dtype === 'int32' ? new Int32Array(numSegments * width) : new Float32Array(numSegments * width);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (id < 0) continue;
    if (id >= numSegments)
      throw new Error(`segmentIds[${i}] is ${id}, but there are ${numSegments} segments.`);
    const to = id * width;
    const from = i * width;
    for (let k = 0; k < width; k++) sums[to + k]! += values[from + k]!;
  }
  const shape = [numSegments, ...rest];
  const dtype: DataType = x.dtype === 'int32' ? 'int32' : 'float32';
  return { dataId: backend.write(sums, shape, dtype), shape, dtype };
}
