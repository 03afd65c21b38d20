/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997; with forget gates, Gers et al. 2000), as Keras computes it.
 * The four blocks of `gates` are i f g o. One call works on the batch's rows from `from` to `to`, all steps.
 */
import { activate, multiplyAdd, splat, timesDerivative } from './activations';
import { ADD, multiply } from './matmul';
import { gatesAt, innerAt, maskAt, Pass, roomOf, rowOf, stateAt } from './pass';
import { addSequenceGradient, dropState, projectInput, stepBack, writeSequence } from './steps';

export function lstmForward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2;
  const recurrent = pass.recurrentActivation;
  for (let step = 0; step < pass.timesteps; step++) {
    // z = x·W + b + h₋·U
    projectInput(pass, step, from, to);
    if (step > 0 || pass.hasInitialState) {
      multiply(
        stateAt(pass, pass.dropped, step, from), width, pass.recurrentKernel, gatesAt(pass, step, from), width << 2,
        to - from, pass.padded << 2, pass.units, ADD, 0, roomOf(pass, from),
      );
    }
    for (let row = from; row < to; row++) {
      const gates = gatesAt(pass, step, row);
      const before = stateAt(pass, pass.cell, step, row), after = stateAt(pass, pass.cell, step + 1, row);
      const hidden = stateAt(pass, pass.hidden, step + 1, row), hiddenBefore = stateAt(pass, pass.hidden, step, row);
      const inner = innerAt(pass, step, row);
      const kept = pass.mask ? maskAt(pass, step, row) : <f32>1;
      for (let u = 0; u < width; u += 16) {
        const zi = gates + u, zf = zi + width, zg = zf + width, zo = zg + width;
        const i = activate(recurrent, v128.load(zi)); // i = σ(zᵢ)
        const f = activate(recurrent, v128.load(zf)); // f = σ(z_f)
        const g = activate(pass.activation, v128.load(zg)); // g = φ(z_g)
        const o = activate(recurrent, v128.load(zo)); // o = σ(zₒ)
        let c = multiplyAdd(f, v128.load(before + u), f32x4.mul(i, g)); // c = f∘c₋ + i∘g
        const inside = activate(pass.activation, c);
        let h = f32x4.mul(o, inside); // h = o∘φ(c)
        v128.store(zi, i); v128.store(zf, f); v128.store(zg, g); v128.store(zo, o);
        v128.store(inner + u, inside);
        if (kept != 1) {
          c = keepPadded(kept, c, v128.load(before + u));
          h = keepPadded(kept, h, v128.load(hiddenBefore + u));
        }
        v128.store(after + u, c);
        v128.store(hidden + u, h);
      }
    }
    dropState(pass, step, from, to);
    writeSequence(pass, step, from, to);
  }
}

/** At a masked step (kept = 0) the state stays. Multiplied, not chosen, as TensorFlow.js does: NaN stays visible. */
@inline
function keepPadded(kept: f32, value: v128, before: v128): v128 {
  return multiplyAdd(splat(kept), value, f32x4.mul(splat(1 - kept), before));
}

/** Backpropagation through time: leaves ∂loss/∂z in `gates`, and the gradients of the initial states. */
export function lstmBackward(pass: Pass, from: i32, to: i32): void {
  const width = pass.padded << 2;
  const recurrent = pass.recurrentActivation;
  const one = splat(1);
  for (let step = pass.timesteps - 1; step >= 0; step--) {
    addSequenceGradient(pass, step, from, to);
    for (let row = from; row < to; row++) {
      const gates = gatesAt(pass, step, row);
      const before = stateAt(pass, pass.cell, step, row), inner = innerAt(pass, step, row);
      const hiddenGradient = rowOf(pass, pass.hiddenGradient, row);
      const cellGradient = rowOf(pass, pass.cellGradient, row);
      const kept = pass.mask ? maskAt(pass, step, row) : <f32>1;
      const tap = pass.cellGradients
        ? pass.cellGradients + (((step * pass.batch + row) * pass.padded) << 2) : 0;
      for (let u = 0; u < width; u += 16) {
        const zi = gates + u, zf = zi + width, zg = zf + width, zo = zg + width;
        const i = v128.load(zi), f = v128.load(zf), g = v128.load(zg), o = v128.load(zo);
        const inside = v128.load(inner + u);
        let dh = v128.load(hiddenGradient + u);
        const dcTotal = v128.load(cellGradient + u);
        let dc = dcTotal;
        if (kept != 1) {
          dh = f32x4.mul(splat(kept), dh);
          dc = f32x4.mul(splat(kept), dc);
        }
        // ∂c = ∂c₊ + ∂h∘o∘φ′(c)
        dc = f32x4.add(dc, timesDerivative(pass.activation, inside, f32x4.mul(dh, o)));
        v128.store(zi, timesDerivative(recurrent, i, f32x4.mul(dc, g))); // ∂zᵢ = ∂c∘g∘σ′
        v128.store(zf, timesDerivative(recurrent, f, f32x4.mul(dc, v128.load(before + u)))); // ∂z_f = ∂c∘c₋∘σ′
        v128.store(zg, timesDerivative(pass.activation, g, f32x4.mul(dc, i))); // ∂z_g = ∂c∘i∘φ′
        v128.store(zo, timesDerivative(recurrent, o, f32x4.mul(dh, inside))); // ∂zₒ = ∂h∘φ(c)∘σ′
        let dcBefore = f32x4.mul(dc, f); // ∂c₋ = ∂c∘f
        if (kept != 1) {
          const passed = f32x4.mul(f32x4.sub(one, splat(kept)), dcTotal);
          dcBefore = f32x4.add(dcBefore, passed);
          dc = f32x4.add(dc, passed);
        }
        v128.store(cellGradient + u, dcBefore);
        if (tap) v128.store(tap + u, dc);
      }
    }
    // ∂h₋ = ∂z·Uᵀ
    stepBack(pass, step, from, to, pass.recurrentTransposed, gatesAt(pass, step, from), 4);
  }
}
