// One step of an optimizer, in the order of operations of TensorFlow.js's own, so that the results agree to the last
// bits (compiled without contraction to fused multiply-adds for the same reason).
#include "kernels.h"
#include "sets/vector.h"

namespace rnnbook::KERNELS_SET {

/** Adam (Kingma and Ba 2015). */
void adam(float *weights, float *moment1, float *moment2, const float *gradient, size_t count, const AdamStep &step) {
  for (size_t i = 0; i < count; i++) {
    const float g = gradient[i];
    const float m = moment1[i] * step.beta1 + g * step.rest1;
    const float v = moment2[i] * step.beta2 + g * g * step.rest2;
    moment1[i] = m;
    moment2[i] = v;
    weights[i] = m / step.bias1 / (__builtin_sqrtf(v / step.bias2) + step.epsilon) * -step.learningRate + weights[i];
  }
}

/** RMSProp (Tieleman and Hinton 2012), with momentum; `meanGradient` makes it the centered form (Graves 2013). */
void rmsprop(float *weights, float *meanSquare, float *moments, float *meanGradient, const float *gradient,
             size_t count, const RmspropStep &step) {
  if (!meanGradient) {
    for (size_t i = 0; i < count; i++) {
      const float g = gradient[i];
      const float square = meanSquare[i] * step.decay + g * g * step.rest;
      const float moment = moments[i] * step.momentum + g * step.learningRate / __builtin_sqrtf(square + step.epsilon);
      meanSquare[i] = square;
      moments[i] = moment;
      weights[i] = weights[i] - moment;
    }
    return;
  }
  for (size_t i = 0; i < count; i++) {
    const float g = gradient[i];
    const float square = meanSquare[i] * step.decay + g * g * step.rest;
    const float mean = meanGradient[i] * step.decay + g * step.rest;
    const float moment =
        moments[i] * step.momentum + g * step.learningRate / __builtin_sqrtf(square - (mean * mean + step.epsilon));
    meanSquare[i] = square;
    meanGradient[i] = mean;
    moments[i] = moment;
    weights[i] = weights[i] - moment;
  }
}

/** Stochastic gradient descent. */
void sgd(float *weights, const float *gradient, size_t count, float learningRate) {
  for (size_t i = 0; i < count; i++) weights[i] = gradient[i] * -learningRate + weights[i];
}

}  // namespace rnnbook::KERNELS_SET
