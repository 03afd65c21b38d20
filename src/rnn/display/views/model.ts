import type { CellType, Shape } from './network';
import type { UnrolledView } from './unrolled';

/** How a count comes about. */
export interface ParameterFormula {
  /** With `·`, `+` and parentheses, e.g. `4·(u·(u + f) + u)`. */
  symbols: string;
  /** What the letters stand for, in their order in `symbols`. */
  variables: { symbol: string; meaning: SizeName; value: number }[];
}

export type SizeName =
  'units' | 'features' | 'vocabulary' | 'dimensions' | 'channels' | 'filters' | 'kernelSize';

/** What the equations of a recurrent layer depend on. */
export interface CellEquations {
  cell: CellType;
  /** Class names, e.g. `tanh`, `hardSigmoid`. */
  activation: string;
  recurrentActivation?: string;
  useBias: boolean;
  /** Of a GRU: whether the reset gate acts after the product with the recurrent kernel. */
  resetAfter?: boolean;
}

export interface ModelLayer {
  name: string;
  type: string;
  outputShape: Shape;
  parameters: number;
  trainable: boolean;
  /** Of `parameters`, those that training leaves alone although the layer is trained: moving means. */
  notTrained?: number;
  formula?: ParameterFormula;
  /** Each weight's shape, in the layer's order. */
  weights?: Shape[];
  equations?: CellEquations;
}

export interface ModelMemory {
  weightBytes: number;
  /**
   * An estimate for one example of a training step: every layer's output, and the gates and states of every
   * recurrent step, 4 bytes each. `null` for sequences of any length.
   */
  activationBytes: number | null;
  /** What the optimizer remembers of each trained weight; `null` when the model is not compiled, or not known. */
  optimizer: { name: string; copies: number; bytes: number } | null;
}

/** A model's summary, with its diagram. */
export interface ModelView {
  version: 1;
  name: string;
  type: string;
  layers: ModelLayer[];
  parameters: number;
  trainableParameters: number;
  memory?: ModelMemory;
  network: UnrolledView;
}
