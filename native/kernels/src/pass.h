// One pass of a layer over a batch of sequences: its sizes, and where its arrays lie.
//
// Units are cut into panels of as many as a vector has lanes; the last is filled up with zeros. Arrays:
//
//   packed   [panel][depth][block][lane]            both kernels and the bias, in the order in which products read them
//   rows     [slot][sequence][rowLength]            what a step's product reads: [ h₋ | x | 1 | … ]
//   records  [panel][step · sequence][vector][lane] the gates of each step; after a backward pass ∂loss/∂z
//
// Slot t holds what step t reads, slot t + 1 what it writes. Without `keep`, two slots take turns.
#pragma once

#include <cstddef>

#include "shape.h"

namespace rnnbook {

struct Pass : Shape {
  // Sizes, in floats.
  int lanes, panels, padded, paddedFeatures, depth, rowLength, slots;
  /** Within a row: the input and the 1; the state itself where recurrent dropout changes what products see (else 0, as
   * h₋); r∘h₋ of a GRU. */
  int inputAt, stateAt, resetAt;

  // Given, and read only while the call lasts; [batch, timesteps, features] and as the layer has them.
  const float *x, *kernel, *recurrentKernel, *bias;
  /** [batch, units] or null. */
  const float *initialHidden, *initialCell;
  /** [batch, timesteps, units] or null; [batch, units], the second of an LSTM. */
  float *sequence, *lastHidden, *lastCell;

  // Own memory.
  float *packed, *rows, *records;
  /** [batch, padded] each: c as it is now, c before the first step (LSTM), and two vectors a unit of a GRU without
   * `keep`. */
  float *cellState, *firstCell, *scratch;
  /** [batch, timesteps]; [batch, padded] */
  float *mask, *dropout;

  // Of a backward pass. Given: [batch, timesteps, units] or null; [batch, units] or null.
  const float *sequenceGradient, *hiddenGradient, *cellGradient;
  // Own memory: the recurrent kernel transposed; [batch, padded] each: what goes to the step before besides the
  // product, ∂loss/∂c, ∂loss/∂h before the first step; with a tap [timesteps, batch, padded] each.
  float *recurrentTransposed, *carried, *cellCarried, *firstHiddenGradient, *hiddenTap, *cellTap;

  float *row(int slot, int sequenceIndex) const {
    return rows + (static_cast<size_t>(slot) * batch + sequenceIndex) * rowLength;
  }
  float *record(int panel, int step, int sequenceIndex) const {
    const size_t vectors =
        keep ? static_cast<size_t>(panel) * timesteps * batch + static_cast<size_t>(step) * batch + sequenceIndex
             : static_cast<size_t>(panel) * batch + sequenceIndex;
    return records + vectors * recordOf(cell) * lanes;
  }
  int slotOf(int step) const { return keep ? step : step & 1; }
  int timeOf(int step) const { return goBackwards ? timesteps - 1 - step : step; }
  float kept(int step, int sequenceIndex) const {
    return mask ? mask[static_cast<size_t>(sequenceIndex) * timesteps + timeOf(step)] : 1.0f;
  }
  /** Whether step 0 has a state before it that is not all zeros. */
  bool hasStateBefore(int step) const { return step > 0 || hasInitialState; }
};

}  // namespace rnnbook
