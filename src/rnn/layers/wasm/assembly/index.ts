/** What `../WasmKernel.ts` calls. Work on a pass can be cut into parts, for threads that have an instance each. */
import { gruBackward, gruForward } from './gru';
import { gruResetAfterBackward, gruResetAfterForward } from './gruResetAfter';
import { lstmBackward, lstmForward } from './lstm';
import { GRU, LSTM, Pass, SIMPLE_RNN } from './pass';
import { simpleRnnBackward, simpleRnnForward } from './simpleRnn';
import { dropState, inputGradient } from './steps';

export { activateAll } from './activations';
export { adam, rmsprop, sgd } from './optimizers';
export { packKernel, packTransposed, unpackKernel } from './pack';
export { stepsAtATime, weightGradients } from './weightGradients';

export function forward(pass: Pass, part: i32, parts: i32): void {
  const from = firstRow(pass, part, parts), to = firstRow(pass, part + 1, parts);
  if (from == to) return;
  dropState(pass, -1, from, to);
  if (pass.cellType == SIMPLE_RNN) simpleRnnForward(pass, from, to);
  else if (pass.cellType == LSTM) lstmForward(pass, from, to);
  else if (pass.cellType == GRU) gruForward(pass, from, to);
  else gruResetAfterForward(pass, from, to);
}

export function backward(pass: Pass, part: i32, parts: i32): void {
  const from = firstRow(pass, part, parts), to = firstRow(pass, part + 1, parts);
  if (from == to) return;
  if (pass.cellType == SIMPLE_RNN) simpleRnnBackward(pass, from, to);
  else if (pass.cellType == LSTM) lstmBackward(pass, from, to);
  else if (pass.cellType == GRU) gruBackward(pass, from, to);
  else gruResetAfterBackward(pass, from, to);
}

export function inputGradients(pass: Pass, part: i32, parts: i32): void {
  const from = firstRow(pass, part, parts), to = firstRow(pass, part + 1, parts);
  if (from < to) inputGradient(pass, from, to);
}

/** Where a part's share of the batch begins: a multiple of 4, the rows of a tile. */
function firstRow(pass: Pass, part: i32, parts: i32): i32 {
  return min(pass.batch, ((((pass.batch + 3) >> 2) * part) / parts) << 2);
}

/** Sixteen-byte aligned room; never grows the memory beyond its maximum: then it traps, and nothing has changed. */
export function allocate(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function free(address: usize): void {
  heap.free(address);
}
