/** What a step of every cell has in common. Each works on the batch's rows from `from` to `to`. */
import { FROM_BIAS, FROM_ZERO, multiply } from './matmul';
import { gatesAt, maskAt, Pass, roomOf, rowOf, stateAt, timeOf } from './pass';

/** gates = x·W + b */
export function projectInput(pass: Pass, step: i32, from: i32, to: i32): void {
  const rowBytes = (pass.blocks * pass.padded) << 2, columns = pass.inputBlocks * pass.padded;
  const inputBytes = (pass.timesteps * pass.features) << 2;
  multiply(
    pass.x + from * inputBytes + ((timeOf(pass, step) * pass.features) << 2), inputBytes, pass.kernel,
    gatesAt(pass, step, from), rowBytes, to - from, columns, pass.features, FROM_BIAS, pass.bias, roomOf(pass, from),
  );
  if (pass.blocks == pass.inputBlocks) return;
  const own = columns << 2;
  for (let row = from; row < to; row++)
    memory.copy(gatesAt(pass, step, row) + own, pass.bias + own, rowBytes - own);
}

/** The hidden state after `step` (−1: the initial one) as the next product sees it. */
export function dropState(pass: Pass, step: i32, from: i32, to: i32): void {
  if (!pass.recurrentDropout) return;
  for (let row = from; row < to; row++) {
    const hidden = stateAt(pass, pass.hidden, step + 1, row), dropped = stateAt(pass, pass.dropped, step + 1, row);
    const factors = rowOf(pass, pass.recurrentDropout, row);
    for (let u = 0; u < pass.padded << 2; u += 16) {
      v128.store(dropped + u, f32x4.mul(v128.load(hidden + u), v128.load(factors + u)));
    }
  }
}

export function writeSequence(pass: Pass, step: i32, from: i32, to: i32): void {
  if (!pass.sequence) return;
  for (let row = from; row < to; row++) {
    const target = pass.sequence + (((row * pass.timesteps + step) * pass.units) << 2);
    memory.copy(target, stateAt(pass, pass.hidden, step + 1, row), pass.units << 2);
  }
}

/** ∂loss/∂h of a step: what came back through the later steps and what the sequence's own gradient adds. */
export function addSequenceGradient(pass: Pass, step: i32, from: i32, to: i32): void {
  for (let row = from; row < to; row++) {
    const gradient = rowOf(pass, pass.hiddenGradient, row);
    if (pass.sequenceGradient) {
      const own = pass.sequenceGradient + (((row * pass.timesteps + step) * pass.units) << 2);
      const end = pass.units << 2;
      let u = 0;
      for (; u + 16 <= end; u += 16) {
        v128.store(gradient + u, f32x4.add(v128.load(gradient + u), v128.load(own + u)));
      }
      for (; u < end; u += 4) store<f32>(gradient + u, load<f32>(gradient + u) + load<f32>(own + u));
    }
    if (pass.hiddenGradients) {
      memory.copy(
        pass.hiddenGradients + (((step * pass.batch + row) * pass.padded) << 2), gradient, pass.padded << 2,
      );
    }
  }
}

/** Splits ∂loss/∂h at masked steps: the share that goes to the new state stays, the rest passes by it. */
export function keepGradient(pass: Pass, step: i32, from: i32, to: i32): void {
  if (!pass.mask) return;
  for (let row = from; row < to; row++) {
    const gradient = rowOf(pass, pass.hiddenGradient, row), passed = rowOf(pass, pass.keptGradient, row);
    const kept = f32x4.splat(maskAt(pass, step, row));
    for (let u = 0; u < pass.padded << 2; u += 16) {
      const value = v128.load(gradient + u), share = f32x4.mul(kept, value);
      v128.store(passed + u, f32x4.sub(value, share));
      v128.store(gradient + u, share);
    }
  }
}

/** The end of a backward step: recurrent dropout's factors on what came through the products, then what passed by. */
export function addStateGradient(pass: Pass, step: i32, from: i32, to: i32, allDropped: bool): void {
  const factors = pass.recurrentDropout, mask = pass.mask;
  if (!factors && !mask) return;
  for (let row = from; row < to; row++) {
    const gradient = rowOf(pass, pass.hiddenGradient, row), passed = rowOf(pass, pass.keptGradient, row);
    const past = rowOf(pass, pass.scratch, row), factor = rowOf(pass, factors, row);
    for (let u = 0; u < pass.padded << 2; u += 16) {
      let value = v128.load(gradient + u);
      if (factors) {
        value = f32x4.mul(value, v128.load(factor + u));
        if (!allDropped) value = f32x4.add(value, v128.load(past + u));
      }
      if (mask) value = f32x4.add(value, v128.load(passed + u));
      v128.store(gradient + u, value);
    }
  }
}

/** ∂loss/∂h₋ = ∂z·Uᵀ, for cells whose products all see the same state. */
export function stepBack(pass: Pass, step: i32, from: i32, to: i32, panels: usize, gates: usize, blocks: i32): void {
  if (step == 0 && !pass.hasInitialState) return;
  keepGradient(pass, step, from, to);
  const width = pass.padded << 2;
  multiply(
    gates, width * blocks, panels, rowOf(pass, pass.hiddenGradient, from), width, to - from, pass.padded,
    pass.padded * blocks, FROM_ZERO, 0, roomOf(pass, from),
  );
  addStateGradient(pass, step, from, to, true);
}

/** ∂loss/∂x = ∂z·Wᵀ, after a backward pass. */
export function inputGradient(pass: Pass, from: i32, to: i32): void {
  const columns = (pass.features + 7) & ~7;
  const direct = columns == pass.features;
  const rowBytes = pass.features << 2, sequenceBytes = pass.timesteps * rowBytes;
  for (let step = 0; step < pass.timesteps; step++) {
    const target = pass.xGradient + from * sequenceBytes + timeOf(pass, step) * rowBytes;
    const rows = pass.xGradientRows + ((from * columns) << 2);
    multiply(
      gatesAt(pass, step, from), (pass.blocks * pass.padded) << 2, pass.kernelTransposed, direct ? target : rows,
      direct ? sequenceBytes : columns << 2, to - from, columns, pass.inputBlocks * pass.padded, FROM_ZERO, 0,
      roomOf(pass, from),
    );
    if (direct) continue;
    for (let row = 0; row < to - from; row++) {
      memory.copy(target + row * sequenceBytes, rows + ((row * columns) << 2), rowBytes);
    }
  }
}
