import type { LayersModel } from '@tensorflow/tfjs';
import type { Seq2SeqPart } from '../../display/views';
import { type GraphLayer, graphOf } from '../graph';
import { cellType, isBidirectional, type Layer, type RecurrentLayer } from '../recurrentLayer';

/** How an encoder–decoder hangs together. */
export interface Wiring {
  encoder: Seq2SeqPart;
  decoder: Seq2SeqPart;
  /** Indices in `model.inputs`. */
  encoderInput: number;
  decoderInput: number;
}

/** @throws when the model is no encoder–decoder, saying what is missing */
export function wiringOf(model: LayersModel): Wiring {
  const what = `"${model.name}" is no encoder–decoder`;
  if (model.inputs.length !== 2)
    throw new Error(
      `${what}: it needs two inputs, the encoder's and the decoder's, and has ${model.inputs.length}.`,
    );
  const graph = new Map(graphOf(model).map((found) => [found.layer, found]));
  const decoder = [...graph.values()].find(({ stateFrom }) => stateFrom);
  if (!decoder)
    throw new Error(
      `${what}: no recurrent layer starts from another's state. Apply the decoder with { initialState: [h, c] } of the encoder.`,
    );
  for (const { layer, stateFrom } of graph.values())
    if (stateFrom && (isBidirectional(layer) || (layer as RecurrentLayer).goBackwards))
      throw readsAhead(model, layer.name);
  const before = (from: Layer) => inputsBefore(from, graph, model);
  const [decoderInput, ...others] = before(decoder.layer);
  const encoderInput = [0, 1].find((i) => i !== decoderInput);
  if (decoderInput === undefined || encoderInput === undefined || others.length > 0)
    throw new Error(
      `${what}: its decoder "${decoder.layer.name}" reads ${others.length + 1} of its inputs, not one.`,
    );
  const encoder = recurrentBefore(decoder.stateFrom!, graph);
  if (!encoder) throw new Error(`${what}: no recurrent layer leads to the state of "${decoder.layer.name}".`);
  return { encoder: partOf(encoder), decoder: partOf(decoder.layer), encoderInput, decoderInput };
}

export function readsAhead(model: LayersModel, layer: string): Error {
  return new Error(
    `The decoder of "${model.name}" (${layer}) looks ahead: what it says at a step depends on later inputs, which in use are not there yet. A decoder must read forward only, not Bidirectional.`,
  );
}

function inputsBefore(layer: Layer, graph: Map<Layer, GraphLayer>, model: LayersModel): number[] {
  const found = new Set<number>();
  const seen = new Set<Layer>();
  const visit = (at: Layer): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const input = model.inputs.findIndex(({ sourceLayer }) => sourceLayer === at);
    if (input >= 0) found.add(input);
    for (const previous of graph.get(at)?.inbound ?? []) visit(previous);
  };
  visit(layer);
  return [...found];
}

/** The layer itself, or the nearest recurrent one before it (states may be joined on their way). */
function recurrentBefore(
  layer: Layer,
  graph: Map<Layer, GraphLayer>,
  seen = new Set<Layer>(),
): Layer | undefined {
  if (cellType(layer) || isBidirectional(layer)) return layer;
  if (seen.has(layer)) return undefined;
  seen.add(layer);
  for (const previous of graph.get(layer)?.inbound ?? []) {
    const found = recurrentBefore(previous, graph, seen);
    if (found) return found;
  }
  return undefined;
}

function partOf(layer: Layer): Seq2SeqPart {
  const inner = isBidirectional(layer) ? layer.forwardLayer : layer;
  return { layer: layer.name, cell: cellType(inner)!, units: (inner as RecurrentLayer).cell.units };
}
