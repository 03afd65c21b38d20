import type { LayerCall } from '../description/describeModel';
import type { Config } from '../layers/layerOptions';
import type { GraphWriter } from './GraphWriter';
import { float, floats, int, ints } from './messages';
import type { OnnxCall } from './OnnxCall';
import { onnxTensor } from './weights';

/** With the statistics of training. ONNX has the channels on the second axis. */
export function batchNormalization(graph: GraphWriter, { call, inputs }: OnnxCall): string[] {
  const { axis, epsilon } = call.layer.getConfig() as { axis: number; epsilon: number };
  const rank = call.inputs[0]!.shape.length;
  const channels = axis < 0 ? axis + rank : axis;
  const { gamma, beta, rest } = scaleAndOffset(graph, call, [call.inputs[0]!.shape[channels]!]);
  const [mean, variance] = rest;
  const statistics = [
    graph.weight(`${call.attribute}.moving_mean`, onnxTensor(mean!)),
    graph.weight(`${call.attribute}.moving_variance`, onnxTensor(variance!)),
  ];
  const turn = Array.from({ length: rank }, (_, i) => i);
  turn.splice(channels, 1, 1);
  turn.splice(1, 1, channels);
  // exchanges two axes, so it is its own way back
  const turned = (value: string) =>
    channels === 1 ? value : graph.add('Transpose', [value], { perm: ints(...turn) });
  const normalized = graph.add('BatchNormalization', [turned(inputs[0]!), gamma, beta, ...statistics], {
    epsilon: float(epsilon),
  });
  return [turned(normalized)];
}

/** @throws where it does not normalise the last axes */
export function layerNormalization(graph: GraphWriter, { call, inputs }: OnnxCall): string[] {
  const { axis, epsilon } = call.layer.getConfig() as { axis: number | number[]; epsilon: number };
  const { shape } = call.inputs[0]!;
  const axes = [axis].flat().map((one) => (one < 0 ? one + shape.length : one));
  const first = shape.length - axes.length;
  const normalized = shape.slice(first);
  if (!axes.every((one, i) => one === first + i) || normalized.includes(null))
    throw new Error(
      `The layer "${call.layer.name}" normalises axis ${axes.join(', ')} of ${shape.length}: in ONNX only the last ones, of known size, can be told.`,
    );
  const { gamma, beta } = scaleAndOffset(graph, call, normalized as number[]);
  return [
    graph.add('LayerNormalization', [inputs[0]!, gamma, beta], {
      axis: int(-axes.length),
      epsilon: float(epsilon),
    }),
  ];
}

/** Ones and zeros where the layer has none: ONNX wants both. */
function scaleAndOffset(graph: GraphWriter, { layer, attribute }: LayerCall, shape: number[]) {
  const { center, scale } = layer.getConfig() as Config;
  const rest = layer.getWeights();
  const filled = (value: number) =>
    graph.constant(floats(shape, new Float32Array(shape.reduce((n, size) => n * size, 1)).fill(value)));
  const gamma = scale ? graph.weight(`${attribute}.gamma`, onnxTensor(rest.shift()!)) : filled(1);
  const beta = center ? graph.weight(`${attribute}.beta`, onnxTensor(rest.shift()!)) : filled(0);
  return { gamma, beta, rest };
}
