import type { LayersModel } from '@tensorflow/tfjs';
import { encodeArray } from '../display/encoding';
import { MIME, type View, view } from '../display/mime';
import type { GatesView } from '../display/views';
import type { Tf } from '../tf';
import { type Example, exampleTensors } from './example';
import { freeing } from './freeing';
import { gatesText } from './gatesText';
import { graphOf } from './graph';
import { type RecordedCall, recordCalls, recurrentLayers } from './recordCalls';
import {
  allLayers,
  cellType,
  isBidirectional,
  isRecurrent,
  type Layer,
  type RecurrentLayer,
} from './recurrentLayer';
import { runLayer } from './runLayer';

export interface GatesOptions {
  /** Name of the layer, or its index in `model.layers`. Default: the first recurrent layer. */
  layer?: string | number;
  /** Which layer of a Bidirectional. Default: `forward`. */
  direction?: 'forward' | 'backward';
}

/** See `Rnn.gates`. */
export function gates(tf: Tf, model: LayersModel, example: Example, options: GatesOptions = {}): View {
  const layer = chooseLayer(model, options);
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
  const panels = runLayer(tf, layer, call);
  const { units } = layer.cell;
  const timesteps = call.input.length;
  const data: GatesView = {
    version: 1,
    layer: layer.name,
    cell: cellType(layer)!,
    units,
    timesteps,
    panels: panels.map(({ gate, values }) => ({ gate, values: encodeArray(values, [timesteps, units]) })),
    input: inputAtEachStep(model, layer, inputs as Values[], call),
    ...(call.mask && { masked: call.mask.map((kept) => !kept) }),
  };
  return view({ [MIME.gates]: data, [MIME.text]: gatesText(data, panels) });
}

/** The recurrent layer that options name, the first by default; of a Bidirectional one of its two. */
export function chooseLayer(
  model: LayersModel,
  { layer: wanted, direction = 'forward' }: GatesOptions,
): RecurrentLayer {
  const candidates = recurrentLayers(model);
  if (candidates.length === 0) {
    const types = model.layers.map((layer) => layer.getClassName()).join(', ');
    throw new Error(`"${model.name}" has no SimpleRNN, LSTM or GRU layer (its layers: ${types || 'none'}).`);
  }
  if (!['forward', 'backward'].includes(direction)) {
    throw new Error(`The direction is "forward" or "backward", not ${JSON.stringify(direction)}.`);
  }
  const layer = wanted === undefined ? firstRecurrent(model) : findLayer(model, wanted, candidates);
  if (layer && isBidirectional(layer)) {
    const side = direction === 'forward' ? layer.forwardLayer : layer.backwardLayer;
    if (isRecurrent(side)) return side;
  }
  if (layer && isRecurrent(layer)) return layer;
  const names = candidates.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(
    layer
      ? `The layer "${layer.name}" is a ${layer.getClassName()}; gates are drawn of SimpleRNN, LSTM and GRU layers: ${names}.`
      : `"${model.name}" has no layer ${JSON.stringify(wanted)}; its recurrent layers: ${names}.`,
  );
}

function firstRecurrent(model: LayersModel): Layer | undefined {
  return allLayers(model).find(
    (layer) => isRecurrent(layer) || (isBidirectional(layer) && isRecurrent(layer.forwardLayer)),
  );
}

function findLayer(model: LayersModel, wanted: string | number, candidates: Layer[]): Layer | undefined {
  if (typeof wanted === 'number') return model.layers.at(wanted);
  return [...allLayers(model), ...candidates].find(({ name }) => name === wanted);
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
