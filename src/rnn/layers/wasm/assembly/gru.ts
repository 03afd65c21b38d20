/**
 * The gated recurrent unit as it was first described (Cho et al. 2014): the reset gate acts on the state, before the
 * product with the recurrent kernel. The three blocks of `gates` are z r h̃; h = z∘h₋ + (1 − z)∘h̃, as Keras has it
 * (others swap z and 1 − z).
 */
import { activate, activateAll, multiplyAdd, splat, timesDerivative } from './activations';
import { ADD, FROM_ZERO, multiply } from './matmul';
import { gatesAt, innerAt, maskAt, Pass, roomOf, rowOf, stateAt } from './pass';
import { addSequenceGradient, addStateGradient, dropState, keepGradient, projectInput, writeSequence } from './steps';

export function gruForward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2, rowBytes = width * 3;
  const one = splat(1);
  for (let step = 0; step < pass.timesteps; step++) {
    const product = step > 0 || pass.hasInitialState;
    projectInput(pass, step, from, to);
    const gates = gatesAt(pass, step, from);
    if (product) {
      // z, r = σ(x·W + b + h₋·U)
      multiply(
        stateAt(pass, pass.dropped, step, from), width, pass.recurrentKernel, gates, rowBytes, to - from,
        pass.padded << 1, pass.units, ADD, 0, roomOf(pass, from),
      );
    }
    for (let row = from; row < to; row++) {
      const z = gatesAt(pass, step, row), r = z + width;
      const before = stateAt(pass, pass.dropped, step, row), inner = innerAt(pass, step, row);
      activateAll(pass.recurrentActivation, z, pass.padded << 1);
      for (let u = 0; u < width; u += 16) {
        v128.store(inner + u, f32x4.mul(v128.load(r + u), v128.load(before + u)));
      }
    }
    if (product) {
      // h̃ = φ(x·W + b + (r∘h₋)·U)
      multiply(
        innerAt(pass, step, from), width, pass.candidateKernel, gates + (width << 1), rowBytes, to - from,
        pass.padded, pass.units, ADD, 0, roomOf(pass, from),
      );
    }
    for (let row = from; row < to; row++) {
      const update = gatesAt(pass, step, row), candidate = update + (width << 1);
      const before = stateAt(pass, pass.dropped, step, row), hidden = stateAt(pass, pass.hidden, step + 1, row);
      const stateBefore = stateAt(pass, pass.hidden, step, row);
      const kept = pass.mask ? maskAt(pass, step, row) : <f32>1;
      for (let u = 0; u < width; u += 16) {
        const z = v128.load(update + u);
        const n = activate(pass.activation, v128.load(candidate + u));
        v128.store(candidate + u, n);
        let h = multiplyAdd(z, v128.load(before + u), f32x4.mul(f32x4.sub(one, z), n)); // h = z∘h₋ + (1 − z)∘h̃
        if (kept != 1) {
          h = multiplyAdd(splat(kept), h, f32x4.mul(splat(1 - kept), v128.load(stateBefore + u)));
        }
        v128.store(hidden + u, h);
      }
    }
    dropState(pass, step, from, to);
    writeSequence(pass, step, from, to);
  }
}

/** Backpropagation through time: leaves ∂loss/∂(pre-activation) in `gates`, and the gradient of the initial state. */
export function gruBackward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2, rowBytes = width * 3;
  const one = splat(1);
  for (let step = pass.timesteps - 1; step >= 0; step--) {
    addSequenceGradient(pass, step, from, to);
    keepGradient(pass, step, from, to);
    const gates = gatesAt(pass, step, from);
    for (let row = from; row < to; row++) {
      const update = gatesAt(pass, step, row), candidate = update + (width << 1);
      const before = stateAt(pass, pass.dropped, step, row);
      const hiddenGradient = rowOf(pass, pass.hiddenGradient, row);
      for (let u = 0; u < width; u += 16) {
        const z = v128.load(update + u), n = v128.load(candidate + u), dh = v128.load(hiddenGradient + u);
        // ∂z = ∂h∘(h₋ − h̃)∘σ′, ∂h̃ = ∂h∘(1 − z)∘φ′, and ∂h₋ begins with ∂h∘z
        const difference = f32x4.sub(v128.load(before + u), n);
        v128.store(update + u, timesDerivative(pass.recurrentActivation, z, f32x4.mul(dh, difference)));
        v128.store(candidate + u, timesDerivative(pass.activation, n, f32x4.mul(dh, f32x4.sub(one, z))));
        v128.store(hiddenGradient + u, f32x4.mul(dh, z));
      }
    }
    // ∂(r∘h₋) = ∂h̃·Uᵀ
    const resetGradient = rowOf(pass, pass.scratch, from);
    multiply(
      gates + (width << 1), rowBytes, pass.candidateTransposed, resetGradient, width, to - from, pass.padded,
      pass.padded, FROM_ZERO, 0, roomOf(pass, from),
    );
    for (let row = from; row < to; row++) {
      const reset = gatesAt(pass, step, row) + width;
      const before = stateAt(pass, pass.dropped, step, row);
      const gradient = rowOf(pass, pass.scratch, row), hiddenGradient = rowOf(pass, pass.hiddenGradient, row);
      for (let u = 0; u < width; u += 16) {
        const r = v128.load(reset + u), dq = v128.load(gradient + u);
        v128.store(reset + u, timesDerivative(pass.recurrentActivation, r, f32x4.mul(dq, v128.load(before + u))));
        v128.store(hiddenGradient + u, multiplyAdd(dq, r, v128.load(hiddenGradient + u)));
      }
    }
    // … + [∂z ∂r]·Uᵀ
    multiply(
      gates, rowBytes, pass.recurrentTransposed, rowOf(pass, pass.hiddenGradient, from), width, to - from,
      pass.padded, pass.padded << 1, ADD, 0, roomOf(pass, from),
    );
    addStateGradient(pass, step, from, to, true);
  }
}
