/**
 * One step of an optimizer, in the order of operations of TensorFlow.js's own, so that the results agree to the last
 * bits. `count` is a multiple of 4; `rest` is 1 − β.
 */
import { splat } from './activations';

/** Adam (Kingma and Ba 2015); `bias` is 1 − βᵗ. */
export function adam(
  weights: usize, gradient: usize, moment1: usize, moment2: usize, count: i32, learningRate: f32, beta1: f32,
  rest1: f32, bias1: f32, beta2: f32, rest2: f32, bias2: f32, epsilon: f32,
): void {
  for (let i = 0; i < count << 2; i += 16) {
    const g = v128.load(gradient + i);
    const m = f32x4.add(f32x4.mul(v128.load(moment1 + i), splat(beta1)), f32x4.mul(g, splat(rest1)));
    const squares = f32x4.mul(f32x4.mul(g, g), splat(rest2));
    const v = f32x4.add(f32x4.mul(v128.load(moment2 + i), splat(beta2)), squares);
    const root = f32x4.sqrt(f32x4.div(v, splat(bias2)));
    const step = f32x4.div(f32x4.div(m, splat(bias1)), f32x4.add(root, splat(epsilon)));
    v128.store(moment1 + i, m);
    v128.store(moment2 + i, v);
    v128.store(weights + i, f32x4.add(f32x4.mul(step, splat(-learningRate)), v128.load(weights + i)));
  }
}

/** RMSProp (Tieleman and Hinton 2012), with momentum; `meanGradient`, unless 0, makes it the centered form (Graves 2013). */
export function rmsprop(
  weights: usize, gradient: usize, meanSquare: usize, moments: usize, meanGradient: usize, count: i32,
  learningRate: f32, decay: f32, rest: f32, momentum: f32, epsilon: f32,
): void {
  for (let i = 0; i < count << 2; i += 16) {
    const g = v128.load(gradient + i);
    const squares = f32x4.mul(f32x4.mul(g, g), splat(rest));
    const square = f32x4.add(f32x4.mul(v128.load(meanSquare + i), splat(decay)), squares);
    let inside = f32x4.add(square, splat(epsilon));
    if (meanGradient) {
      const mean = f32x4.add(f32x4.mul(v128.load(meanGradient + i), splat(decay)), f32x4.mul(g, splat(rest)));
      v128.store(meanGradient + i, mean);
      inside = f32x4.sub(square, f32x4.add(f32x4.mul(mean, mean), splat(epsilon)));
    }
    const step = f32x4.div(f32x4.mul(g, splat(learningRate)), f32x4.sqrt(inside));
    const moment = f32x4.add(f32x4.mul(v128.load(moments + i), splat(momentum)), step);
    v128.store(meanSquare + i, square);
    v128.store(moments + i, moment);
    v128.store(weights + i, f32x4.sub(v128.load(weights + i), moment));
  }
}

/** Stochastic gradient descent. */
export function sgd(weights: usize, gradient: usize, count: i32, learningRate: f32): void {
  for (let i = 0; i < count << 2; i += 16) {
    const step = f32x4.mul(splat(-learningRate), v128.load(gradient + i));
    v128.store(weights + i, f32x4.add(step, v128.load(weights + i)));
  }
}
