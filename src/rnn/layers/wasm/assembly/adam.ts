/**
 * Adam (Kingma and Ba 2015), in the order of operations of TensorFlow.js's own optimizer, so that the results agree
 * to the last bits. `rest` is 1 − β, `bias` 1 − βᵗ.
 */
import { splat } from './activations';

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
