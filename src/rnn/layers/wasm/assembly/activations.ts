/**
 * Activations of four values at once, and their derivatives in terms of the activation's own value. test/unit/rnn/
 * layers/activations.test.ts measures them over the range of float32: sigmoid is exact to 2.5 units in the last place,
 * tanh to 4e-7 (8 units in the last place where it is small).
 *
 * NaN stays NaN: `pmin(x, k)` and `pmax(x, k)` give x where a comparison with it is false.
 */

export const TANH = 0;
export const SIGMOID = 1;
export const HARD_SIGMOID = 2;
export const RELU = 3;
export const LINEAR = 4;

@inline
export function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** a · b + c */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** A coefficient from a table. From memory it costs less than a constant in the code, which is made anew each time. */
@inline
function coefficient(table: usize, index: i32): v128 {
  return v128.load32_splat(table + (index << 2));
}

const TANH_P = memory.data<f32>([
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
]);
const TANH_Q = memory.data<f32>([1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3]);
const TANH_LIMITS = memory.data<f32>([7.90531110763549805, -7.90531110763549805]);

/**
 * tanh as a quotient of polynomials, x·P(x²)/Q(x²): the rational minimax approximation that Eigen uses in float32
 * (Eigen/src/Core/MathFunctionsImpl.h), constant beyond ±7.9053.
 */
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, coefficient(TANH_LIMITS, 0)), coefficient(TANH_LIMITS, 1));
  const s = f32x4.mul(x, x);
  let p = multiplyAdd(s, coefficient(TANH_P, 0), coefficient(TANH_P, 1));
  p = multiplyAdd(s, p, coefficient(TANH_P, 2));
  p = multiplyAdd(s, p, coefficient(TANH_P, 3));
  p = multiplyAdd(s, p, coefficient(TANH_P, 4));
  p = multiplyAdd(s, p, coefficient(TANH_P, 5));
  p = multiplyAdd(s, p, coefficient(TANH_P, 6));
  let q = multiplyAdd(s, coefficient(TANH_Q, 0), coefficient(TANH_Q, 1));
  q = multiplyAdd(s, q, coefficient(TANH_Q, 2));
  q = multiplyAdd(s, q, coefficient(TANH_Q, 3));
  return f32x4.div(f32x4.mul(x, p), q);
}

const EXP_P = memory.data<f32>([
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1, 1,
]);
const EXP_LIMITS = memory.data<f32>([89, -88]);
/** log₂ e, and −ln 2 in two parts, of which the first has few bits, so that its products are exact. */
const LOGARITHMS = memory.data<f32>([1.44269504088896341, -0.693359375, 2.12194440e-4]);
/** 1.5 · 2²³: adding it rounds a small number to a whole one, which then stands in the lowest bits. */
const ROUNDING = memory.data<f32>([12582912]);

/**
 * e^x: x = n·ln 2 + r with |r| ≤ ln 2 / 2, a polynomial for e^r (Cephes, expf), and n put into the exponent bits.
 * Infinity from 88.4 on, 0 below −87.6.
 */
@inline
function exp4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, coefficient(EXP_LIMITS, 0)), coefficient(EXP_LIMITS, 1));
  const rounded = multiplyAdd(x, coefficient(LOGARITHMS, 0), coefficient(ROUNDING, 0));
  const n = f32x4.sub(rounded, coefficient(ROUNDING, 0));
  let r = multiplyAdd(n, coefficient(LOGARITHMS, 1), x);
  r = multiplyAdd(n, coefficient(LOGARITHMS, 2), r);
  let p = multiplyAdd(r, coefficient(EXP_P, 0), coefficient(EXP_P, 1));
  p = multiplyAdd(r, p, coefficient(EXP_P, 2));
  p = multiplyAdd(r, p, coefficient(EXP_P, 3));
  p = multiplyAdd(r, p, coefficient(EXP_P, 4));
  p = multiplyAdd(r, p, coefficient(EXP_P, 5));
  p = f32x4.add(multiplyAdd(f32x4.mul(r, r), p, r), coefficient(EXP_P, 6));
  const power = i32x4.add(i32x4.shl(rounded, 23), coefficient(EXP_P, 6));
  return f32x4.mul(p, power);
}

/** 1 / (1 + e^−x) */
@inline
export function sigmoid4(x: v128): v128 {
  const one = splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

@inline
export function activate(activation: i32, x: v128): v128 {
  if (activation == TANH) return tanh4(x);
  if (activation == SIGMOID) return sigmoid4(x);
  if (activation == HARD_SIGMOID) {
    return f32x4.pmax(f32x4.pmin(multiplyAdd(x, splat(0.2), splat(0.5)), splat(1)), splat(0));
  }
  return activation == RELU ? f32x4.pmax(x, splat(0)) : x;
}

/** The derivative at a point where the activation has the value y, times `gradient`. */
@inline
export function timesDerivative(activation: i32, y: v128, gradient: v128): v128 {
  if (activation == TANH) return f32x4.mul(gradient, f32x4.sub(splat(1), f32x4.mul(y, y)));
  if (activation == SIGMOID) return f32x4.mul(gradient, f32x4.mul(y, f32x4.sub(splat(1), y)));
  if (activation == LINEAR) return gradient;
  let inside = f32x4.gt(y, splat(0));
  if (activation == RELU) return f32x4.mul(gradient, v128.and(inside, splat(1)));
  inside = v128.and(inside, f32x4.lt(y, splat(1)));
  return f32x4.mul(gradient, v128.and(inside, splat(0.2)));
}

/** Activates `count` values (a multiple of 4) in place. */
export function activateAll(activation: i32, values: usize, count: i32): void {
  for (let at = values, end = values + (count << 2); at < end; at += 16) {
    v128.store(at, activate(activation, v128.load(at)));
  }
}
