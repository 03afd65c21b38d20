import type { LayersModel, Tensor, Variable } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { StoredTensor, StoredType, StoredValues } from '../../files/safetensors';

const TYPES: Partial<Record<Tensor['dtype'], StoredType>> = { float32: 'F32', int32: 'I32', bool: 'BOOL' };
const DTYPES = { F32: 'float32', I32: 'int32', BOOL: 'bool', F64: 'float32' } as const;

/** A copy outside TensorFlow.js: there is nothing to free. */
export async function storedCopy(tensor: Tensor): Promise<StoredTensor> {
  const values = (await tensor.data()).slice() as StoredValues; // the cpu backend gives its own memory
  return { type: TYPES[tensor.dtype]!, shape: tensor.shape.slice(), values };
}

export function tensorOf(tf: Tf, { type, shape, values }: StoredTensor): Tensor {
  return tf.tensor(values as Float32Array, shape, DTYPES[type]);
}

export async function weightValues(model: LayersModel): Promise<StoredTensor[]> {
  return Promise.all(model.getWeights().map(storedCopy));
}

/** Past any constraint: they have been through it. */
export function putWeights(tf: Tf, model: LayersModel, values: StoredTensor[]): void {
  tf.tidy(() =>
    (model.getWeights() as Variable[]).forEach((weight, i) => weight.assign(tensorOf(tf, values[i]!))),
  );
}
