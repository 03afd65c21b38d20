import type { Tensor2D } from '@tensorflow/tfjs';
import type { CellType, GateName } from '../display/views';
import type { StepValues } from '../layers/RecurrentKernel';
import type { Tf } from '../tf';
import { CELL_STEPS, type CellStep } from './cellSteps';
import { freeing } from './freeing';
import type { RecordedCall } from './recordCalls';
import { cellType, type RecurrentLayer } from './recurrentLayer';

export interface GateValues {
  gate: GateName;
  /** timesteps × units, row-major, in the order of time (also for a backward layer). */
  values: Float32Array;
}

const GATES: Record<CellType, GateName[]> = {
  SimpleRNN: ['hidden'],
  LSTM: ['forget', 'input', 'candidate', 'output', 'cell', 'hidden'],
  GRU: ['update', 'reset', 'candidate', 'hidden'],
};

const STATES: GateName[] = ['cell', 'hidden'];

/**
 * The gates and states of a recurrent layer: its own where it gave them, else by running it once more, step by step,
 * on what it was given. At masked steps the states stay as they were, and the gates are NaN: the layer has none there.
 */
export function runLayer(tf: Tf, layer: RecurrentLayer, call: RecordedCall): GateValues[] {
  return call.steps ? ownSteps(layer, call, call.steps) : stepByStep(tf, layer, call);
}

function ownSteps(layer: RecurrentLayer, { input, mask }: RecordedCall, steps: StepValues): GateValues[] {
  const { units } = layer.cell;
  return GATES[cellType(layer)!].map((gate) => {
    const values = new Float32Array(input.length * units);
    for (const t of input.keys()) {
      const step = layer.goBackwards ? input.length - 1 - t : t;
      values.set(steps[gate]!.subarray(step * units, (step + 1) * units), t * units);
      if (mask?.[t] === false && !STATES.includes(gate)) values.fill(NaN, t * units, (t + 1) * units);
    }
    return { gate, values };
  });
}

function stepByStep(
  tf: Tf,
  layer: RecurrentLayer,
  { input, initialState, mask }: RecordedCall,
): GateValues[] {
  const { cell, goBackwards } = layer;
  const type = cellType(layer)!;
  const panels = GATES[type].map((gate) => ({
    gate,
    values: new Float32Array(input.length * cell.units).fill(NaN),
  }));
  const zeros = () => Array<number>(cell.units).fill(0);
  const times = [...input.keys()];
  freeing(tf, () => {
    let state = (initialState ?? (type === 'LSTM' ? [zeros(), zeros()] : [zeros()])).map((h) =>
      tf.tensor2d([h]),
    );
    for (const t of goBackwards ? times.reverse() : times) {
      const step: CellStep =
        mask?.[t] === false ? held(state) : CELL_STEPS[type](tf, cell, tf.tensor2d([input[t]!]), state);
      state = step.state;
      for (const { gate, values } of panels) {
        const row = step.gates[gate]?.dataSync();
        if (row) values.set(row, t * cell.units);
      }
    }
  });
  return panels;
}

function held(state: Tensor2D[]): CellStep {
  return { gates: { hidden: state[0], cell: state[1] }, state };
}
