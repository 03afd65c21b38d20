// The simple recurrent cell (Elman 1990), as Keras computes it. A record is the new hidden state.
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

template <class Activations>
static void forwardWith(const Pass &pass, const Activations activations, int from, int to) {
  eachStep(pass, from, to, [&](int step, int before, int after, bool hasState) {
    eachPanelsTile(pass, from, to, [&](int panel, int row, int height) {
      Sums<1> z;  // z = x·W + b + h₋·U
      const float *state = pass.row(before, row);
      project<1, 0, 1, 1>(pass, z, panel, height, hasState ? state : nullptr, state + pass.inputAt);
      const int unit = pass.stateAt + panel * LANES;
      for (int r = 0; r < height; r++) {
        const Vector h = activate(activations.state, z.at(r, 0));  // h = φ(z)
        if (pass.keep) store(pass.record(panel, step, row + r), h);
        store(pass.row(after, row + r) + unit,
              keepOr(pass.kept(step, row + r), h, load(pass.row(before, row + r) + unit)));
      }
    });
  });
}

template <class Activations>
static void backwardWith(const Pass &pass, const Activations activations, int from, int to) {
  for (int step = pass.timesteps - 1; step >= 0; step--) {
    eachHiddenGradient<1>(pass, step, from, to, [&](Vector dh, int b, int panel) {
      float *h = pass.record(panel, step, b);
      dh = keepGradient(pass, pass.kept(step, b), dh,
                        pass.carried + static_cast<size_t>(b) * pass.padded + panel * LANES);
      store(h, timesDerivative(activations.state, load(h), dh));  // ∂z = ∂h∘φ′
    });
  }
  endBackward<1>(pass, from, to);
}

void simpleRnnForward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { forwardWith(pass, activations, from, to); });
}

void simpleRnnBackward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { backwardWith(pass, activations, from, to); });
}

}  // namespace rnnbook::KERNELS_SET
