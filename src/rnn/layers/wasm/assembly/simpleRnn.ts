/** The simple recurrent cell (Elman 1990), as Keras computes it. The one block of `gates` is the new hidden state. */
import { activate, multiplyAdd, splat, timesDerivative } from './activations';
import { ADD, multiply } from './matmul';
import { gatesAt, maskAt, Pass, roomOf, rowOf, stateAt } from './pass';
import { addSequenceGradient, dropState, projectInput, stepBack, writeSequence } from './steps';

export function simpleRnnForward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2;
  for (let step = 0; step < pass.timesteps; step++) {
    // z = x·W + b + h₋·U
    projectInput(pass, step, from, to);
    if (step > 0 || pass.hasInitialState) {
      multiply(
        stateAt(pass, pass.dropped, step, from), width, pass.recurrentKernel, gatesAt(pass, step, from), width,
        to - from, pass.padded, pass.units, ADD, 0, roomOf(pass, from),
      );
    }
    for (let row = from; row < to; row++) {
      const gates = gatesAt(pass, step, row);
      const before = stateAt(pass, pass.hidden, step, row), hidden = stateAt(pass, pass.hidden, step + 1, row);
      const kept = pass.mask ? maskAt(pass, step, row) : <f32>1;
      for (let u = 0; u < width; u += 16) {
        let h = activate(pass.activation, v128.load(gates + u)); // h = φ(z)
        v128.store(gates + u, h);
        if (kept != 1) {
          h = multiplyAdd(splat(kept), h, f32x4.mul(splat(1 - kept), v128.load(before + u)));
        }
        v128.store(hidden + u, h);
      }
    }
    dropState(pass, step, from, to);
    writeSequence(pass, step, from, to);
  }
}

/** Backpropagation through time: leaves ∂loss/∂z in `gates`, and the gradient of the initial state. */
export function simpleRnnBackward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2;
  for (let step = pass.timesteps - 1; step >= 0; step--) {
    addSequenceGradient(pass, step, from, to);
    for (let row = from; row < to; row++) {
      const gates = gatesAt(pass, step, row);
      const hiddenGradient = rowOf(pass, pass.hiddenGradient, row);
      const kept = splat(pass.mask ? maskAt(pass, step, row) : <f32>1);
      for (let u = 0; u < width; u += 16) {
        // ∂z = ∂h∘φ′
        const dh = f32x4.mul(kept, v128.load(hiddenGradient + u));
        v128.store(gates + u, timesDerivative(pass.activation, v128.load(gates + u), dh));
      }
    }
    // ∂h₋ = ∂z·Uᵀ
    stepBack(pass, step, from, to, pass.recurrentTransposed, gatesAt(pass, step, from), 1);
  }
}
