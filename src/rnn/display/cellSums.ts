/** The sums inside a cell for one step and unit, from view data: what the diagram and the equations write. */
import type { CellType, GateName } from './views';

/** View data with its arrays as numbers. */
export interface CellNumbers {
  cell: CellType;
  units: number;
  features: number;
  resetAfter: boolean;
  /** Units that are kept, and how many steps. */
  shown: number[];
  steps: number;
  input: Float32Array;
  hiddenBefore: Float32Array;
  cellBefore?: Float32Array;
  resetHidden?: Float32Array;
  panels: Map<GateName, Float32Array>;
  weights: {
    gate: GateName;
    kernel: Float32Array;
    recurrentKernel: Float32Array;
    bias?: Float32Array;
    recurrentBias?: Float32Array;
  }[];
}

export interface GateSum {
  gate: GateName;
  /** w·x, what the input adds; and its products, one a feature. */
  fromInput: number;
  inputProducts: number[];
  /** u·h of the step before, what the state adds; and its products, one a unit. */
  fromState: number;
  stateProducts: number[];
  bias: number;
  /** Of a GRU's candidate with `resetAfter`: the bias inside of r·(u·h + b). */
  recurrentBias: number;
  /** What each adds to the sum: of that candidate, state and inner bias as the reset gate lets them through. */
  added: { input: number; state: number; bias: number };
  /** What goes into the activation: w·x + u·h + b; of that candidate w·x + b + r·(u·h + b'). */
  preactivation: number;
  value: number;
}

export interface UnitStep {
  /** One number a feature. */
  input: number[];
  gates: GateSum[];
  hiddenBefore: number;
  hidden: number;
  /** LSTM only. */
  cellBefore?: number;
  cell?: number;
}

/**
 * @param step among the kept ones
 * @param k index among the kept units
 */
export function unitStep(data: CellNumbers, step: number, k: number): UnitStep {
  const kept = data.shown.length;
  const at = (gate: GateName) => data.panels.get(gate)?.[step * kept + k] ?? NaN;
  const gates = data.weights.map(({ gate, kernel, recurrentKernel, bias, recurrentBias }) => {
    const state = gate === 'candidate' && data.resetHidden ? data.resetHidden : data.hiddenBefore;
    const inputProducts = Array.from(
      { length: data.features },
      (_, j) => kernel[j * kept + k]! * data.input[step * data.features + j]!,
    );
    const stateProducts = Array.from(
      { length: data.units },
      (_, j) => recurrentKernel[j * kept + k]! * state[step * data.units + j]!,
    );
    const [fromInput, fromState] = [total(inputProducts), total(stateProducts)];
    const [b, inner] = [bias?.[k] ?? 0, recurrentBias?.[k] ?? 0];
    const factor = gate === 'candidate' && data.resetAfter ? at('reset') : 1;
    return {
      gate,
      fromInput,
      inputProducts,
      fromState,
      stateProducts,
      bias: b,
      recurrentBias: inner,
      added: { input: fromInput, state: factor * fromState, bias: b + factor * inner },
      preactivation: fromInput + b + factor * (fromState + inner),
      value: at(gate),
    };
  });
  return {
    input: Array.from(data.input.subarray(step * data.features, (step + 1) * data.features)),
    gates,
    hiddenBefore: data.hiddenBefore[step * data.units + data.shown[k]!]!,
    hidden: at('hidden'),
    ...(data.cellBefore && { cellBefore: data.cellBefore[step * kept + k]!, cell: at('cell') }),
  };
}

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
