import type { LayersModel, layers } from '@tensorflow/tfjs';
import { formatBatchShape, formatBytes, formatCount } from '../display/formatNumber';
import { MIME, type MimeBundle } from '../display/mime';
import { textTable } from '../display/textTable';
import type { CellEquations, ModelLayer, ModelMemory, ModelView, Shape } from '../display/views';
import { ofShapes, withNumbers } from '../display/withNumbers';
import { modelMemory } from './modelMemory';
import { networkOf } from './network';
import { parameterFormula } from './parameterFormula';
import { cellType, isBidirectional, type Layer, type RecurrentLayer, wrapped } from './recurrentLayer';

type Weights = layers.Layer['weights'];

/** A model's summary: its layers with their output shapes and parameters, and its diagram. */
export function modelBundle(model: LayersModel): MimeBundle {
  const data = modelView(model);
  return { [MIME.model]: data, [MIME.text]: modelText(data) };
}

export function modelView(model: LayersModel): ModelView {
  const { view: network, layers } = networkOf(model);
  const parameters = { all: count(model.weights), trained: count(model.trainableWeights) };
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
      ...sizesOf(layers[i]!),
    })),
    parameters: parameters.all,
    trainableParameters: parameters.trained,
    ...(layers.length > 0 && { memory: modelMemory(model, parameters) }),
    network,
  };
}

function sizesOf(layer: Layer): Partial<ModelLayer> {
  if (layer.countParams() === 0) return {};
  const formula = parameterFormula(layer);
  const equations = equationsOf(layer);
  const notTrained = layer.trainable ? layer.countParams() - count(layer.trainableWeights) : 0;
  return {
    ...(notTrained > 0 && { notTrained }),
    ...(formula && { formula }),
    weights: layer.weights.map(({ shape }) => shape as Shape),
    ...(equations && { equations }),
  };
}

function equationsOf(layer: Layer): CellEquations | undefined {
  const inner = isBidirectional(layer) ? layer.forwardLayer : wrapped(layer);
  const cell = cellType(inner);
  if (!cell) return undefined;
  const { activation, recurrentActivation, bias, resetAfter } = (inner as RecurrentLayer).cell;
  return {
    cell,
    activation: activation.getClassName(),
    ...(cell !== 'SimpleRNN' && { recurrentActivation: recurrentActivation.getClassName() }),
    useBias: bias !== null && bias !== undefined,
    ...(cell === 'GRU' && { resetAfter: resetAfter ?? false }),
  };
}

/** A weight that two layers share counts once. */
export function count(weights: Weights): number {
  return [...new Set(weights)].reduce(
    (sum, { shape }) => sum + shape.reduce<number>((n, size) => n * size!, 1),
    0,
  );
}

function modelText({ name, type, layers, parameters, trainableParameters, memory }: ModelView): string {
  const head = `${type} "${name}"`;
  if (layers.length === 0) return `${head}: no layers yet`;
  const rows = layers.map((layer) => [
    layer.name,
    layer.type,
    formatBatchShape(layer.outputShape),
    formatCount(layer.parameters),
    layer.trainable ? '' : 'frozen',
  ]);
  const counts = layers.flatMap(({ name, parameters, formula, weights }) =>
    weights
      ? [
          `${name}: ${formula ? `${formula.symbols} = ${withNumbers(formula)}` : ofShapes(weights)} = ${formatCount(parameters)}`,
        ]
      : [],
  );
  const frozen = parameters - trainableParameters;
  return [
    head,
    textTable(['layer', 'type', 'output shape', 'parameters', ''], rows),
    `${formatCount(parameters)} parameters, ${frozen === 0 ? 'all trainable' : `${formatCount(trainableParameters)} trainable`}`,
    ...(memory ? [memoryText(memory)] : []),
    ...counts,
  ].join('\n');
}

function memoryText({ weightBytes, activationBytes, optimizer }: ModelMemory): string {
  const parts = [
    `memory: weights ${formatBytes(weightBytes)}`,
    activationBytes === null
      ? ''
      : `activations about ${formatBytes(activationBytes)} an example in training`,
    optimizer ? `${optimizer.name} ${formatBytes(optimizer.bytes)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
