// Long short-term memory (Hochreiter and Schmidhuber 1997; with forget gates, Gers et al. 2000), as Keras computes it.
// A record is i f g o, the new cell state c, and φ(c).
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

template <class Activations>
static void forwardWith(const Pass &pass, const Activations activations, int from, int to) {
  eachStep(pass, from, to, [&](int step, int before, int after, bool hasState) {
    eachPanelsTile(pass, from, to, [&](int panel, int row, int height) {
      Sums<4> z;  // z = x·W + b + h₋·U
      const float *state = pass.row(before, row);
      projectPanel<0, 4, 4>(pass, z, panel, height, hasState ? state : nullptr, state + pass.inputAt);
      const int unit = pass.stateAt + panel * LANES;
      for (int r = 0; r < height; r++) {
        float *cell = pass.cellState + static_cast<size_t>(row + r) * pass.padded + panel * LANES;
        const float kept = pass.kept(step, row + r);
        const Vector cellBefore = load(cell);
        const Vector i = activate(activations.gate, z.at(r, 0));   // i = σ(zᵢ)
        const Vector f = activate(activations.gate, z.at(r, 1));   // f = σ(z_f)
        const Vector g = activate(activations.state, z.at(r, 2));  // g = φ(z_g)
        const Vector o = activate(activations.gate, z.at(r, 3));   // o = σ(zₒ)
        Vector c = f * cellBefore + i * g;                         // c = f∘c₋ + i∘g
        const Vector inner = activate(activations.state, c);
        const Vector h = o * inner;  // h = o∘φ(c)
        c = keepOr(kept, c, cellBefore);
        store(cell, c);
        store(pass.row(after, row + r) + unit, keepOr(kept, h, load(pass.row(before, row + r) + unit)));
        if (!pass.keep) continue;
        float *record = pass.record(panel, step, row + r);
        store(record, i);
        store(record + LANES, f);
        store(record + 2 * LANES, g);
        store(record + 3 * LANES, o);
        store(record + 4 * LANES, c);
        store(record + 5 * LANES, inner);
      }
    });
  });
}

template <class Activations>
static void backwardWith(const Pass &pass, const Activations activations, int from, int to) {
  for (int b = from; b < to; b++) {
    float *carried = pass.cellCarried + static_cast<size_t>(b) * pass.padded;
    if (pass.cellGradient)
      copyPadded(carried, pass.cellGradient + static_cast<size_t>(b) * pass.units, pass.units, pass.padded);
    else memset(carried, 0, pass.padded * sizeof(float));
  }
  for (int step = pass.timesteps - 1; step >= 0; step--) {
    eachHiddenGradient<4>(pass, step, from, to, [&](Vector dh, int b, int panel) {
      const size_t at = static_cast<size_t>(b) * pass.padded + panel * LANES;
      float *record = pass.record(panel, step, b), *cellCarried = pass.cellCarried + at;
      const Vector i = load(record), f = load(record + LANES), g = load(record + 2 * LANES),
                   o = load(record + 3 * LANES);
      const Vector inner = load(record + 5 * LANES);
      const Vector cellBefore = load(step > 0 ? pass.record(panel, step - 1, b) + 4 * LANES : pass.firstCell + at);
      const float kept = pass.kept(step, b);
      const Vector passed = load(cellCarried);
      dh = keepGradient(pass, kept, dh, pass.carried + at);
      // ∂c = ∂c₊ + ∂h∘o∘φ′(c)
      const Vector dc = (pass.mask ? kept * passed : passed) + timesDerivative(activations.state, inner, dh * o);
      const Vector past = pass.mask ? (1.0f - kept) * passed : Vector{};
      store(record, timesDerivative(activations.gate, i, dc * g));                   // ∂zᵢ = ∂c∘g∘σ′
      store(record + LANES, timesDerivative(activations.gate, f, dc * cellBefore));  // ∂z_f = ∂c∘c₋∘σ′
      store(record + 2 * LANES, timesDerivative(activations.state, g, dc * i));      // ∂z_g = ∂c∘i∘φ′
      store(record + 3 * LANES, timesDerivative(activations.gate, o, dh * inner));   // ∂zₒ = ∂h∘φ(c)∘σ′
      store(cellCarried, dc * f + past);                                             // ∂c₋ = ∂c∘f
      if (pass.cellTap) store(pass.cellTap + static_cast<size_t>(step) * pass.batch * pass.padded + at, dc + past);
    });
  }
  endBackward<4>(pass, from, to);
}

void lstmForward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { forwardWith(pass, activations, from, to); });
}

void lstmBackward(const Pass &pass, int from, int to) {
  withActivations(pass, [&](auto activations) { backwardWith(pass, activations, from, to); });
}

}  // namespace rnnbook::KERNELS_SET
