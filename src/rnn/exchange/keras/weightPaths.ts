import type { LayersModel, Tensor, Variable } from '@tensorflow/tfjs';
import { cellType, isBidirectional, type Layer } from '../../inspect/recurrentLayer';
import { layerOptions } from '../layers/layerOptions';

/** A weight of a model, and where Keras 3 keeps it in its files. */
export interface WeightPlace {
  layer: Layer;
  /** Of its variables, e.g. `layers/lstm_1/cell/vars`. */
  group: string;
  /** Its place among them. */
  index: number;
  weight: Variable;
}

/**
 * Where Keras 3 keeps each weight in `.weights.h5` and `.keras`: by the class of its layer and a running number, in the order of
 * `model.layers` (keras/src/saving/saving_lib.py).
 *
 * @throws for a layer that has no translation, named
 */
export function weightPlaces(model: LayersModel): WeightPlace[] {
  const used = new Map<string, number>();
  return model.layers.flatMap((layer) => {
    if (layer.getClassName() === 'InputLayer') return [];
    const name = kerasSnakeCase(layerOptions(layer).keras);
    const before = used.get(name) ?? 0;
    used.set(name, before + 1);
    return placesIn(layer, `layers/${before === 0 ? name : `${name}_${before}`}`);
  });
}

function placesIn(layer: Layer, path: string): WeightPlace[] {
  const places = (group: string, weights: Tensor[]) =>
    weights.map((weight, index) => ({ layer, group, index, weight: weight as Variable }));
  if (isBidirectional(layer))
    return [
      ...places(`${path}/forward_layer/cell/vars`, layer.forwardLayer.getWeights()),
      ...places(`${path}/backward_layer/cell/vars`, layer.backwardLayer.getWeights()),
    ];
  if (cellType(layer)) return places(`${path}/cell/vars`, layer.getWeights());
  if (layer.getClassName() === 'TimeDistributed') return places(`${path}/layer/vars`, layer.getWeights());
  return places(`${path}/vars`, layer.getWeights());
}

/** `SimpleRNN` to `simple_rnn`, `GlobalMaxPooling1D` to `global_max_pooling1d`, as Keras names its layers. */
export function kerasSnakeCase(className: string): string {
  return className
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
