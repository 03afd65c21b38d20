// The cells as their equations stand in the papers and in Keras, one number after the other in float64: slow and
// obvious. Only forward; gradients are held against differences of its loss.
#pragma once

#include <vector>

#include "shape.h"

namespace rnnbook::test {

using Doubles = std::vector<double>;

/** What goes into a pass, and by what its outputs are multiplied in the loss. Shapes as in RecurrentKernel.ts. */
struct Problem {
  Shape shape;
  Doubles x, kernel, recurrentKernel, bias, initialHidden, initialCell, mask, dropout;
  Doubles sequenceWeights, hiddenWeights, cellWeights;
  /** [batch, timesteps, units]: added to h after, and to c within each step; empty for nothing. */
  Doubles hiddenNudge, cellNudge;
};

struct Outputs {
  Doubles sequence, hidden, cell;
  /** Σ outputs · weights */
  double loss = 0;
  /** How near an argument of an activation came to where its derivative jumps. */
  double nearestKink = 1e300;
};

Outputs computeSlowly(const Problem &problem);

}  // namespace rnnbook::test
