import * as z from 'zod/mini';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import { gateShares, type Shares } from '../../src/rnn/display/gateShares';
import type {
  CellType,
  GateName,
  GatesView,
  GatesViewV1,
  GateWeights,
  UnitOrder,
} from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';
import { encodedArray, number, parseView, ViewDataError, wholeNumber } from '../shared/schema';
import { histogram } from './countBins';
import { panelScale } from './scales';

const gateNames = ['forget', 'input', 'candidate', 'output', 'cell', 'update', 'reset', 'hidden'] as const;
const gate = z.enum(gateNames);
const panels = z.array(z.object({ gate, values: encodedArray })).check(z.minLength(1), z.maxLength(8));
const layer = {
  layer: z.string(),
  cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']),
  units: wholeNumber,
  panels,
  masked: z.optional(z.array(z.boolean())),
};
const time = { timesteps: wholeNumber, input: z.array(z.array(number)) };
const weights = z.object({
  gate,
  kernel: encodedArray,
  recurrentKernel: encodedArray,
  bias: z.optional(encodedArray),
});

const run = z.object({
  label: z.optional(z.string()),
  ...layer,
  weights: z.optional(z.array(weights).check(z.maxLength(4))),
});
const schema = z.object({
  version: z.literal(2),
  ...time,
  runs: z.array(run).check(z.minLength(1), z.maxLength(4)),
  training: z.optional(z.literal(true)),
  order: z.optional(z.enum(['index', 'peak', 'cluster'])),
});
const schemaV1 = z.object({ version: z.literal(1), ...time, ...layer });

export interface DecodedPanel {
  gate: GateName;
  /** timesteps × units, row-major. */
  values: Float32Array;
  scale: HeatScale;
  /** Of the values, over the scale. */
  counts: number[];
  shares?: Shares;
}

/** from × to, row-major. */
export interface Matrix {
  values: Float32Array;
  rows: number;
  columns: number;
}

export type MatrixName = 'kernel' | 'recurrentKernel' | 'bias';
export type DecodedWeights = { gate: GateName } & Partial<Record<MatrixName, Matrix>>;

export interface DecodedRun {
  label?: string;
  layer: string;
  cell: CellType;
  units: number;
  panels: DecodedPanel[];
  /** `true` at the steps that a mask leaves out; empty without a mask. */
  masked: boolean[];
  /** Empty in data of version 1. */
  weights: DecodedWeights[];
}

/** A GatesView, of whatever version, with its arrays as numbers. */
export interface DecodedGates {
  timesteps: number;
  input: number[][];
  runs: DecodedRun[];
  training: boolean;
  order: UnitOrder;
}

/** @throws ViewDataError when the data is malformed, or lengths in it do not fit one another. */
export function parseGates(data: unknown): DecodedGates {
  const view = parseAnyVersion(data);
  const { timesteps, input, training = false, order = 'index' } = view;
  if (input.length > 0 && input.length !== timesteps) {
    throw new ViewDataError(`input: ${input.length} steps, not ${timesteps}`);
  }
  const runs = withScales(view.runs.map((run) => decodeRun(run, timesteps)));
  if (training && (runs.length !== 2 || runs[0]!.units !== runs[1]!.units)) {
    throw new ViewDataError('training: not two runs of the same units');
  }
  return { timesteps, input, runs, training, order };
}

function parseAnyVersion(data: unknown): GatesView {
  const old = typeof data === 'object' && data !== null && 'version' in data && data.version === 1;
  if (!old) return parseView<GatesView>(schema, data, 2);
  const { timesteps, input, ...run } = parseView<GatesViewV1>(schemaV1, data);
  return { version: 2, timesteps, input, runs: [run] };
}

type UnscaledRun = Omit<DecodedRun, 'panels'> & { panels: Pick<DecodedPanel, 'gate' | 'values'>[] };

function decodeRun(
  { masked = [], weights = [], panels, ...run }: GatesView['runs'][number],
  timesteps: number,
): UnscaledRun {
  if (masked.length > 0 && masked.length !== timesteps) {
    throw new ViewDataError(`masked: ${masked.length} steps, not ${timesteps}`);
  }
  const decoded = panels.map(({ gate, values }) => ({
    gate,
    values: decode(values, gate, [timesteps, run.units]),
  }));
  return { ...run, masked, panels: decoded, weights: weights.map((of) => decodeWeights(of, run.units)) };
}

/** A gate has the same scale in all runs, so that they can be compared. */
function withScales(runs: UnscaledRun[]): DecodedRun[] {
  const scaleOf = (gate: GateName) =>
    panelScale(
      gate,
      runs.flatMap(({ panels }) => panels.filter((panel) => panel.gate === gate).map(({ values }) => values)),
    );
  return runs.map((run) => ({
    ...run,
    panels: run.panels.map(({ gate, values }) => {
      const scale = scaleOf(gate);
      return { gate, values, scale, counts: histogram(values, scale), shares: gateShares(gate, values) };
    }),
  }));
}

function decodeWeights({ gate, kernel, recurrentKernel, bias }: GateWeights, units: number): DecodedWeights {
  const matrix = (name: MatrixName, encoded: EncodedArray, rows = encoded.shape[0] ?? 0): Matrix => ({
    values: decode(encoded, `${gate} ${name}`, [rows, units]),
    rows,
    columns: units,
  });
  return {
    gate,
    kernel: matrix('kernel', kernel),
    recurrentKernel: matrix('recurrentKernel', recurrentKernel, units),
    ...(bias && { bias: matrix('bias', bias) }),
  };
}

function decode(encoded: EncodedArray, what: string, expected: [number, number]): Float32Array {
  if (encoded.shape.join() !== expected.join()) {
    throw new ViewDataError(`${what}: shape [${encoded.shape.join(', ')}], not [${expected.join(', ')}]`);
  }
  try {
    return decodeArray(encoded);
  } catch (error) {
    throw new ViewDataError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
