// What the steps of every cell have in common. Each works on the batch's sequences from `from` to `to`.
#pragma once

#include "pass.h"
#include "sets/activations.h"
#include "sets/product.h"

namespace rnnbook::KERNELS_SET {

static inline void copyPadded(float *to, const float *from, int units, int padded) {
  memcpy(to, from, units * sizeof(float));
  memset(to + units, 0, (padded - units) * sizeof(float));
}

/** The states before the first step. */
static inline void beginPass(const Pass &pass, int from, int to) {
  const int units = pass.units, padded = pass.padded;
  for (int b = from; b < to; b++) {
    float *row = pass.row(0, b);
    const float *hidden = pass.initialHidden ? pass.initialHidden + static_cast<size_t>(b) * units : nullptr;
    if (hidden) copyPadded(row + pass.stateAt, hidden, units, padded);
    else memset(row + pass.stateAt, 0, padded * sizeof(float));
    if (pass.cell == Cell::lstm) {
      float *cell = pass.cellState + static_cast<size_t>(b) * padded;
      if (pass.initialCell) copyPadded(cell, pass.initialCell + static_cast<size_t>(b) * units, units, padded);
      else memset(cell, 0, padded * sizeof(float));
      if (pass.keep) memcpy(pass.firstCell + static_cast<size_t>(b) * padded, cell, padded * sizeof(float));
    }
  }
}

/** Makes a slot's rows ready for the product of `step`: what recurrent dropout leaves of the state, x, and the 1. */
static inline void beginStep(const Pass &pass, int step, int from, int to) {
  const int slot = pass.slotOf(step), features = pass.features;
  for (int b = from; b < to; b++) {
    float *row = pass.row(slot, b);
    if (pass.dropout) {
      const float *factors = pass.dropout + static_cast<size_t>(b) * pass.padded;
      for (int u = 0; u < pass.padded; u += LANES) store(row + u, load(row + pass.stateAt + u) * load(factors + u));
    }
    const float *x = pass.x + (static_cast<size_t>(b) * pass.timesteps + pass.timeOf(step)) * features;
    memcpy(row + pass.inputAt, x, features * sizeof(float));
    row[pass.inputAt + features] = 1.0f;
  }
}

static inline void endStep(const Pass &pass, int step, int from, int to) {
  if (!pass.sequence) return;
  const size_t bytes = pass.units * sizeof(float);
  for (int b = from; b < to; b++) {
    float *target = pass.sequence + (static_cast<size_t>(b) * pass.timesteps + step) * pass.units;
    memcpy(target, pass.row(pass.slotOf(step + 1), b) + pass.stateAt, bytes);
  }
}

static inline void endPass(const Pass &pass, int from, int to) {
  const size_t bytes = pass.units * sizeof(float);
  for (int b = from; b < to; b++) {
    const size_t target = static_cast<size_t>(b) * pass.units;
    if (pass.lastHidden)
      memcpy(pass.lastHidden + target, pass.row(pass.slotOf(pass.timesteps), b) + pass.stateAt, bytes);
    if (pass.lastCell) memcpy(pass.lastCell + target, pass.cellState + static_cast<size_t>(b) * pass.padded, bytes);
  }
}

/**
 * A tile's sums: the bias, which is a row of the columns; from the state at `state` what adds to `STATE_VECTORS` of
 * them, from `STATE_FIRST` on (null where it is all zeros), and from the input to the first `INPUT_VECTORS`. Only what
 * is the layer's is multiplied: what fills a panel up may be infinity times zero.
 * @param columns of the first vector, in `packed`; its next row is `rowStride` further on, the next vector
 * `vectorStride`
 */
template <int STATE_FIRST, int STATE_VECTORS, int INPUT_VECTORS, int VECTORS>
static ALWAYS_INLINE void project(const Pass &pass, Sums<VECTORS> &target, const float *columns, ptrdiff_t rowStride,
                                  ptrdiff_t vectorStride, int height, const float *state, const float *input) {
  const float *ofInput = columns + pass.inputAt * rowStride;
  const float *bias = ofInput + pass.features * rowStride;
  withHeight(height, [&](auto rows) {
    constexpr int ROWS = decltype(rows)::value;
    Vector sums[ROWS][VECTORS];
    unrolled<ROWS>([&](auto r) { unrolled<VECTORS>([&](auto j) { sums[r][j] = load(bias + j * vectorStride); }); });
    if (state)
      multiply<ROWS, STATE_VECTORS, STATE_FIRST>(sums, state, pass.rowLength, 1, columns + STATE_FIRST * vectorStride,
                                                 rowStride, vectorStride, pass.units);
    multiply<ROWS, INPUT_VECTORS>(sums, input, pass.rowLength, 1, ofInput, rowStride, vectorStride, pass.features);
    target.take(sums);
  });
}

/** The sums of all blocks of a panel. */
template <int STATE_FIRST, int STATE_BLOCKS, int INPUT_BLOCKS, int BLOCKS>
static inline void projectPanel(const Pass &pass, Sums<BLOCKS> &target, int panel, int height, const float *state,
                                const float *input) {
  const float *columns = pass.packed + static_cast<size_t>(panel) * pass.depth * BLOCKS * LANES;
  project<STATE_FIRST, STATE_BLOCKS, INPUT_BLOCKS>(pass, target, columns, BLOCKS * LANES, LANES, height, state, input);
}

/** All steps of a forward pass: `body(step, slot to read, slot to write, whether there is a state before it)`. */
template <class Body>
static ALWAYS_INLINE void eachStep(const Pass &pass, int from, int to, Body &&body) {
  beginPass(pass, from, to);
  for (int step = 0; step < pass.timesteps; step++) {
    beginStep(pass, step, from, to);
    body(step, pass.slotOf(step), pass.slotOf(step + 1), pass.hasStateBefore(step));
    endStep(pass, step, from, to);
  }
  endPass(pass, from, to);
}

/** Every tile of every panel: `body(panel, first sequence, height)`. */
template <class Body>
static ALWAYS_INLINE void eachPanelsTile(const Pass &pass, int from, int to, Body &&body) {
  for (int panel = 0; panel < pass.panels; panel++) {
    eachTile(from, to, [&](int row, int height) { body(panel, row, height); });
  }
}

/** Every tile of every group of panels: `body(first panel, size as a constant, first sequence, height)`. */
template <class Body>
static ALWAYS_INLINE void eachGroupsTile(const Pass &pass, int from, int to, Body &&body) {
  eachGroup(0, pass.panels, [&](int panel, auto size) {
    eachTile(from, to, [&](int row, int height) { body(panel, size, row, height); });
  });
}

/** At a masked step (kept = 0) the state stays. Multiplied, not chosen, as TensorFlow.js does: NaN stays visible. */
static ALWAYS_INLINE Vector keepOr(float kept, Vector value, Vector before) {
  return kept == 1.0f ? value : kept * value + (1.0f - kept) * before;
}

/** What the sequence's own gradient, or that of the last states, adds to ∂loss/∂h of a step. */
static ALWAYS_INLINE Vector outputGradient(const Pass &pass, int step, int sequence, int unit) {
  Vector sum = {};
  const int count = pass.units - unit;
  if (pass.sequenceGradient) {
    sum = loadFirst(pass.sequenceGradient + (static_cast<size_t>(sequence) * pass.timesteps + step) * pass.units + unit,
                    count);
  }
  if (pass.hiddenGradient && step == pass.timesteps - 1) {
    sum += loadFirst(pass.hiddenGradient + static_cast<size_t>(sequence) * pass.units + unit, count);
  }
  return sum;
}

/** Whether something of ∂loss/∂h goes to the step before besides the product. */
static inline bool carries(const Pass &pass) {
  return pass.mask || pass.cell == Cell::gru || pass.cell == Cell::gruResetAfter;
}

/** How many units a panel has; the other lanes are not to be multiplied by, since they need not be finite. */
static inline int usedLanes(const Pass &pass, int panel) {
  const int left = pass.units - panel * LANES;
  return left < LANES ? left : LANES;
}

/**
 * Adds a record's vectors times transposed columns: sums[r][j] += Σ records[·][step][row + r][gates] · columns[panel +
 * j], for `GATES` of them from `firstGate` on.
 */
template <int ROWS, int PANELS, int GATES>
static ALWAYS_INLINE void multiplyRecords(const Pass &pass, Vector (&sums)[ROWS][PANELS], int step, int row, int panel,
                                          int firstGate) {
  const int record = recordOf(pass.cell) * LANES, gates = gatesOf(pass.cell);
  const size_t depth = static_cast<size_t>(pass.panels) * gates * LANES * LANES;
  for (int source = 0; source < pass.panels; source++) {
    const float *a = pass.record(source, step, row) + stateBlockOf(pass.cell, firstGate) * LANES;
    const float *b =
        pass.recurrentTransposed + panel * depth + (static_cast<size_t>(source) * gates + firstGate) * LANES * LANES;
    const auto add = [&](int k) {
      addProducts<ROWS, PANELS>(
          sums, [&](auto r) { return a[r * record + k]; }, [&](auto j) { return load(b + j * depth + k * LANES); });
    };
    const int used = usedLanes(pass, source);
    if (used == LANES) {
      for (int k = 0; k < GATES * LANES; k++) add(k);
    } else {
      for (int gate = 0; gate < GATES; gate++) {
        for (int k = gate * LANES; k < gate * LANES + used; k++) add(k);
      }
    }
  }
}

/** The product above for a tile, to be read from the stack. */
template <int PANELS, int GATES>
static inline void productOfRecords(const Pass &pass, Sums<PANELS> &target, int step, int row, int height, int panel,
                                    int firstGate) {
  withHeight(height, [&](auto rows) {
    constexpr int ROWS = decltype(rows)::value;
    Vector sums[ROWS][PANELS] = {};
    multiplyRecords<ROWS, PANELS, GATES>(pass, sums, step, row, panel, firstGate);
    target.take(sums);
  });
}

/**
 * ∂loss/∂h after `step` (−1: before the first), vector by vector: ∂z of the next step · Uᵀ, where `GATES` of them went
 * into that product; its factors of recurrent dropout, what was carried, and the output's own.
 */
template <int GATES, class Body>
static ALWAYS_INLINE void eachHiddenGradient(const Pass &pass, int step, int from, int to, Body &&body) {
  eachGroupsTile(pass, from, to, [&](int panel, auto size, int row, int height) {
    constexpr int PANELS = decltype(size)::value;
    Sums<PANELS> product;
    const bool hasNext = step + 1 < pass.timesteps;
    if (hasNext) productOfRecords<PANELS, GATES>(pass, product, step + 1, row, height, panel, 0);
    for (int b = row; b < row + height; b++) {
      for (int j = 0; j < PANELS; j++) {
        const int unit = (panel + j) * LANES;
        const size_t at = static_cast<size_t>(b) * pass.padded + unit;
        Vector gradient = {};
        if (hasNext) {
          gradient = product.at(b - row, j);
          if (pass.dropout) gradient *= load(pass.dropout + at);
          if (carries(pass)) gradient += load(pass.carried + at);
        }
        if (step >= 0) gradient += outputGradient(pass, step, b, unit);
        if (step >= 0 && pass.hiddenTap) {
          store(pass.hiddenTap + static_cast<size_t>(step) * pass.batch * pass.padded + at, gradient);
        }
        body(gradient, b, panel + j);
      }
    }
  });
}

/** ∂loss/∂h before the first step, where there is an initial state to learn of it. */
template <int GATES>
static inline void endBackward(const Pass &pass, int from, int to) {
  if (!pass.firstHiddenGradient) return;
  eachHiddenGradient<GATES>(pass, -1, from, to, [&](Vector gradient, int b, int panel) {
    store(pass.firstHiddenGradient + static_cast<size_t>(b) * pass.padded + panel * LANES, gradient);
  });
}

/** Splits ∂loss/∂h at a masked step: the share that goes to the new state is returned, the rest is carried past it. */
static ALWAYS_INLINE Vector keepGradient(const Pass &pass, float kept, Vector gradient, float *carried) {
  if (!pass.mask) return gradient;
  const Vector share = kept * gradient;
  store(carried, gradient - share);
  return share;
}

}  // namespace rnnbook::KERNELS_SET
