import { type Layer, wrapped } from '../../inspect/recurrentLayer';
import type { Shape } from '../description/describeModel';
import { activated } from './activation';
import type { GraphWriter } from './GraphWriter';
import { int, ints, wholeNumbers } from './messages';
import { batchNormalization, layerNormalization } from './normalization';
import type { OnnxCall, Translate } from './OnnxCall';
import { onnxTensor } from './weights';

/** The layers that are not recurrent, by their class. */
export const SIMPLE_LAYERS: Record<string, Translate> = {
  Dense: (graph, call) => dense(graph, call, call.call.layer),
  // a product with a matrix computes the last axis alone, whatever comes before it
  TimeDistributed(graph, one) {
    const inner = wrapped(one.call.layer);
    if (inner.getClassName() !== 'Dense')
      throw new Error(
        `The TimeDistributed "${one.call.layer.name}" applies ${inner.getClassName()}: in ONNX only Dense can be told.`,
      );
    return dense(graph, one, inner);
  },
  Embedding(graph, { call, inputs }) {
    const table = graph.weight(`${call.attribute}.embeddings`, onnxTensor(call.layer.getWeights()[0]!));
    return [graph.add('Gather', [table, graph.cast(inputs[0]!, 'int64')])];
  },
  Dropout: same,
  SpatialDropout1D: same,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  Activation: (graph, { call, inputs }) => {
    const { activation } = call.layer.getConfig() as { activation: string };
    return [activated(graph, call.layer.name, activation, inputs[0]!)];
  },
  ReLU: (graph, { call, inputs }) => {
    const { maxValue } = call.layer.getConfig() as { maxValue?: number | null };
    const positive = graph.add('Relu', inputs);
    return [maxValue == null ? positive : graph.add('Min', [positive, graph.number(maxValue)])];
  },
  RepeatVector: (graph, { call, inputs }) => {
    const { n } = call.layer.getConfig() as { n: number };
    const step = graph.add('Unsqueeze', [inputs[0]!, graph.constant(wholeNumbers(1))]);
    return [graph.add('Tile', [step, graph.constant(wholeNumbers(1, n, 1))])];
  },
  Flatten: (graph, { call, inputs }) => {
    const { dataFormat } = call.layer.getConfig() as { dataFormat?: string };
    if (dataFormat === 'channelsFirst')
      throw new Error(
        `The layer "${call.layer.name}" has channels first, which cannot be told in ONNX here.`,
      );
    return [graph.add('Flatten', inputs, { axis: int(1) })];
  },
  Reshape: (graph, { call, inputs }) => {
    const { targetShape } = call.layer.getConfig() as { targetShape: Shape };
    // 0 keeps the batch as it is, -1 is what is left
    const shape = graph.constant(wholeNumbers(0, ...targetShape.map((size) => size ?? -1)));
    return [graph.add('Reshape', [inputs[0]!, shape])];
  },
  Permute: (graph, { call, inputs }) => {
    const { dims } = call.layer.getConfig() as { dims: number[] };
    return [graph.add('Transpose', inputs, { perm: ints(0, ...dims) })];
  },
  Concatenate: (graph, { call, inputs }) => {
    const { axis } = call.layer.getConfig() as { axis?: number };
    return [graph.add('Concat', inputs, { axis: int(axis ?? -1) })];
  },
  Add: (graph, call) => merged(graph, call, 'Sum'),
  Average: (graph, call) => merged(graph, call, 'Mean'),
  Maximum: (graph, call) => merged(graph, call, 'Max'),
  Multiply(graph, call) {
    checkRanks(call);
    return [call.inputs.reduce((product, input) => graph.add('Mul', [product, input]))];
  },
  GlobalAveragePooling1D: (graph, { inputs }) => [overSteps(graph, 'ReduceMean', inputs)],
  GlobalMaxPooling1D: (graph, { inputs }) => [overSteps(graph, 'ReduceMax', inputs)],
};

function same(_: GraphWriter, { inputs }: OnnxCall): string[] {
  return [inputs[0]!];
}

function dense(graph: GraphWriter, { call, inputs }: OnnxCall, layer: Layer): string[] {
  const { activation } = layer.getConfig() as { activation: string };
  const [kernel, bias] = layer.getWeights().map(onnxTensor);
  const product = graph.add('MatMul', [inputs[0]!, graph.weight(`${call.attribute}.kernel`, kernel!)]);
  const sum = bias ? graph.add('Add', [product, graph.weight(`${call.attribute}.bias`, bias)]) : product;
  return [activated(graph, call.layer.name, activation, sum)];
}

function merged(graph: GraphWriter, call: OnnxCall, operator: string): string[] {
  checkRanks(call);
  return [graph.add(operator, call.inputs)];
}

/** TensorFlow.js lays values with fewer axes on the first ones, ONNX on the last. */
function checkRanks({ call }: OnnxCall): void {
  const ranks = call.inputs.map(({ shape }) => shape.length);
  if (new Set(ranks).size > 1)
    throw new Error(
      `The layer "${call.layer.name}" merges values of ${ranks.join(' and ')} axes, which cannot be told in ONNX.`,
    );
}

function overSteps(graph: GraphWriter, operator: string, inputs: string[]): string {
  return graph.add(operator, inputs, { axes: ints(1), keepdims: int(0) });
}
