import type { layers } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { isLayerCall, type LayerCall } from './code/layerCall';

/** Random as usual, or zeros: for a model that is only looked at, quickly and without using up random numbers. */
export type InitialWeights = 'random' | 'zeros';

const INITIALIZERS: Record<string, string[]> = {
  simpleRNN: ['kernelInitializer', 'recurrentInitializer'],
  lstm: ['kernelInitializer', 'recurrentInitializer'],
  gru: ['kernelInitializer', 'recurrentInitializer'],
  dense: ['kernelInitializer'],
  embedding: ['embeddingsInitializer'],
};

/** Makes the layer that the call makes. */
export function runCall(tf: Tf, { factory, config }: LayerCall, weights: InitialWeights): layers.Layer {
  const make = tf.layers[factory as keyof Tf['layers']] as unknown as (
    config: Record<string, unknown>,
  ) => layers.Layer;
  const given = Object.entries(config).map(([key, value]) => [
    key,
    isLayerCall(value) ? runCall(tf, value, weights) : value,
  ]);
  const zeros = weights === 'zeros' ? (INITIALIZERS[factory] ?? []).map((name) => [name, 'zeros']) : [];
  return make(Object.fromEntries([...given, ...zeros]) as Record<string, unknown>);
}
