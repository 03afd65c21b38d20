import type { LayersModel, Sequential, SymbolicTensor } from '@tensorflow/tfjs';
import { isBidirectional, isRecurrent, type Layer } from './recurrentLayer';

/** One application of a layer: the tensors that go in and come out, as TensorFlow.js 4.22 records them. */
interface Node {
  inputTensors: SymbolicTensor[];
  outputTensors: SymbolicTensor[];
}

/** A layer in the graph of one model. */
export interface GraphLayer {
  layer: Layer;
  input: SymbolicTensor;
  output: SymbolicTensor;
  /** Layers whose outputs are this one's input (more than one for a merging layer). */
  inbound: Layer[];
  /** The layer whose final state is this one's initial state. */
  stateFrom?: Layer;
}

/**
 * The layers that lead from the model's inputs to its outputs, in order. A layer that several models share has
 * applications outside this one: those are left out; one that is applied twice here counts once.
 */
export function graphOf(model: LayersModel): GraphLayer[] {
  build(model);
  const found = new Map<Layer, GraphLayer>();
  const entered = new Set<Layer>();
  const visit = (tensor: SymbolicTensor): void => {
    const layer = tensor.sourceLayer;
    if (entered.has(layer)) return;
    entered.add(layer);
    const node = (layer.inboundNodes as unknown as Node[])[tensor.nodeIndex]!;
    const isInput = model.inputs.includes(tensor);
    const [states, inputs] = isInput ? [[], []] : statesAndInputs(layer, node.inputTensors);
    for (const before of [...states, ...inputs]) visit(before);
    found.set(layer, {
      layer,
      input: node.inputTensors[0] ?? tensor,
      output: node.outputTensors[0]!,
      inbound: [...new Set(inputs.map(({ sourceLayer }) => sourceLayer))],
      stateFrom: states[0]?.sourceLayer,
    });
  };
  for (const output of model.outputs) visit(output);
  return [...found.values()];
}

/** A recurrent layer takes its initial state as further inputs. */
function statesAndInputs(layer: Layer, tensors: SymbolicTensor[]): [SymbolicTensor[], SymbolicTensor[]] {
  const recurrent = isRecurrent(layer) || isBidirectional(layer);
  return recurrent ? [tensors.slice(1), tensors.slice(0, 1)] : [[], tensors];
}

/** A Sequential has no graph before it is first used. */
function build(model: LayersModel): void {
  if (!model.built && model.layers.length > 0) (model as Sequential).build();
}
