import type { LayersModel, SymbolicTensor } from '@tensorflow/tfjs';
import { isRecurrent, type Layer, wrapped } from '../../inspect/recurrentLayer';

/** Layers that do to each timestep what they would do to it alone, when nothing is trained. */
const STEPWISE = new Set([
  ...['InputLayer', 'Embedding', 'Dense', 'Activation', 'ReLU', 'LeakyReLU', 'ELU', 'PReLU', 'Softmax'],
  ...['Dropout', 'SpatialDropout1D', 'GaussianNoise', 'GaussianDropout', 'AlphaDropout'],
  ...['BatchNormalization', 'LayerNormalization'],
]);

const RECURRENT = new Set(['SimpleRNN', 'LSTM', 'GRU']);

interface Node {
  inputTensors: SymbolicTensor[];
}

/**
 * The layers of a model from input to output, where each follows the one before and can take one timestep after the
 * other: all that they remember is in the states of recurrent layers.
 *
 * @returns `undefined` for any other model
 */
export function stepwiseChain(model: LayersModel): Layer[] | undefined {
  const chain: Layer[] = [];
  let tensor: SymbolicTensor | undefined = model.outputs[0];
  while (tensor) {
    const layer: Layer = tensor.sourceLayer;
    if (!isStepwise(layer)) return undefined;
    chain.unshift(layer);
    if (tensor === model.inputs[0]) return chain;
    const node: Node | undefined = layer.inboundNodes[tensor.nodeIndex ?? 0];
    if (node?.inputTensors.length !== 1) return undefined;
    tensor = node.inputTensors[0];
  }
  return undefined;
}

function isStepwise(layer: Layer): boolean {
  const name = layer.getClassName();
  if (name === 'TimeDistributed') return wrapped(layer).getClassName() === 'Dense';
  if (RECURRENT.has(name)) return isRecurrent(layer) && !layer.goBackwards;
  if (name.endsWith('Normalization')) return normalizesFeatures(layer);
  return STEPWISE.has(name);
}

/** Over the last axis alone, as they do by default. */
function normalizesFeatures(layer: Layer): boolean {
  const { axis } = layer.getConfig() as { axis?: number | number[] };
  const rank = (layer.outputShape as number[]).length;
  return [axis ?? -1].flat().every((a) => a === -1 || a === rank - 1);
}

/** Whether 0 is a step that the layers behind are to leave out. */
export function masks(layer: Layer): boolean {
  return (layer as Layer & { maskZero?: boolean }).maskZero === true;
}
