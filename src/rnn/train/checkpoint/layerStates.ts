import type { LayersModel, Tensor, layers } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import type { StoredTensor } from '../../files/safetensors';
import { storedCopy, tensorOf } from './weightValues';

/** A recurrent layer that carries its state from batch to batch. */
interface Stateful extends layers.Layer {
  states: (Tensor | null)[];
  resetStates(states?: Tensor[]): void;
}

/** The states of stateful layers, by the layer's place in the model. */
export async function stateTensors(model: LayersModel): Promise<Record<string, StoredTensor>> {
  const tensors: Record<string, StoredTensor> = {};
  for (const [i, layer] of statefulLayers(model)) {
    for (const [k, state] of layer.states.entries()) {
      if (state) tensors[`${i}/${k}`] = await storedCopy(state);
    }
  }
  return tensors;
}

export function putStateTensors(tf: Tf, model: LayersModel, tensors: Record<string, StoredTensor>): void {
  for (const [i, layer] of statefulLayers(model)) {
    const stored = layer.states.map((_, k) => tensors[`${i}/${k}`]);
    if (!stored.every((tensor) => tensor !== undefined)) continue;
    layer.resetStates(stored.map((tensor) => tf.keep(tensorOf(tf, tensor))));
  }
}

function statefulLayers(model: LayersModel): [number, Stateful][] {
  return [...model.layers.entries()].filter(
    (entry): entry is [number, Stateful] =>
      (entry[1] as Partial<Stateful>).stateful === true &&
      Array.isArray((entry[1] as Partial<Stateful>).states),
  );
}
