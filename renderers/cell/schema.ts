import * as z from 'zod/mini';
import type { CellNumbers } from '../../src/rnn/display/cellSums';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import type { CellView, GateName } from '../../src/rnn/display/views';
import { encodedArray, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const gateNames = ['forget', 'input', 'candidate', 'output', 'cell', 'update', 'reset', 'hidden'] as const;
const gate = z.enum(gateNames);

const schema = z.object({
  version: z.literal(1),
  layer: z.string(),
  cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']),
  activation: z.string(),
  recurrentActivation: z.optional(z.string()),
  resetAfter: z.optional(z.boolean()),
  units: wholeNumber,
  features: wholeNumber,
  timesteps: wholeNumber,
  firstStep: wholeNumber,
  shown: z.array(wholeNumber).check(z.minLength(1), z.maxLength(4096)),
  step: wholeNumber,
  unit: wholeNumber,
  input: encodedArray,
  hiddenBefore: encodedArray,
  cellBefore: z.optional(encodedArray),
  resetHidden: z.optional(encodedArray),
  panels: z.array(z.object({ gate, values: encodedArray })).check(z.maxLength(8)),
  weights: z
    .array(
      z.object({
        gate,
        kernel: encodedArray,
        recurrentKernel: encodedArray,
        bias: z.optional(encodedArray),
        recurrentBias: z.optional(encodedArray),
      }),
    )
    .check(z.maxLength(4)),
  masked: z.optional(z.array(z.boolean())),
});

/** What each cell adds up, and what it must have besides. */
const GATES: Record<CellView['cell'], { sums: GateName[]; traces: GateName[] }> = {
  SimpleRNN: { sums: ['hidden'], traces: ['hidden'] },
  LSTM: {
    sums: ['forget', 'input', 'candidate', 'output'],
    traces: ['forget', 'input', 'candidate', 'output', 'cell', 'hidden'],
  },
  GRU: { sums: ['update', 'reset', 'candidate'], traces: ['update', 'reset', 'candidate', 'hidden'] },
};

/** A CellView with its arrays as numbers. */
export interface DecodedCell extends CellNumbers {
  layer: string;
  activation: string;
  recurrentActivation: string;
  timesteps: number;
  firstStep: number;
  /** Chosen at first: indices among the kept steps and units. */
  first: { step: number; unit: number };
  /** `true` at masked steps; empty without a mask. */
  masked: boolean[];
}

/** @throws ViewDataError when the data is malformed, or its parts do not fit each other. */
export function parseCell(data: unknown): DecodedCell {
  const view = parseView<CellView>(schema, data);
  const { units, features, shown } = view;
  const kept = shown.length;
  const steps = view.input.shape[0] ?? 0;
  const decode = (encoded: EncodedArray, shape: number[], what: string) => {
    if (encoded.shape.join() !== shape.join()) {
      throw new ViewDataError(`${what}: shape [${encoded.shape.join(', ')}], not [${shape.join(', ')}]`);
    }
    try {
      return decodeArray(encoded);
    } catch (error) {
      throw new ViewDataError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const optional = (encoded: EncodedArray | undefined, shape: number[], what: string) =>
    encoded && decode(encoded, shape, what);
  const { sums, traces } = GATES[view.cell];
  const inOrder = (found: GateName[], wanted: GateName[]) => found.join() === wanted.join();
  if (
    !inOrder(
      view.weights.map((w) => w.gate),
      sums,
    )
  )
    throw new ViewDataError(`weights: not those of ${view.cell}`);
  if (
    !inOrder(
      view.panels.map((p) => p.gate),
      traces,
    )
  )
    throw new ViewDataError(`panels: not those of ${view.cell}`);
  if (view.cell === 'LSTM' && !view.cellBefore) throw new ViewDataError('cellBefore: an LSTM has one');
  if (view.cell === 'GRU' && !view.resetAfter && !view.resetHidden)
    throw new ViewDataError('resetHidden: missing');
  if (shown.some((unit, k) => unit >= units || (k > 0 && unit <= shown[k - 1]!)))
    throw new ViewDataError('shown: not units of the layer, in order');
  const first = { step: view.step - view.firstStep, unit: shown.indexOf(view.unit) };
  if (steps === 0 || first.step < 0 || first.step >= steps) throw new ViewDataError('step: not a kept one');
  if (first.unit < 0) throw new ViewDataError('unit: not a kept one');
  if (view.firstStep + steps > view.timesteps) throw new ViewDataError('timesteps: fewer than are kept');
  const masked = view.masked ?? [];
  if (masked.length > 0 && masked.length !== steps)
    throw new ViewDataError(`masked: ${masked.length} steps, not ${steps}`);
  return {
    layer: view.layer,
    cell: view.cell,
    activation: view.activation,
    recurrentActivation: view.recurrentActivation ?? '',
    resetAfter: view.resetAfter ?? false,
    units,
    features,
    timesteps: view.timesteps,
    firstStep: view.firstStep,
    shown,
    steps,
    first,
    masked,
    input: decode(view.input, [steps, features], 'input'),
    hiddenBefore: decode(view.hiddenBefore, [steps, units], 'hiddenBefore'),
    cellBefore: optional(view.cellBefore, [steps, kept], 'cellBefore'),
    resetHidden: optional(view.resetHidden, [steps, units], 'resetHidden'),
    panels: new Map(view.panels.map(({ gate: name, values }) => [name, decode(values, [steps, kept], name)])),
    weights: view.weights.map((of) => ({
      gate: of.gate,
      kernel: decode(of.kernel, [features, kept], `${of.gate} kernel`),
      recurrentKernel: decode(of.recurrentKernel, [units, kept], `${of.gate} recurrentKernel`),
      bias: optional(of.bias, [kept], `${of.gate} bias`),
      recurrentBias: optional(of.recurrentBias, [kept], `${of.gate} recurrentBias`),
    })),
  };
}
