import type { LayersModel } from '@tensorflow/tfjs';
import { encodeArray, type EncodedArray } from '../display/encoding';
import { FLOAT16_MAX } from '../display/float16';
import type { GateRun } from '../display/views';
import type { Tf } from '../tf';
import { chooseLayer, type LayerChoice } from './chooseLayer';
import { type Example, exampleTensors } from './example';
import { freeing } from './freeing';
import { type LayerWeights, weightsByGate } from './gateWeights';
import { graphOf } from './graph';
import { type RecordedCall, recordCalls } from './recordCalls';
import { cellType, isBidirectional, type Layer } from './recurrentLayer';
import { type GateValues, runLayer } from './runLayer';

/** What one recurrent layer does with an example, as numbers. */
export interface LayerRun extends Omit<GateRun, 'panels' | 'weights'> {
  panels: GateValues[];
  weights: LayerWeights[];
  /** The model's input at each of the layer's steps. */
  input: number[][];
}

export function runGates(tf: Tf, model: LayersModel, example: Example, choice: LayerChoice): LayerRun {
  const layer = chooseLayer(model, choice);
  const { inputs, call } = freeing(tf, () => {
    const tensors = exampleTensors(tf, model, example);
    const { calls } = recordCalls(tf, model, tensors);
    return {
      inputs: tensors.map((tensor) => tensor.slice([0], [1]).reshape(tensor.shape.slice(1)).arraySync()),
      call: calls.get(layer),
    };
  });
  if (!call)
    throw new Error(`The layer "${layer.name}" did not run: nothing leads from it to the model's output.`);
  return {
    layer: layer.name,
    cell: cellType(layer)!,
    units: layer.cell.units,
    panels: runLayer(tf, layer, call),
    ...(call.mask && { masked: call.mask.map((kept) => !kept) }),
    weights: weightsByGate(layer),
    input: inputAtEachStep(model, layer, inputs as Values[], call),
  };
}

/** From so many values on, half the precision keeps a notebook's file small. */
const MANY_ACTIVATIONS = 200_000;
const MANY_WEIGHTS = 10_000;

export function encodeRun({ input, panels, weights, ...run }: LayerRun): GateRun {
  const activations = compact(panels.reduce((n, { values }) => n + values.length, 0) > MANY_ACTIVATIONS);
  const matrices = compact(
    weights.reduce((n, { recurrentKernel }) => n + recurrentKernel.values.length, 0) > MANY_WEIGHTS,
  );
  return {
    ...run,
    panels: panels.map(({ gate, values }) => ({
      gate,
      values: activations(values, [input.length, run.units]),
    })),
    weights: weights.map(({ gate, kernel, recurrentKernel, bias }) => ({
      gate,
      kernel: matrices(kernel.values, kernel.shape),
      recurrentKernel: matrices(recurrentKernel.values, recurrentKernel.shape),
      ...(bias && { bias: matrices(bias.values, bias.shape) }),
    })),
  };
}

/** Without a bound, a cell state can be too large for half precision. */
function compact(many: boolean): (values: Float32Array, shape: number[]) => EncodedArray {
  return (values, shape) => {
    const fits = many && values.every((value) => !(Math.abs(value) > FLOAT16_MAX));
    return encodeArray(values, shape, fits ? 'float16' : 'float32');
  };
}

type Values = number | Values[];

/** The model's own input where it has the layer's timesteps, else what the layers before made of it. */
function inputAtEachStep(model: LayersModel, layer: Layer, inputs: Values[], call: RecordedCall): number[][] {
  const source = sourceInput(model, layer);
  const values = inputs[source] as Values[] | undefined;
  if (values?.length !== call.input.length) return call.input;
  return values.map((step) => (typeof step === 'number' ? [step] : (step.flat(Infinity as 1) as number[])));
}

/** Index of the model's input that the layer's sequence comes from; 0 inside of a wrapper or another model. */
function sourceInput(model: LayersModel, layer: Layer): number {
  const graph = graphOf(model);
  let entry = graph.find((candidate) => candidate.layer === layer || owns(candidate.layer, layer));
  while (entry?.inbound[0]) {
    const [before] = entry.inbound;
    entry = graph.find((candidate) => candidate.layer === before);
  }
  const index = model.inputs.findIndex((input) => input.sourceLayer === entry?.layer);
  return Math.max(0, index);
}

function owns(outer: Layer, inner: Layer): boolean {
  return isBidirectional(outer) && (outer.forwardLayer === inner || outer.backwardLayer === inner);
}
