import type { LayersModel, layers } from '@tensorflow/tfjs';
import { formatBatchShape, formatCount } from '../display/formatNumber';
import { MIME, type MimeBundle } from '../display/mime';
import { textTable } from '../display/textTable';
import type { ModelView } from '../display/views';
import { networkOf } from './network';

type Weights = layers.Layer['weights'];

/** A model's summary: its layers with their output shapes and parameters, and its diagram. */
export function modelBundle(model: LayersModel): MimeBundle {
  const data = modelView(model);
  return { [MIME.model]: data, [MIME.text]: modelText(data) };
}

function modelView(model: LayersModel): ModelView {
  const { view: network, layers } = networkOf(model);
  return {
    version: 1,
    name: model.name,
    type: model.getClassName(),
    layers: network.layers.map(({ name, type, outputShape, parameters }, i) => ({
      name,
      type,
      outputShape,
      parameters,
      trainable: layers[i]!.trainable || parameters === 0, // an input layer says no, having nothing to train
    })),
    parameters: count(model.weights),
    trainableParameters: count(model.trainableWeights),
    network,
  };
}

/** A weight that two layers share counts once. */
function count(weights: Weights): number {
  return [...new Set(weights)].reduce(
    (sum, { shape }) => sum + shape.reduce<number>((n, size) => n * size!, 1),
    0,
  );
}

function modelText({ name, type, layers, parameters, trainableParameters }: ModelView): string {
  const head = `${type} "${name}"`;
  if (layers.length === 0) return `${head}: no layers yet`;
  const rows = layers.map((layer) => [
    layer.name,
    layer.type,
    formatBatchShape(layer.outputShape),
    formatCount(layer.parameters),
    layer.trainable ? '' : 'frozen',
  ]);
  const frozen = parameters - trainableParameters;
  return [
    head,
    textTable(['layer', 'type', 'output shape', 'parameters', ''], rows),
    `${formatCount(parameters)} parameters, ${frozen === 0 ? 'all trainable' : `${formatCount(trainableParameters)} trainable`}`,
  ].join('\n');
}
