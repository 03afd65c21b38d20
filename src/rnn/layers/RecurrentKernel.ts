/**
 * What computes whole recurrent layers: forward and backward through time, each as one operation, on plain float32
 * arrays. There can be several implementations; `../wasm/` is the one that runs everywhere.
 *
 * Arrays are row-major. Gates lie in the columns of the kernels as in Keras: i f g o of an LSTM, z r h̃ of a GRU.
 */
export type CellType = 'SimpleRNN' | 'LSTM' | 'GRU' | 'GRU with resetAfter';

export const ACTIVATIONS = ['tanh', 'sigmoid', 'hardSigmoid', 'relu', 'linear'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

export interface Cell {
  type: CellType;
  units: number;
  activation: Activation;
  /** Of the gates; a SimpleRNN has none, and ignores it. */
  recurrentActivation: Activation;
}

/** One pass of a layer over a batch of sequences. */
export interface ForwardPass {
  cell: Cell;
  batch: number;
  timesteps: number;
  features: number;
  /** [batch, timesteps, features] */
  x: Float32Array;
  /** [features, gates · units] */
  kernel: Float32Array;
  /** [units, gates · units] */
  recurrentKernel: Float32Array;
  /** [gates · units]; [2, gates · units] of a GRU with resetAfter: the input's, then the state's. */
  bias?: Float32Array;
  /** [batch, units] each: h, of an LSTM h and c. Default: zeros. */
  initialState?: Float32Array[];
  /** [batch, timesteps]: 1 where a step counts; where it is 0 the state stays as it is. */
  mask?: Float32Array;
  /** [batch, units]: the factors of recurrent dropout. */
  recurrentDropout?: Float32Array;
  /** From the last timestep to the first; steps are then counted in that order. */
  goBackwards: boolean;
  returnSequences: boolean;
  /** Whether `backward` is to be called. */
  keep: boolean;
}

/** The arrays may be views that hold until the kernel is called again. */
export interface ForwardResult {
  /** [batch, timesteps, units] with `returnSequences` */
  sequence?: Float32Array;
  /** [batch, units] each: the last h, of an LSTM h and c. */
  states: Float32Array[];
  /** With `keep`. */
  trace?: Trace;
}

export interface OutputGradients {
  /** [batch, timesteps, units] */
  sequence?: Float32Array;
  /** [batch, units] each; missing ones count as zeros. */
  states: (Float32Array | undefined)[];
}

/** What happened at each step, by name: [batch, timesteps, units] each. */
export type StepValues<Name extends string = string> = Partial<Record<Name, Float32Array>>;

export interface WeightGradients {
  kernel: Float32Array;
  recurrentKernel: Float32Array;
  /** As the layer's bias is: [gates · units] or [2, gates · units]. */
  bias: Float32Array;
}

/** What a forward pass leaves behind for the backward pass. It holds memory until it is disposed of. */
export interface Trace {
  /** The gates and states of each step; not after `backward`, which works in their place. */
  steps(): StepValues;
  /** Backpropagation through time, once. With `tap`, also ∂loss/∂h (and ∂loss/∂c) of each step. */
  backward(gradients: OutputGradients, tap: boolean): void;
  /** After `backward` with `tap`: `hidden`, of an LSTM also `cell`. */
  stateGradients(): StepValues<'hidden' | 'cell'>;
  /** After `backward`: writes them to arrays of their lengths. */
  weightGradients(target: WeightGradients): void;
  /** After `backward`: [batch, timesteps, features]. */
  inputGradient(): Float32Array;
  /** After `backward`: [batch, units] each. */
  initialStateGradients(): Float32Array[];
  dispose(): void;
}

export interface AdamStep {
  learningRate: number;
  beta1: number;
  beta2: number;
  /** 1 − βᵗ at step t, counted from 1; as float32, of a float32 βᵗ, to agree with TensorFlow.js. */
  bias1: number;
  bias2: number;
  epsilon: number;
}

export interface RmspropStep {
  learningRate: number;
  decay: number;
  momentum: number;
  epsilon: number;
}

export interface RecurrentKernel {
  readonly name: string;
  /** Whether it is machine code: then nothing else is faster. */
  readonly isNative: boolean;
  /** How many blocks of memory it holds now. */
  readonly blocks: number;
  /** @throws `OutOfKernelMemory` when the pass does not fit */
  forward(pass: ForwardPass): ForwardResult;
  // One step of an optimizer, each for arrays of one length: all but the gradient are changed in place.
  adam(
    weights: Float32Array,
    gradient: Float32Array,
    moment1: Float32Array,
    moment2: Float32Array,
    step: AdamStep,
  ): void;
  /** @param meanGradient given: the centered form */
  rmsprop(
    weights: Float32Array,
    gradient: Float32Array,
    meanSquare: Float32Array,
    moments: Float32Array,
    meanGradient: Float32Array | undefined,
    step: RmspropStep,
  ): void;
  sgd(weights: Float32Array, gradient: Float32Array, learningRate: number): void;
  dispose(): void;
}

export class OutOfKernelMemory extends Error {
  override name = 'OutOfKernelMemory';
}

/** How many gates' columns a kernel has, in units. */
export const GATES: Record<CellType, number> = {
  SimpleRNN: 1,
  LSTM: 4,
  GRU: 3,
  'GRU with resetAfter': 3,
};
