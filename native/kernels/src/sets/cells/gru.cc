// The gated recurrent unit as it was first described (Cho et al. 2014): the reset gate acts on the state, before the
// product with the recurrent kernel. A record is z r h̃; h = z∘h₋ + (1 − z)∘h̃, as Keras has it (others swap z and 1 −
// z).
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

/** Where z, r and the candidate's sum stay until all units have r: the record, or without `keep` a place of their own.
 */
static ALWAYS_INLINE float *gatesAt(const Pass &pass, int panel, int step, int b) {
  return pass.keep ? pass.record(panel, step, b)
                   : pass.scratch + (static_cast<size_t>(b) * pass.panels + panel) * 3 * LANES;
}

template <class Activations>
static void forwardWith(const Pass &pass, const Activations activations, int from, int to) {
  eachStep(pass, from, to, [&](int step, int before, int after, bool hasState) {
    eachPanelsTile(pass, from, to, [&](int panel, int row, int height) {
      Sums<3> sums;  // z, r = σ(x·W + b + h₋·U), and x·W + b of the candidate
      const float *first = pass.row(before, row);
      projectPanel<0, 2, 3>(pass, sums, panel, height, hasState ? first : nullptr, first + pass.inputAt);
      for (int r = 0; r < height; r++) {
        float *gates = gatesAt(pass, panel, step, row + r), *state = pass.row(before, row + r);
        const Vector reset = activate(activations.gate, sums.at(r, 1));
        store(gates, activate(activations.gate, sums.at(r, 0)));
        store(gates + LANES, reset);
        store(gates + 2 * LANES, sums.at(r, 2));
        store(state + pass.resetAt + panel * LANES, reset * load(state + panel * LANES));
      }
    });
    eachGroupsTile(pass, from, to, [&](int panel, auto size, int row, int height) {
      constexpr int PANELS = decltype(size)::value;
      Sums<PANELS> product;  // (r∘h₋)·U
      if (hasState) {
        const ptrdiff_t ofPanel = static_cast<ptrdiff_t>(pass.depth) * 3 * LANES;
        const float *columns = pass.packed + panel * ofPanel + 2 * LANES;
        withHeight(height, [&](auto rows) {
          constexpr int ROWS = decltype(rows)::value;
          Vector sums[ROWS][PANELS] = {};
          multiply<ROWS, PANELS>(sums, pass.row(before, row) + pass.resetAt, pass.rowLength, 1, columns, 3 * LANES,
                                 ofPanel, pass.units);
          product.take(sums);
        });
      }
      for (int r = 0; r < height; r++) {
        for (int j = 0; j < PANELS; j++) {
          const int unit = (panel + j) * LANES;
          float *gates = gatesAt(pass, panel + j, step, row + r);
          const float *state = pass.row(before, row + r);
          const Vector z = load(gates), ofInput = load(gates + 2 * LANES);
          const Vector n = activate(activations.state, hasState ? product.at(r, j) + ofInput : ofInput);
          const Vector h = z * load(state + unit) + (1.0f - z) * n;  // h = z∘h₋ + (1 − z)∘h̃
          store(gates + 2 * LANES, n);
          store(pass.row(after, row + r) + pass.stateAt + unit,
                keepOr(pass.kept(step, row + r), h, load(state + pass.stateAt + unit)));
        }
      }
    });
  });
}

template <class Activations>
static void backwardWith(const Pass &pass, const Activations activations, int from, int to) {
  for (int step = pass.timesteps - 1; step >= 0; step--) {
    const int before = pass.slotOf(step);
    eachHiddenGradient<2>(pass, step, from, to, [&](Vector dh, int b, int panel) {
      const size_t at = static_cast<size_t>(b) * pass.padded + panel * LANES;
      float *record = pass.record(panel, step, b), *carried = pass.carried + at;
      const Vector z = load(record), n = load(record + 2 * LANES), state = load(pass.row(before, b) + panel * LANES);
      Vector past = {};
      if (pass.mask) {
        const Vector share = pass.kept(step, b) * dh;
        past = dh - share;
        dh = share;
      }
      // ∂z = ∂h∘(h₋ − h̃)∘σ′, ∂h̃ = ∂h∘(1 − z)∘φ′, and ∂h₋ begins with ∂h∘z
      store(record, timesDerivative(activations.gate, z, dh * (state - n)));
      store(record + 2 * LANES, timesDerivative(activations.state, n, dh * (1.0f - z)));
      const Vector direct = dh * z;
      store(carried, (pass.dropout ? direct * load(pass.dropout + at) : direct) + past);
    });
    // ∂(r∘h₋) = ∂h̃·Uᵀ
    eachGroupsTile(pass, from, to, [&](int panel, auto size, int row, int height) {
      constexpr int PANELS = decltype(size)::value;
      Sums<PANELS> sums;
      productOfRecords<PANELS, 1>(pass, sums, step, row, height, panel, 2);
      for (int r = 0; r < height; r++) {
        for (int j = 0; j < PANELS; j++) {
          const size_t at = static_cast<size_t>(row + r) * pass.padded + (panel + j) * LANES;
          float *reset = pass.record(panel + j, step, row + r) + LANES, *carried = pass.carried + at;
          const Vector gate = load(reset), state = load(pass.row(before, row + r) + (panel + j) * LANES);
          const Vector direct = sums.at(r, j) * gate;
          store(reset, timesDerivative(activations.gate, gate, sums.at(r, j) * state));  // ∂r = ∂(r∘h₋)∘h₋∘σ′
          store(carried, load(carried) + (pass.dropout ? direct * load(pass.dropout + at) : direct));
        }
      }
    });
  }
  endBackward<2>(pass, from, to);
}

void gruForward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { forwardWith(pass, activations, from, to); });
}

void gruBackward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { backwardWith(pass, activations, from, to); });
}

}  // namespace rnnbook::KERNELS_SET
