// The layer's weights in the order in which the products read them.
#include "kernels.h"
#include "sets/vector.h"

namespace rnnbook::KERNELS_SET {

/** The part of a bias or a kernel's row that belongs to a panel: `blocks` of the row, from `block` on of the panel. */
static void packGate(float *to, const float *row, int units, int gate, int block, int panel) {
  const int first = panel * LANES, count = units - first < LANES ? units - first : LANES;
  memcpy(to + block * LANES, row + gate * units + first, count * sizeof(float));
}

void pack(const Pass &pass, int part, int parts) {
  const int units = pass.units, gates = gatesOf(pass.cell), blocks = blocksOf(pass.cell), columns = gates * units;
  for (int panel = part; panel < pass.panels; panel += parts) {
    float *to = pass.packed + static_cast<size_t>(panel) * pass.depth * blocks * LANES;
    memset(to, 0, static_cast<size_t>(pass.depth) * blocks * LANES * sizeof(float));
    for (int k = 0; k < units; k++) {
      const float *row = pass.recurrentKernel + static_cast<size_t>(k) * columns;
      for (int gate = 0; gate < gates; gate++) {
        packGate(to + static_cast<size_t>(k) * blocks * LANES, row, units, gate, stateBlockOf(pass.cell, gate), panel);
      }
    }
    to += static_cast<size_t>(pass.inputAt) * blocks * LANES;
    for (int k = 0; k < pass.features; k++, to += blocks * LANES) {
      const float *row = pass.kernel + static_cast<size_t>(k) * columns;
      for (int gate = 0; gate < gates; gate++) packGate(to, row, units, gate, inputBlockOf(pass.cell, gate), panel);
    }
    if (!pass.bias) continue;
    for (int gate = 0; gate < gates; gate++) packGate(to, pass.bias, units, gate, inputBlockOf(pass.cell, gate), panel);
    if (pass.cell != Cell::gruResetAfter) continue;
    // the state's bias acts together with the input's, but for the candidate
    const int first = panel * LANES;
    for (int gate = 0; gate < gates; gate++) {
      for (int lane = 0; lane < LANES && first + lane < units; lane++) {
        to[stateBlockOf(pass.cell, gate) * LANES + lane] += pass.bias[columns + gate * units + first + lane];
      }
    }
  }
}

/**
 * The transposed panels of a part of the packed kernels: [panel of rows][panel][gate][lane][row].
 * @param rows [firstDepth, firstDepth + count) of the depth, filled up to whole panels
 */
static void transpose(const Pass &pass, float *target, int firstDepth, int count, bool ofInput, int part, int parts) {
  const int gates = gatesOf(pass.cell), blocks = blocksOf(pass.cell);
  const int rowPanels = (count + LANES - 1) / LANES;
  for (int rowPanel = part; rowPanel < rowPanels; rowPanel += parts) {
    const int rows = count - rowPanel * LANES < LANES ? count - rowPanel * LANES : LANES;
    for (int panel = 0; panel < pass.panels; panel++) {
      for (int gate = 0; gate < gates; gate++) {
        float *to = target + ((static_cast<size_t>(rowPanel) * pass.panels + panel) * gates + gate) * LANES * LANES;
        if (rows < LANES) memset(to, 0, LANES * LANES * sizeof(float));
        const int block = ofInput ? inputBlockOf(pass.cell, gate) : stateBlockOf(pass.cell, gate);
        const float *from =
            pass.packed +
            ((static_cast<size_t>(panel) * pass.depth + firstDepth + rowPanel * LANES) * blocks + block) * LANES;
        for (int row = 0; row < rows; row++) {
          for (int lane = 0; lane < LANES; lane++)
            to[lane * LANES + row] = from[static_cast<size_t>(row) * blocks * LANES + lane];
        }
      }
    }
  }
}

void transposeRecurrent(const Pass &pass, int part, int parts) {
  transpose(pass, pass.recurrentTransposed, 0, pass.padded, false, part, parts);
}

void transposeInput(const Pass &pass, float *transposed, int part, int parts) {
  transpose(pass, transposed, pass.inputAt, pass.features, true, part, parts);
}

}  // namespace rnnbook::KERNELS_SET
