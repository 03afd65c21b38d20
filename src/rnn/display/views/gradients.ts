import type { EncodedArray } from '../encoding';
import type { CellType } from './network';

/** ‖∂loss/∂state‖₂ at each step, over the examples: [timesteps] each. NaN where a mask leaves a step out. */
export interface GradientCurve {
  mean: EncodedArray;
  /** 10th and 90th percentile; missing where there is one example, or none. */
  low?: EncodedArray;
  high?: EncodedArray;
}

/** What explains a curve. */
export interface GradientFacts {
  /** Largest |eigenvalue| of the recurrent kernel, of an LSTM or GRU of its candidate's part; `null`: not computed. */
  spectralRadius: number | null;
  /** Mean over examples, steps and units of the gate that carries the state: LSTM and GRU only. */
  gate?: { name: 'forget' | 'update'; mean: number | null };
}

export interface GradientsBefore {
  hidden: EncodedArray;
  cell?: EncodedArray;
  facts: GradientFacts;
}

/** ‖∂loss/∂weight‖₂; `null`: not finite. */
export interface ClippedWeight {
  name: string;
  before: number | null;
  after: number | null;
}

export interface Clipping {
  way: 'clipNorm' | 'globalClipNorm' | 'clipValue';
  limit: number;
  /** Whether the optimizer really clips so, or an option only tried it. */
  byOptimizer: boolean;
  weights: ClippedWeight[];
  /** ‖·‖₂ of the gradients of all weights together. */
  global: { before: number | null; after: number | null };
}

/** The gradient that comes to each step of one recurrent layer. */
export interface GradientFlow {
  name: string;
  /** Of an idealised flow, which has no layer, `undefined`. */
  layer?: string;
  cell?: CellType;
  units?: number;
  /** The layer reads from the last step to the first: its gradient runs the other way. */
  backward?: boolean;
  hidden: GradientCurve;
  /** LSTM: ∂loss/∂c. */
  cellState?: GradientCurve;
  before?: GradientsBefore;
  facts?: GradientFacts;
  masked?: boolean[];
  clipping?: Clipping;
}

/** How the gradient flows back through time, one flow a model. */
export interface GradientsView {
  version: 1;
  /** `model`: of models and data; else one of the chapter's two idealised demonstrations. */
  kind: 'model' | 'recurrence' | 'gates';
  timesteps: number;
  /** How many examples the mean is of; 0 of a demonstration. */
  examples: number;
  /** What was differentiated, e.g. `meanSquaredError`; empty of a demonstration. */
  loss: string;
  flows: GradientFlow[];
}
