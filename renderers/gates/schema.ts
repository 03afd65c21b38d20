import * as z from 'zod/mini';
import { decodeArray } from '../../src/rnn/display/encoding';
import type { CellType, GateName, GatesView } from '../../src/rnn/display/views';
import type { HeatScale } from '../shared/heat';
import { encodedArray, number, parseView, ViewDataError, wholeNumber } from '../shared/schema';
import { panelScale } from './scales';

const gateNames = ['forget', 'input', 'candidate', 'output', 'cell', 'update', 'reset', 'hidden'] as const;

const schema = z.object({
  version: z.literal(1),
  layer: z.string(),
  cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']),
  units: wholeNumber,
  timesteps: wholeNumber,
  panels: z.array(z.object({ gate: z.enum(gateNames), values: encodedArray })).check(z.maxLength(8)),
  input: z.array(z.array(number)),
  masked: z.optional(z.array(z.boolean())),
});

export interface DecodedPanel {
  gate: GateName;
  /** timesteps × units, row-major. */
  values: Float32Array;
  scale: HeatScale;
}

/** A GatesView with its arrays as numbers. */
export interface DecodedGates {
  layer: string;
  cell: CellType;
  units: number;
  timesteps: number;
  panels: DecodedPanel[];
  input: number[][];
  /** `true` at the steps that a mask leaves out; empty without a mask. */
  masked: boolean[];
}

/** @throws ViewDataError when the data is malformed, or an array does not hold timesteps × units values, or a mask the timesteps. */
export function parseGates(data: unknown): DecodedGates {
  const view = parseView<GatesView>(schema, data);
  const panels = view.panels.map(({ gate, values }) => {
    const [timesteps, units] = values.shape;
    if (values.shape.length !== 2 || timesteps !== view.timesteps || units !== view.units) {
      throw new ViewDataError(
        `${gate}: shape [${values.shape.join(', ')}], not [${view.timesteps}, ${view.units}]`,
      );
    }
    try {
      const decoded = decodeArray(values);
      return { gate, values: decoded, scale: panelScale(gate, decoded) };
    } catch (error) {
      throw new ViewDataError(`${gate}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  const { masked = [] } = view;
  if (masked.length > 0 && masked.length !== view.timesteps) {
    throw new ViewDataError(`masked: ${masked.length} steps, not ${view.timesteps}`);
  }
  return { ...view, panels, masked };
}
