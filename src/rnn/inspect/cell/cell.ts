import type { LayersModel } from '@tensorflow/tfjs';
import { encodeArray } from '../../display/encoding';
import { MIME, type View, view } from '../../display/mime';
import type { CellView, GateName } from '../../display/views';
import type { Tf } from '../../tf';
import { chooseLayer, type LayerChoice } from '../chooseLayer';
import { type Example, exampleTensors } from '../example';
import { freeing } from '../freeing';
import { recordCalls } from '../recordCalls';
import { cellType, type RecurrentLayer } from '../recurrentLayer';
import { type GateValues, runLayer } from '../runLayer';
import { cellText } from './cellText';
import { keptSteps, keptUnits } from './kept';
import { cellWeights } from './weights';

export interface CellOptions extends LayerChoice {
  /** The step to show first, counted from 0. Default: the last one. */
  step?: number;
  /** The unit to show first, counted from 0. Default: the one whose state varies most. */
  unit?: number;
}

/** See `Rnn.cell`. */
export function cell(tf: Tf, model: LayersModel, example: Example, options: CellOptions = {}): View {
  const layer = chooseLayer(model, options);
  const call = freeing(tf, () => recordCalls(tf, model, exampleTensors(tf, model, example)).calls.get(layer));
  if (!call)
    throw new Error(`The layer "${layer.name}" did not run: nothing leads from it to the model's output.`);
  const { units } = layer.cell;
  const timesteps = call.input.length;
  const trace = runLayer(tf, layer, call);
  const state = valuesOf(trace, cellType(layer) === 'LSTM' ? 'cell' : 'hidden')!;
  const unit = inRange('unit', options.unit ?? liveliest(state, timesteps, units), units, layer.name);
  const step = inRange('step', options.step ?? timesteps - 1, timesteps, layer.name);
  const shown = keptUnits(units, unit, state, timesteps);
  const steps = keptSteps(timesteps, step);
  const before = (values: Float32Array, initial: number[] | undefined) =>
    statesBefore(values, initial, units, layer.goBackwards);
  const hiddenBefore = before(valuesOf(trace, 'hidden')!, call.initialState?.[0]);
  const cellState = valuesOf(trace, 'cell');
  const reset = valuesOf(trace, 'reset');
  const { activation, recurrentActivation, resetAfter } = layer.cell;
  const part = (values: Float32Array, columns: number[]) => {
    const rows = steps.to - steps.from;
    const kept = new Float32Array(rows * columns.length);
    for (let t = 0; t < rows; t++) {
      columns.forEach((u, k) => (kept[t * columns.length + k] = values[(steps.from + t) * units + u]!));
    }
    return encodeArray(kept, [rows, columns.length]);
  };
  const all = Array.from({ length: units }, (_, u) => u);
  const features = call.input[0]?.length ?? 0;
  const data: CellView = {
    version: 1,
    layer: layer.name,
    cell: cellType(layer)!,
    activation: nameOf(activation),
    ...(cellType(layer) !== 'SimpleRNN' && { recurrentActivation: nameOf(recurrentActivation) }),
    ...(cellType(layer) === 'GRU' && { resetAfter: resetAfter ?? false }),
    units,
    features,
    timesteps,
    firstStep: steps.from,
    shown,
    step,
    unit,
    input: encodeArray(Float32Array.from(call.input.slice(steps.from, steps.to).flat()), [
      steps.to - steps.from,
      features,
    ]),
    hiddenBefore: part(hiddenBefore, all),
    ...(cellState && { cellBefore: part(before(cellState, call.initialState?.[1]), shown) }),
    ...(reset &&
      !resetAfter && {
        resetHidden: part(
          reset.map((r, i) => r * hiddenBefore[i]!),
          all,
        ),
      }),
    panels: trace.map(({ gate, values }) => ({ gate, values: part(values, shown) })),
    weights: cellWeights(layer, shown),
    ...(call.mask && { masked: call.mask.slice(steps.from, steps.to).map((kept) => !kept) }),
  };
  return view({ [MIME.cell]: data, [MIME.text]: cellText(data) });
}

const valuesOf = (trace: GateValues[], gate: GateName) => trace.find((panel) => panel.gate === gate)?.values;

/** `hard_sigmoid` and `hardSigmoid` are both in use; classes carry the second. */
function nameOf(activation: RecurrentLayer['cell']['activation']): string {
  return activation.getClassName();
}

/** The state that each step starts from, timesteps × units, in the order of time. */
function statesBefore(
  states: Float32Array,
  initial: number[] | undefined,
  units: number,
  backwards: boolean,
): Float32Array {
  const before = new Float32Array(states.length);
  const first = Float32Array.from(initial ?? Array<number>(units).fill(0));
  if (backwards) {
    before.set(states.subarray(units));
    before.set(first, states.length - units);
  } else {
    before.set(first);
    before.set(states.subarray(0, states.length - units), units);
  }
  return before;
}

/** The unit whose state covers the widest range. */
function liveliest(state: Float32Array, timesteps: number, units: number): number {
  let [best, widest] = [0, -1];
  for (let u = 0; u < units; u++) {
    let [min, max] = [Infinity, -Infinity];
    for (let t = 0; t < timesteps; t++) {
      const value = state[t * units + u]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    if (max - min > widest) [best, widest] = [u, max - min];
  }
  return best;
}

function inRange(what: string, value: number, length: number, layer: string): number {
  if (Number.isInteger(value) && value >= 0 && value < length) return value;
  throw new RangeError(
    `"${layer}" has ${length} ${what}s: choose a ${what} from 0 to ${length - 1}, not ${value}.`,
  );
}
