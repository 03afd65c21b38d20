/**
 * The gated recurrent unit as cuDNN, PyTorch and Keras 3 have it: the reset gate acts after the product with the
 * recurrent kernel, which has a bias of its own. The four blocks of `gates` are h̃ z r and m = h₋·U + b of the
 * candidate, so that both the input's blocks (h̃ z r) and the state's (z r m) lie side by side.
 */
import { activate, activateAll, multiplyAdd, splat, timesDerivative } from './activations';
import { ADD, multiply } from './matmul';
import { gatesAt, maskAt, Pass, roomOf, rowOf, stateAt } from './pass';
import { addSequenceGradient, addStateGradient, dropState, keepGradient, projectInput, writeSequence } from './steps';

export function gruResetAfterForward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2, rowBytes = width << 2;
  const one = splat(1);
  for (let step = 0; step < pass.timesteps; step++) {
    projectInput(pass, step, from, to);
    if (step > 0 || pass.hasInitialState) {
      multiply(
        stateAt(pass, pass.dropped, step, from), width, pass.recurrentKernel, gatesAt(pass, step, from) + width,
        rowBytes, to - from, pass.padded * 3, pass.units, ADD, 0, roomOf(pass, from),
      );
    }
    for (let row = from; row < to; row++) {
      const candidate = gatesAt(pass, step, row), update = candidate + width;
      const reset = update + width, memory = reset + width;
      const before = stateAt(pass, pass.hidden, step, row), hidden = stateAt(pass, pass.hidden, step + 1, row);
      const kept = pass.mask ? maskAt(pass, step, row) : <f32>1;
      activateAll(pass.recurrentActivation, update, pass.padded << 1); // z, r = σ(x·W + b + h₋·U + b)
      for (let u = 0; u < width; u += 16) {
        const z = v128.load(update + u), m = v128.load(memory + u);
        // h̃ = φ(x·W + b + r∘m)
        const n = activate(pass.activation, multiplyAdd(v128.load(reset + u), m, v128.load(candidate + u)));
        v128.store(candidate + u, n);
        const state = v128.load(before + u);
        let h = multiplyAdd(z, state, f32x4.mul(f32x4.sub(one, z), n)); // h = z∘h₋ + (1 − z)∘h̃
        if (kept != 1) h = multiplyAdd(splat(kept), h, f32x4.mul(splat(1 - kept), state));
        v128.store(hidden + u, h);
      }
    }
    dropState(pass, step, from, to);
    writeSequence(pass, step, from, to);
  }
}

/** Backpropagation through time: leaves ∂loss/∂(pre-activation) in `gates`, and the gradient of the initial state. */
export function gruResetAfterBackward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2, rowBytes = width << 2;
  const one = splat(1);
  for (let step = pass.timesteps - 1; step >= 0; step--) {
    addSequenceGradient(pass, step, from, to);
    keepGradient(pass, step, from, to);
    for (let row = from; row < to; row++) {
      const candidate = gatesAt(pass, step, row), update = candidate + width;
      const reset = update + width, memory = reset + width;
      const before = stateAt(pass, pass.hidden, step, row);
      const hiddenGradient = rowOf(pass, pass.hiddenGradient, row);
      // what passes by the products, and so by recurrent dropout
      const past = rowOf(pass, pass.scratch, row);
      for (let u = 0; u < width; u += 16) {
        const z = v128.load(update + u), r = v128.load(reset + u), m = v128.load(memory + u);
        const n = v128.load(candidate + u), dh = v128.load(hiddenGradient + u);
        const dn = timesDerivative(pass.activation, n, f32x4.mul(dh, f32x4.sub(one, z))); // ∂h̃ = ∂h∘(1 − z)∘φ′
        const difference = f32x4.sub(v128.load(before + u), n);
        v128.store(candidate + u, dn);
        v128.store(update + u, timesDerivative(pass.recurrentActivation, z, f32x4.mul(dh, difference)));
        v128.store(reset + u, timesDerivative(pass.recurrentActivation, r, f32x4.mul(dn, m))); // ∂r = ∂h̃∘m∘σ′
        v128.store(memory + u, f32x4.mul(dn, r)); // ∂m = ∂h̃∘r
        const passed = f32x4.mul(dh, z);
        v128.store(past + u, pass.recurrentDropout ? passed : splat(0));
        v128.store(hiddenGradient + u, pass.recurrentDropout ? splat(0) : passed);
      }
    }
    // ∂h₋ = ∂h∘z + [∂z ∂r ∂m]·Uᵀ
    multiply(
      gatesAt(pass, step, from) + width, rowBytes, pass.recurrentTransposed, rowOf(pass, pass.hiddenGradient, from),
      width, to - from, pass.padded, pass.padded * 3, ADD, 0, roomOf(pass, from),
    );
    addStateGradient(pass, step, from, to, false);
  }
}
