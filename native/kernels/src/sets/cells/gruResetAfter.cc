// The gated recurrent unit as cuDNN, PyTorch and Keras 3 have it: the reset gate acts after the product with the
// recurrent kernel, which has a bias of its own. A record is n z r m, with n = h̃ and m = h₋·U + b of the candidate.
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

template <class Activations>
static void forwardWith(const Pass &pass, const Activations activations, int from, int to) {
  eachStep(pass, from, to, [&](int step, int before, int after, bool hasState) {
    eachPanelsTile(pass, from, to, [&](int panel, int row, int height) {
      Sums<4> sums;
      const float *first = pass.row(before, row);
      projectPanel<1, 3, 3>(pass, sums, panel, height, hasState ? first : nullptr, first + pass.inputAt);
      const int unit = pass.stateAt + panel * LANES;
      for (int r = 0; r < height; r++) {
        const Vector z = activate(activations.gate, sums.at(r, 1));  // z, r = σ(x·W + b + h₋·U + b)
        const Vector reset = activate(activations.gate, sums.at(r, 2));
        const Vector m = sums.at(r, 3);
        const Vector n = activate(activations.state, reset * m + sums.at(r, 0));  // h̃ = φ(x·W + b + r∘m)
        const Vector state = load(pass.row(before, row + r) + unit);
        const Vector h = z * state + (1.0f - z) * n;  // h = z∘h₋ + (1 − z)∘h̃
        store(pass.row(after, row + r) + unit, keepOr(pass.kept(step, row + r), h, state));
        if (!pass.keep) continue;
        float *record = pass.record(panel, step, row + r);
        store(record, n);
        store(record + LANES, z);
        store(record + 2 * LANES, reset);
        store(record + 3 * LANES, m);
      }
    });
  });
}

template <class Activations>
static void backwardWith(const Pass &pass, const Activations activations, int from, int to) {
  for (int step = pass.timesteps - 1; step >= 0; step--) {
    eachHiddenGradient<3>(pass, step, from, to, [&](Vector dh, int b, int panel) {
      float *record = pass.record(panel, step, b);
      float *carried = pass.carried + static_cast<size_t>(b) * pass.padded + panel * LANES;
      const Vector n = load(record), z = load(record + LANES), r = load(record + 2 * LANES),
                   m = load(record + 3 * LANES);
      const Vector state = load(pass.row(pass.slotOf(step), b) + pass.stateAt + panel * LANES);
      Vector past = {};
      if (pass.mask) {
        const Vector share = pass.kept(step, b) * dh;
        past = dh - share;
        dh = share;
      }
      const Vector dn = timesDerivative(activations.state, n, dh * (1.0f - z));  // ∂h̃ = ∂h∘(1 − z)∘φ′
      store(record, dn);
      store(record + LANES, timesDerivative(activations.gate, z, dh * (state - n)));
      store(record + 2 * LANES, timesDerivative(activations.gate, r, dn * m));  // ∂r = ∂h̃∘m∘σ′
      store(record + 3 * LANES, dn * r);                                        // ∂m = ∂h̃∘r
      store(carried, dh * z + past);  // passes by the product, and so by recurrent dropout
    });
  }
  endBackward<3>(pass, from, to);
}

void gruResetAfterForward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { forwardWith(pass, activations, from, to); });
}

void gruResetAfterBackward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { backwardWith(pass, activations, from, to); });
}

}  // namespace rnnbook::KERNELS_SET
