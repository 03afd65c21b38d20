import type { EncodedArray } from '../encoding';
import type { CellType, Extent, Shape } from './network';

export interface UnrolledLayer {
  /** The layer's name in the model, e.g. `lstm_1`. */
  name: string;
  /** The layer's class, e.g. `LSTM`, `Bidirectional`, `Dense`. */
  type: string;
  /** Set on recurrent layers (and on a Bidirectional, for the layer that it wraps). */
  cell?: CellType;
  /** `backward` for goBackwards, `both` for Bidirectional. Set on recurrent layers. */
  direction?: 'forward' | 'backward' | 'both';
  /** How Bidirectional joins its two directions: `concat`, `sum`, `mul`, `ave`, or `null` for two outputs. */
  mergeMode?: string | null;
  units?: number;
  activation?: string;
  /** Whether what goes in, and what comes out, has one vector a timestep or one for the whole sequence. */
  inputExtent: Extent;
  outputExtent: Extent;
  inputShape: Shape;
  outputShape: Shape;
  parameters: number;
  /** Indices, in `layers`, of the layers whose outputs this one takes. */
  inbound: number[];
  /** Index of the layer whose final state is this one's initial state (encoder to decoder). */
  stateFrom?: number;
  /** ‖h‖₂ of the hidden state at every timestep, for the example; recurrent layers only. */
  hiddenNorm?: number[];
  /** The states themselves, one entry a direction (of a Bidirectional forward, then backward). */
  states?: LayerStates[];
  /** `true` at the timesteps that a mask leaves out for the example; there the states stay as they were. */
  masked?: boolean[];
}

/** h and c for the example, timesteps × some of the units: of many units every so many-th is here. */
export interface LayerStates {
  hidden: EncodedArray;
  /** LSTM only. */
  cell?: EncodedArray;
  /** Units 0, `every`, 2 · `every`, … are here. */
  every: number;
}

/** The network unrolled in time: layers × timesteps. Layers come in order from input to output. */
export interface UnrolledView {
  version: 1;
  name: string;
  /** Number of timesteps of the first sequence input; `null` when the model takes any length. */
  timesteps: number | null;
  layers: UnrolledLayer[];
  /** The words of the timesteps, one each. */
  tokens?: string[];
  /**
   * With an example: its values, timesteps × features, and what the model made of it, flat; where that is a sequence,
   * `outputSteps` is its length.
   */
  example?: { input: number[][]; output: number[]; outputSteps?: number };
}
