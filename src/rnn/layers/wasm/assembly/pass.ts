/**
 * What one pass over a batch of sequences works on. `../layout.ts` writes it: the same fields in the same order, each
 * of four bytes. Addresses are in bytes; 0 stands for "none". All matrices are float32 and row-major. `padded` is
 * `units` rounded up to a multiple of 8; what lies between the two is zero wherever it could be read.
 */
@unmanaged
export class Pass {
  cellType: i32;
  timesteps: i32;
  batch: i32;
  features: i32;
  units: i32;
  padded: i32;
  /** Blocks of `padded` values in a row of `gates`, and how many of them, from the first, the input adds to. */
  blocks: i32;
  inputBlocks: i32;
  /** 1: the input is read from its last timestep to its first. */
  goBackwards: i32;
  activation: i32;
  recurrentActivation: i32;
  /** 1: there is an initial state, so the first step needs its product too. */
  hasInitialState: i32;
  /** How many steps of `gates` and how many states are kept: all for a backward pass, else a few, used in turn. */
  gateSteps: i32;
  stateSteps: i32;

  /** [batch, timesteps, features] */
  x: usize;
  /** Kernel, recurrent kernel and the candidate's part of it (GRU with the reset before), as panels: see matmul.ts. */
  kernel: usize;
  recurrentKernel: usize;
  candidateKernel: usize;
  /** [blocks · padded] */
  bias: usize;
  /** [batch, timesteps]: 1 where a step counts, 0 where it is padding. */
  mask: usize;
  /** [batch, padded]: what recurrent dropout multiplies the previous hidden state with. */
  recurrentDropout: usize;

  /** [gateSteps, batch, blocks · padded]: the gates; the backward pass puts their gradients in their place. */
  gates: usize;
  /** [stateSteps, batch, padded]; state 0 is the initial one. */
  hidden: usize;
  /** The same, after recurrent dropout; `hidden` itself where there is none. */
  dropped: usize;
  cell: usize;
  /** [gateSteps, batch, padded]: LSTM: the activation of the cell state; GRU with the reset before: r ∘ h. */
  inner: usize;
  /** [batch, timesteps, units] */
  sequence: usize;

  /** Gradients of the loss with respect to `sequence`, and to the last states [batch, padded]. */
  sequenceGradient: usize;
  hiddenGradient: usize;
  cellGradient: usize;
  /** The transposes of the kernels, as panels. */
  kernelTransposed: usize;
  recurrentTransposed: usize;
  candidateTransposed: usize;
  /** [batch, padded] each */
  scratch: usize;
  keptGradient: usize;
  /** [timesteps, batch, padded]: where ∂loss/∂h and ∂loss/∂c of each step are wanted. */
  hiddenGradients: usize;
  cellGradients: usize;
  /** [batch, timesteps, features], and where its rows are not a multiple of 8 long, [batch, that multiple] */
  xGradient: usize;
  xGradientRows: usize;
  /** [features rounded up to 4, inputBlocks · padded], [padded, …], [blocks · padded] */
  kernelGradient: usize;
  recurrentGradient: usize;
  biasGradient: usize;
  /** Room for packed matrices: this many bytes for each row of the batch, or for each part of the work. */
  room: usize;
  roomBytes: i32;
}

export const SIMPLE_RNN = 0;
export const LSTM = 1;
export const GRU = 2;
export const GRU_RESET_AFTER = 3;

/** Which timestep of the input a step reads. */
@inline
export function timeOf(pass: Pass, step: i32): i32 {
  return pass.goBackwards ? pass.timesteps - 1 - step : step;
}

@inline
export function gatesAt(pass: Pass, step: i32, row: i32): usize {
  return pass.gates + ((((step % pass.gateSteps) * pass.batch + row) * pass.blocks * pass.padded) << 2);
}

/** The row of a state before `step`; that after it is the one before the next. */
@inline
export function stateAt(pass: Pass, states: usize, step: i32, row: i32): usize {
  return states + ((((step % pass.stateSteps) * pass.batch + row) * pass.padded) << 2);
}

@inline
export function innerAt(pass: Pass, step: i32, row: i32): usize {
  return pass.inner + ((((step % pass.gateSteps) * pass.batch + row) * pass.padded) << 2);
}

/** A row of a matrix [batch, padded]. */
@inline
export function rowOf(pass: Pass, matrix: usize, row: i32): usize {
  return matrix + ((row * pass.padded) << 2);
}

@inline
export function maskAt(pass: Pass, step: i32, row: i32): f32 {
  return load<f32>(pass.mask + ((row * pass.timesteps + timeOf(pass, step)) << 2));
}

/** Room for the rows from `row` on, which a thread packs. */
@inline
export function roomOf(pass: Pass, row: i32): usize {
  return pass.room + row * pass.roomBytes;
}
