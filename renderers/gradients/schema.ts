import * as z from 'zod/mini';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import { judge, type Judged } from '../../src/rnn/display/gradientVerdict';
import type {
  CellType,
  Clipping,
  GradientCurve,
  GradientFacts,
  GradientsView,
} from '../../src/rnn/display/views';
import { encodedArray, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const maybe = z.nullable(z.number());
const name = z.string().check(z.maxLength(200));
const curve = z.object({
  mean: encodedArray,
  low: z.optional(encodedArray),
  high: z.optional(encodedArray),
});
const facts = z.object({
  spectralRadius: maybe,
  gate: z.optional(z.object({ name: z.enum(['forget', 'update']), mean: maybe })),
});
const norms = { before: maybe, after: maybe };
const schema = z.object({
  version: z.literal(1),
  kind: z.enum(['model', 'recurrence', 'gates']),
  timesteps: wholeNumber.check(z.maximum(100_000)),
  examples: wholeNumber,
  loss: name,
  flows: z
    .array(
      z.object({
        name,
        layer: z.optional(name),
        cell: z.optional(z.enum(['SimpleRNN', 'LSTM', 'GRU'])),
        units: z.optional(wholeNumber),
        backward: z.optional(z.boolean()),
        hidden: curve,
        cellState: z.optional(curve),
        before: z.optional(z.object({ hidden: encodedArray, cell: z.optional(encodedArray), facts })),
        facts: z.optional(facts),
        masked: z.optional(z.array(z.boolean())),
        clipping: z.optional(
          z.object({
            way: z.enum(['clipNorm', 'globalClipNorm', 'clipValue']),
            limit: z.number(),
            byOptimizer: z.boolean(),
            weights: z.array(z.object({ name, ...norms })).check(z.maxLength(1000)),
            global: z.object(norms),
          }),
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
});

/** Norms at each step; NaN where there is none. */
export interface DecodedCurve {
  mean: Float32Array;
  low?: Float32Array;
  high?: Float32Array;
}

export interface DecodedFlow {
  name: string;
  layer?: string;
  cell?: CellType;
  units?: number;
  backward: boolean;
  hidden: DecodedCurve;
  cellState?: DecodedCurve;
  before?: { hidden: Float32Array; cell?: Float32Array; facts: GradientFacts };
  facts?: GradientFacts;
  /** `true` at the steps that masks leave out of all examples; empty without. */
  masked: boolean[];
  clipping?: Clipping;
  /** By ∂loss/∂c where there is one, and by ∂loss/∂h. */
  judged: Judged;
  judgedHidden: Judged;
  judgedBefore?: Judged;
}

export interface DecodedGradients {
  kind: GradientsView['kind'];
  timesteps: number;
  examples: number;
  loss: string;
  flows: DecodedFlow[];
}

/** @throws ViewDataError when the data are malformed, or an array does not hold one norm a step. */
export function parseGradients(data: unknown): DecodedGradients {
  const view = parseView<GradientsView>(schema, data);
  const decode = (encoded: EncodedArray, where: string) => decodeNorms(encoded, view.timesteps, where);
  const decodeCurve = ({ mean, low, high }: GradientCurve, where: string): DecodedCurve => {
    if ((low === undefined) !== (high === undefined))
      throw new ViewDataError(`${where}: a band needs both of its edges`);
    return {
      mean: decode(mean, where),
      ...(low && high && { low: decode(low, `${where}, low`), high: decode(high, `${where}, high`) }),
    };
  };
  const flows = view.flows.map((flow): DecodedFlow => {
    const { masked = [], backward = false, before } = flow;
    if (masked.length > 0 && masked.length !== view.timesteps)
      throw new ViewDataError(`${flow.name}, masked: ${masked.length} steps, not ${view.timesteps}`);
    const hidden = decodeCurve(flow.hidden, flow.name);
    const cellState = flow.cellState && decodeCurve(flow.cellState, `${flow.name}, c`);
    const decodedBefore = before && {
      hidden: decode(before.hidden, `${flow.name}, before`),
      ...(before.cell && { cell: decode(before.cell, `${flow.name}, c before`) }),
      facts: before.facts,
    };
    const how = { backward, masked };
    return {
      ...flow,
      masked,
      backward,
      hidden,
      cellState,
      before: decodedBefore,
      judged: judge((cellState ?? hidden).mean, how),
      judgedHidden: judge(hidden.mean, how),
      ...(decodedBefore && {
        judgedBefore: judge((cellState && decodedBefore.cell) ?? decodedBefore.hidden, how),
      }),
    };
  });
  return { ...view, flows };
}

function decodeNorms(encoded: EncodedArray, timesteps: number, where: string): Float32Array {
  if (encoded.shape.length !== 1 || encoded.shape[0] !== timesteps)
    throw new ViewDataError(`${where}: shape [${encoded.shape.join(', ')}], not [${timesteps}]`);
  let values: Float32Array;
  try {
    values = decodeArray(encoded);
  } catch (error) {
    throw new ViewDataError(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (values.some((value) => value < 0)) throw new ViewDataError(`${where}: a norm is never negative`);
  return values;
}
