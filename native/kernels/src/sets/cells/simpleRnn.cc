// The simple recurrent cell (Elman 1990), as Keras computes it. A record is the new hidden state.
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

template <class Activations>
static void forwardWith(const Pass &pass, const Activations activations, int from, int to) {
  eachStep(pass, from, to, [&](int step, int before, int after, bool hasState) {
    eachGroupsTile(pass, from, to, [&](int panel, auto size, int row, int height) {
      constexpr int PANELS = decltype(size)::value;
      Sums<PANELS> z;  // z = x·W + b + h₋·U
      const float *state = pass.row(before, row);
      const ptrdiff_t ofPanel = static_cast<ptrdiff_t>(pass.depth) * LANES;
      project<0, PANELS, PANELS>(pass, z, pass.packed + panel * ofPanel, LANES, ofPanel, height,
                                 hasState ? state : nullptr, state + pass.inputAt);
      for (int r = 0; r < height; r++) {
        for (int j = 0; j < PANELS; j++) {
          const int unit = pass.stateAt + (panel + j) * LANES;
          const Vector h = activate(activations.state, z.at(r, j));  // h = φ(z)
          if (pass.keep) store(pass.record(panel + j, step, row + r), h);
          store(pass.row(after, row + r) + unit,
                keepOr(pass.kept(step, row + r), h, load(pass.row(before, row + r) + unit)));
        }
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
