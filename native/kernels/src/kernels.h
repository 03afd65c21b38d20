// What each instruction set has: the same functions, compiled for it. `part` of `parts` says which share of the panels
// a thread works on, `from` and `to` which sequences of the batch.
#pragma once

#include <cstddef>

#include "pass.h"

namespace rnnbook {

/** Of Adam; `rest` is 1 − β, rounded once, `bias` 1 − βᵗ. */
struct AdamStep {
  float learningRate, beta1, rest1, bias1, beta2, rest2, bias2, epsilon;
};
/** `rest` is 1 − decay, rounded once. */
struct RmspropStep {
  float learningRate, decay, rest, momentum, epsilon;
};

struct CellKernels {
  void (*forward)(const Pass &, int from, int to);
  /** Leaves ∂loss/∂z in `records`. */
  void (*backward)(const Pass &, int from, int to);
};

struct Kernels {
  const char *name;
  int lanes;
  /** By `Cell`. */
  CellKernels cells[4];
  void (*pack)(const Pass &, int part, int parts);
  void (*transposeRecurrent)(const Pass &, int part, int parts);
  void (*transposeInput)(const Pass &, float *transposed, int part, int parts);
  /** Floats that each part of `weightGradients` needs as room. */
  size_t (*weightGradientRoom)(const Pass &);
  /** The outputs are laid out as the layer's weights. */
  void (*weightGradients)(const Pass &, float *kernel, float *recurrentKernel, float *bias, float *room, int part,
                          int parts);
  void (*inputGradients)(const Pass &, const float *transposed, float *gradient, int from, int to);
  void (*adam)(float *weights, float *moment1, float *moment2, const float *gradient, size_t count, const AdamStep &);
  /** `meanGradient`: null unless centered. */
  void (*rmsprop)(float *weights, float *meanSquare, float *moments, float *meanGradient, const float *gradient,
                  size_t count, const RmspropStep &);
  void (*sgd)(float *weights, const float *gradient, size_t count, float learningRate);
};

/** The kernels by name, e.g. "AVX2"; null where this processor or this build does not have them. */
const Kernels *kernelsOf(const char *name);
/** The best that this processor has. */
const Kernels &bestKernels();

}  // namespace rnnbook
