// Activations of a vector, and their derivatives in terms of the activation's own value. NaN stays NaN: `x > k ? k : x`
// gives x where the comparison is false.
#pragma once

#include "sets/vector.h"
#include "shape.h"

namespace rnnbook::KERNELS_SET {

/**
 * tanh as a quotient of polynomials, x·P(x²)/Q(x²): the rational minimax approximation that Eigen uses in float32
 * (Eigen/src/Core/MathFunctionsImpl.h), constant beyond where it rounds to 1, which depends on fused multiply-adds.
 */
#if defined(__FMA__) || defined(__aarch64__)
constexpr float TANH_LIMIT = 7.99881172180175781f;
#else
constexpr float TANH_LIMIT = 7.90531110763549805f;
#endif

static ALWAYS_INLINE Vector tanhOf(Vector x) {
  const Vector limit = splat(TANH_LIMIT);
  x = x > limit ? limit : x;
  x = x < -limit ? -limit : x;
  const Vector s = x * x;
  Vector p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
  p = p * s - 8.60467152213735e-11f;
  p = p * s + 5.12229709037114e-08f;
  p = p * s + 1.48572235717979e-05f;
  p = p * s + 6.37261928875436e-04f;
  p = p * s + 4.89352455891786e-03f;
  Vector q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
  q = q * s + 2.26843463243900e-03f;
  q = q * s + 4.89352518554385e-03f;
  return p * x / q;
}

/** e^x: x = n·ln 2 + r with |r| ≤ ln 2 / 2, a polynomial for e^r (Cephes, expf), and n put into the exponent bits. */
static ALWAYS_INLINE Vector expOf(Vector x) {
  const Vector high = splat(88.0f), low = splat(-87.0f);
  x = x > high ? high : x;
  x = x < low ? low : x;
  const float rounding = 12582912.0f;  // 1.5 · 2²³: adding it rounds a small number to a whole one, in the lowest bits
  const Vector rounded = x * 1.44269504088896341f + rounding;
  const Vector n = rounded - rounding;
  Vector r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  Vector p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  const IntVector power = ((IntVector)rounded << 23) + 0x3f800000;
  return p * (Vector)power;
}

/** 1 / (1 + e^−x) */
static ALWAYS_INLINE Vector sigmoidOf(Vector x) { return 1.0f / (1.0f + expOf(-x)); }

static ALWAYS_INLINE Vector activate(Activation activation, Vector x) {
  const Vector zero = {}, one = splat(1.0f);
  switch (activation) {
    case Activation::tanh:
      return tanhOf(x);
    case Activation::sigmoid:
      return sigmoidOf(x);
    case Activation::hardSigmoid:
      x = x * 0.2f + 0.5f;
      x = x > one ? one : x;
      return x < zero ? zero : x;
    case Activation::relu:
      return x < zero ? zero : x;
    case Activation::linear:
      return x;
  }
  return x;
}

/** The derivative at a point where the activation has the value y, times `gradient`. */
static ALWAYS_INLINE Vector timesDerivative(Activation activation, Vector y, Vector gradient) {
  const Vector zero = {}, one = splat(1.0f);
  switch (activation) {
    case Activation::tanh:
      return gradient * (1.0f - y * y);
    case Activation::sigmoid:
      return gradient * (y * (1.0f - y));
    case Activation::hardSigmoid:
      return gradient * (((y > zero) & (y < one)) ? splat(0.2f) : zero);
    case Activation::relu:
      return gradient * (y > zero ? one : zero);
    case Activation::linear:
      return gradient;
  }
  return gradient;
}

/** The usual activations as constants, so that the compiler leaves out the choice at every vector. */
struct UsualActivations {
  static constexpr Activation state = Activation::tanh, gate = Activation::sigmoid;
};

struct AnyActivations {
  Activation state, gate;
};

/** Calls `body` with the pass' activations, as constants where they are the usual ones. */
template <class Body>
static inline void withActivations(const Shape &shape, Body &&body) {
  const bool usualGates = shape.cell == Cell::simpleRnn || shape.recurrentActivation == Activation::sigmoid;
  if (usualGates && shape.activation == Activation::tanh) body(UsualActivations());
  else body(AnyActivations{shape.activation, shape.recurrentActivation});
}

}  // namespace rnnbook::KERNELS_SET
