import type { LayersModel, Sequential, SymbolicTensor } from '@tensorflow/tfjs';
import type { Layer } from '../../inspect/recurrentLayer';
import { uniqueNames } from './identifiers';

export type Shape = (number | null)[];

/** A value that flows through a model: its name in code, and its shape with the batch first. */
export interface Value {
  name: string;
  shape: Shape;
}

/** One application of a layer; a layer that is shared has several. */
export interface LayerCall {
  layer: Layer;
  /** The name of the layer in code, the same for all of its calls. */
  attribute: string;
  inputs: Value[];
  outputs: Value[];
}

export interface ModelInput extends Value {
  layerName: string;
  dtype: string;
}

/** A model as code tells it: what goes in, which layers are applied in which order, what comes out. */
export interface ModelDescription {
  name: string;
  inputs: ModelInput[];
  calls: LayerCall[];
  outputs: Value[];
  /** One layer after the other, from one input to one output. */
  isChain: boolean;
}

/** One application of a layer, as TensorFlow.js 4.22 records it. */
interface Node {
  inputTensors: SymbolicTensor[];
  outputTensors: SymbolicTensor[];
}

/**
 * Reads how a model is made up, whether it is sequential or functional. Names are snake_case and unique.
 *
 * @throws for a model without layers, or with another model inside
 */
export function describeModel(model: LayersModel): ModelDescription {
  if (model.layers.length === 0)
    throw new Error(`The model "${model.name}" has no layers yet: add some first.`);
  if (!model.built) (model as Sequential).build();
  const steps = orderOf(model);
  const layers = [...new Set(steps.map(({ layer }) => layer))];
  const attributes = uniqueNames(layers.map(({ name }) => name));
  const attributeOf = new Map(layers.map((layer, i) => [layer, attributes[i]!]));
  const isChain = model.inputs.length === 1 && steps.every(({ node }) => flowsOn(node));
  const named = new Map<SymbolicTensor, Value>();
  const inputNames = isChain ? ['x'] : uniqueNames(model.inputs.map(({ sourceLayer }) => sourceLayer.name));
  const inputs = model.inputs.map((tensor, i): ModelInput => {
    const { shape, dtype, sourceLayer } = tensor;
    const input = { name: inputNames[i]!, shape, dtype, layerName: sourceLayer.name };
    named.set(tensor, input);
    return input;
  });
  const taken = new Set(inputNames);
  const calls = steps.map(({ layer, node }): LayerCall => {
    const attribute = attributeOf.get(layer)!;
    const outputs = node.outputTensors.map((tensor, i): Value => {
      const name = isChain ? 'x' : free(`${attribute}_${OUTPUTS[i] ?? `output_${i}`}`, taken);
      const value = { name, shape: tensor.shape };
      named.set(tensor, value);
      return value;
    });
    return { layer, attribute, inputs: node.inputTensors.map((tensor) => named.get(tensor)!), outputs };
  });
  return {
    name: model.name,
    inputs,
    calls,
    outputs: model.outputs.map((tensor) => named.get(tensor)!),
    isChain,
  };
}

/** What a recurrent layer gives: its output, and with `returnState` h and c. */
const OUTPUTS = ['output', 'h', 'c'];

interface Step {
  layer: Layer;
  node: Node;
}

/** All applications of layers, each after those whose outputs it takes. */
function orderOf(model: LayersModel): Step[] {
  const steps: Step[] = [];
  const seen = new Set<Node>();
  const visit = (tensor: SymbolicTensor): void => {
    const layer = tensor.sourceLayer;
    const node = (layer.inboundNodes as unknown as Node[])[tensor.nodeIndex]!;
    if (seen.has(node)) return;
    seen.add(node);
    if (model.inputs.includes(tensor)) return;
    if ('layers' in layer)
      throw new Error(
        `The model "${model.name}" has another model inside, "${layer.name}": translate that one by itself.`,
      );
    for (const before of node.inputTensors) visit(before);
    steps.push({ layer, node });
  };
  for (const output of model.outputs) visit(output);
  return steps;
}

const flowsOn = ({ inputTensors, outputTensors }: Node) =>
  inputTensors.length === 1 && outputTensors.length === 1;

function free(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate); n++) candidate = `${name}_${n}`;
  taken.add(candidate);
  return candidate;
}
