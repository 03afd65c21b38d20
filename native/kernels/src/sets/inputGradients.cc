// ∂loss/∂x = ∂z·Wᵀ, after a backward pass.
#include "kernels.h"
#include "sets/steps.h"

namespace rnnbook::KERNELS_SET {

void inputGradients(const Pass &pass, const float *transposed, float *gradient, int from, int to) {
  const int gates = gatesOf(pass.cell), record = recordOf(pass.cell) * LANES, features = pass.features;
  const size_t depth = static_cast<size_t>(pass.panels) * gates * LANES;
  for (int step = 0; step < pass.timesteps; step++) {
    eachGroup(0, pass.paddedFeatures / LANES, [&](int panel, auto size) {
      eachTile(from, to, [&](int row, int height) {
        withHeight(height, [&](auto rows) {
          constexpr int PANELS = decltype(size)::value, ROWS = decltype(rows)::value;
          Vector sums[ROWS][PANELS] = {};
          for (int source = 0; source < pass.panels; source++) {
            const int used = usedLanes(pass, source);
            for (int gate = 0; gate < gates; gate++) {
              const float *a = pass.record(source, step, row) + inputBlockOf(pass.cell, gate) * LANES;
              const float *b =
                  transposed + (panel * depth + (static_cast<size_t>(source) * gates + gate) * LANES) * LANES;
              for (int k = 0; k < used; k++) {
                addProducts<ROWS, PANELS>(
                    sums, [&](auto r) { return a[r * record + k]; },
                    [&](auto j) { return load(b + j * depth * LANES + k * LANES); });
              }
            }
          }
          for (int r = 0; r < ROWS; r++) {
            float *target = gradient + (static_cast<size_t>(row + r) * pass.timesteps + pass.timeOf(step)) * features;
            for (int j = 0; j < PANELS; j++) {
              const int first = (panel + j) * LANES;
              storeFirst(target + first, sums[r][j], features - first);
            }
          }
        });
      });
    });
  }
}

}  // namespace rnnbook::KERNELS_SET
