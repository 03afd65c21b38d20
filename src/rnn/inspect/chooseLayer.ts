import type { LayersModel } from '@tensorflow/tfjs';
import { recurrentLayers } from './recordCalls';
import { allLayers, isBidirectional, isRecurrent, type Layer, type RecurrentLayer } from './recurrentLayer';

export interface LayerChoice {
  /** Name of the layer, or its index in `model.layers`. Default: the first recurrent layer. */
  layer?: string | number;
  /** Which layer of a Bidirectional. Default: `forward`. */
  direction?: 'forward' | 'backward';
}

/**
 * The recurrent layer that options name, the first by default; of a Bidirectional one of its two.
 * @throws when there is no such layer, with those that there are
 */
export function chooseLayer(
  model: LayersModel,
  { layer: wanted, direction = 'forward' }: LayerChoice,
): RecurrentLayer {
  const candidates = recurrentLayers(model);
  if (candidates.length === 0) {
    const types = model.layers.map((layer) => layer.getClassName()).join(', ');
    throw new Error(`"${model.name}" has no SimpleRNN, LSTM or GRU layer (its layers: ${types || 'none'}).`);
  }
  if (!['forward', 'backward'].includes(direction)) {
    throw new Error(`The direction is "forward" or "backward", not ${JSON.stringify(direction)}.`);
  }
  const layer = wanted === undefined ? firstRecurrent(model) : findLayer(model, wanted, candidates);
  if (layer && isBidirectional(layer)) {
    const side = direction === 'forward' ? layer.forwardLayer : layer.backwardLayer;
    if (isRecurrent(side)) return side;
  }
  if (layer && isRecurrent(layer)) return layer;
  const names = candidates.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(
    layer
      ? `The layer "${layer.name}" is a ${layer.getClassName()}; gates are drawn of SimpleRNN, LSTM and GRU layers: ${names}.`
      : `"${model.name}" has no layer ${JSON.stringify(wanted)}; its recurrent layers: ${names}.`,
  );
}

function firstRecurrent(model: LayersModel): Layer | undefined {
  return allLayers(model).find(
    (layer) => isRecurrent(layer) || (isBidirectional(layer) && isRecurrent(layer.forwardLayer)),
  );
}

function findLayer(model: LayersModel, wanted: string | number, candidates: Layer[]): Layer | undefined {
  if (typeof wanted === 'number') return model.layers.at(wanted);
  return [...allLayers(model), ...candidates].find(({ name }) => name === wanted);
}
