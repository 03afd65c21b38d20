import type { LayersModel } from '@tensorflow/tfjs';
import { cellType, isBidirectional, type Layer } from '../../inspect/recurrentLayer';
import { describeModel, type LayerCall, type ModelInput, type Value } from '../description/describeModel';
import { uniqueNames } from '../description/identifiers';
import { encodeOnnx } from './encode';
import { GraphWriter } from './GraphWriter';
import { embeddingMask, masking, Masks } from './masks';
import { sizes, type ValueMessage, type ValueType } from './messages';
import type { Translate } from './OnnxCall';
import { bidirectionalLayer, recurrentLayer } from './recurrent';
import { SIMPLE_LAYERS } from './simpleLayers';

/**
 * A model with its weights as an `.onnx` file. A chain of layers has one input, `input`, and one output, `output`;
 * others are called after their layers.
 *
 * @throws for a layer, an activation or a mask that has no translation, named
 */
export function onnxModel(model: LayersModel): Uint8Array {
  const { name, inputs, calls, outputs, isChain } = describeModel(model);
  const graph = new GraphWriter();
  const masks = new Masks();
  const values = new Map<Value, string>();
  const given = isChain ? ['input'] : inputs.map((input) => input.name);
  // an output may be there twice, or be an input
  const names = uniqueNames([...given, ...(isChain ? ['output'] : outputs.map((output) => output.name))]);
  const taken = inputs.map((input, i) => inputMessage(input, names[i]!));
  inputs.forEach((input, i) => {
    graph.layer = names[i]!;
    values.set(input, taken[i]!.type === 'float' ? names[i]! : graph.cast(names[i]!, 'float'));
  });
  for (const call of calls) {
    graph.layer = call.attribute;
    const made = apply(graph, call, values, masks);
    call.outputs.forEach((output, i) => values.set(output, made[i]!));
  }
  const told = outputs.map((output, i): ValueMessage => {
    const own = names[inputs.length + i]!;
    graph.addNamed('Identity', [values.get(output)!], [own]);
    return { name: own, type: 'float', shape: sizes(own, output.shape) };
  });
  return encodeOnnx(graph.finish(name, taken, told));
}

const TYPES: Partial<Record<string, ValueType>> = { float32: 'float', int32: 'int32', bool: 'bool' };

function inputMessage({ dtype, shape, layerName }: ModelInput, name: string): ValueMessage {
  const type = TYPES[dtype];
  if (type) return { name, type, shape: sizes(name, shape) };
  throw new Error(`The input "${layerName}" is of type ${dtype}, which cannot be told in ONNX here.`);
}

function apply(graph: GraphWriter, call: LayerCall, values: Map<Value, string>, masks: Masks): string[] {
  const { layer } = call;
  const inputs = call.inputs.map((input) => values.get(input)!);
  if (layer.getClassName() === 'Masking') {
    const { output, mask } = masking(graph, call, inputs[0]!);
    masks.follow(call, mask);
    return [output];
  }
  const mask = isRecurrent(layer) ? masks.of(call.inputs[0]!) : undefined;
  const outputs = translation(layer)(graph, { call, inputs, mask });
  masks.follow(call, embeddingMask(graph, call, inputs[0]!));
  return outputs;
}

const isRecurrent = (layer: Layer) => isBidirectional(layer) || cellType(layer) !== undefined;

function translation(layer: Layer): Translate {
  if (isBidirectional(layer)) return bidirectionalLayer;
  if (cellType(layer)) return recurrentLayer;
  const simple = SIMPLE_LAYERS[layer.getClassName()];
  if (simple) return simple;
  throw new Error(
    `The layer "${layer.name}" (${layer.getClassName()}) cannot be told in ONNX yet; these can: SimpleRNN, LSTM, GRU, Bidirectional, Masking, ${Object.keys(SIMPLE_LAYERS).join(', ')}.`,
  );
}
