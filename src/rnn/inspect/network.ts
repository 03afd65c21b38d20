import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs';
import type { Extent, Shape, UnrolledLayer, UnrolledView } from '../display/views';
import { type GraphLayer, graphOf } from './graph';
import { cellType, isBidirectional, type Layer, type RecurrentLayer, wrapped } from './recurrentLayer';

/**
 * The layers of a model as they are drawn: shapes, sizes and what feeds what. The layer that only names the input
 * is left out where there is one input, which the drawing shows anyway.
 */
export function networkOf(model: LayersModel): { view: UnrolledView; layers: Layer[] } {
  const graph = model.layers.length === 0 ? [] : graphOf(model);
  const shown = graph.filter(({ layer }) => model.inputs.length > 1 || layer.getClassName() !== 'InputLayer');
  const layers = shown.map(({ layer }) => layer);
  const index = (layer: Layer) => layers.indexOf(layer);
  const sequence = model.inputs.find((input) => inputExtent(input, graph) === 'sequence');
  return {
    layers,
    view: {
      version: 1,
      name: model.name,
      timesteps: sequence?.shape[1] ?? null,
      layers: shown.map((entry) => ({
        ...describeLayer(entry, graph),
        inbound: entry.inbound.map(index).filter((i) => i >= 0),
        ...(entry.stateFrom && { stateFrom: index(entry.stateFrom) }),
      })),
    },
  };
}

function describeLayer(
  { layer, input, output }: GraphLayer,
  graph: GraphLayer[],
): Omit<UnrolledLayer, 'inbound'> {
  const inner = isBidirectional(layer) ? layer.forwardLayer : wrapped(layer);
  const cell = cellType(inner);
  const { units, activation } = (cell ? (inner as RecurrentLayer).cell : inner) as Partial<
    RecurrentLayer['cell']
  >;
  return {
    name: layer.name,
    type: layer.getClassName(),
    ...(cell && { cell, direction: direction(layer) }),
    ...(isBidirectional(layer) && { mergeMode: layer.mergeMode ?? null }),
    ...(units !== undefined && { units }),
    ...(activation && { activation: activation.getClassName() }),
    inputExtent: layer.getClassName() === 'Embedding' ? 'sequence' : inputExtent(input, graph),
    outputExtent: layer.getClassName() === 'InputLayer' ? inputExtent(output, graph) : extent(output),
    inputShape: input.shape as Shape,
    outputShape: output.shape as Shape,
    parameters: layer.countParams(),
  };
}

function direction(layer: Layer): UnrolledLayer['direction'] {
  if (isBidirectional(layer)) return 'both';
  return (layer as RecurrentLayer).goBackwards ? 'backward' : 'forward';
}

/** Sequences have the shape [batch, timesteps, features], or [batch, timesteps, height, width, channels]. */
function extent({ shape }: SymbolicTensor): Extent {
  return shape.length === 3 || shape.length === 5 ? 'sequence' : 'vector';
}

/** A model's input [batch, timesteps] is a sequence when an Embedding takes it: of tokens. */
function inputExtent(input: SymbolicTensor, graph: GraphLayer[]): Extent {
  const tokens = graph.some((entry) => entry.layer.getClassName() === 'Embedding' && entry.input === input);
  return tokens ? 'sequence' : extent(input);
}
