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
}

/** The network unrolled in time: layers × timesteps. Layers come in order from input to output. */
export interface UnrolledView {
  version: 1;
  name: string;
  /** Number of timesteps of the first sequence input; `null` when the model takes any length. */
  timesteps: number | null;
  layers: UnrolledLayer[];
  /** With an example: its values, timesteps × features, and what the model made of it. */
  example?: { input: number[][]; output: number[] };
}
