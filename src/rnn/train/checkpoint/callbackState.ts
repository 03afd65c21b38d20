import type { CallbackState } from '../callbacks/Resumable';
import type { StoredTensor } from '../../files/safetensors';
import { numberTensor } from './TrainingState';

/** As tensors, since JSON has no NaN. */
export function callbackTensors({ numbers, weights }: CallbackState): Record<string, StoredTensor> {
  const tensors: Record<string, StoredTensor> = {};
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== undefined) tensors[`numbers/${name}`] = numberTensor([value]);
  }
  weights?.forEach((weight, i) => (tensors[`weights/${i}`] = weight));
  return tensors;
}

export function callbackState(tensors: Record<string, StoredTensor>): CallbackState {
  const numbers: CallbackState['numbers'] = {};
  const weights: StoredTensor[] = [];
  for (const [path, tensor] of Object.entries(tensors)) {
    const [kind, name] = path.split('/') as [string, string];
    if (kind === 'numbers') numbers[name] = tensor.values[0];
    else weights[Number(name)] = tensor;
  }
  return { numbers, ...(weights.length > 0 && { weights }) };
}
