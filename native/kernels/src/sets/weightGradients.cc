// ∂loss/∂W, ∂loss/∂U and ∂loss/∂b after a backward pass: [h₋ | x | 1]ᵀ · ∂z, one product over all steps and sequences.
#include "kernels.h"
#include "sets/product.h"

namespace rnnbook::KERNELS_SET {

/** So many rows of the product at a time that what a tile reads of the records stays in a near cache. */
constexpr int DEPTH_AT_A_TIME = 128;

/** room[m − from][BLOCKS][lane] = Σ rows[·][aAt + m] · records[panel][·][firstBlock …] */
template <int BLOCKS>
static void product(const Pass &pass, float *room, int panel, int firstBlock, int aAt, int from, int to) {
  const int record = recordOf(pass.cell) * LANES;
  const ptrdiff_t total = static_cast<ptrdiff_t>(pass.timesteps) * pass.batch;
  for (ptrdiff_t first = 0; first < total; first += DEPTH_AT_A_TIME) {
    const ptrdiff_t count = total - first < DEPTH_AT_A_TIME ? total - first : DEPTH_AT_A_TIME;
    const float *a = pass.rows + first * pass.rowLength + aAt;
    const float *b = pass.record(panel, 0, 0) + first * record + firstBlock * LANES;
    eachTile(from, to, [&](int m, int height) {
      float *target = room + static_cast<size_t>(m - from) * BLOCKS * LANES;
      withHeight(height, [&](auto rows) {
        constexpr int ROWS = decltype(rows)::value;
        Vector sums[ROWS][BLOCKS] = {};
        if (first > 0) {
          unrolled<ROWS>(
              [&](auto r) { unrolled<BLOCKS>([&](auto j) { sums[r][j] = load(target + (r * BLOCKS + j) * LANES); }); });
        }
        multiply<ROWS, BLOCKS>(sums, a + m, 1, pass.rowLength, b, record, count);
        unrolled<ROWS>(
            [&](auto r) { unrolled<BLOCKS>([&](auto j) { store(target + (r * BLOCKS + j) * LANES, sums[r][j]); }); });
      });
    });
  }
}

/** Rows of the product to the panel's columns of one gate: [to − from rows][gates · units]. */
static void writeGate(const Pass &pass, float *target, const float *room, int blocks, int block, int gate, int panel,
                      int count) {
  const int first = panel * LANES, columns = gatesOf(pass.cell) * pass.units;
  const int width = pass.units - first < LANES ? pass.units - first : LANES;
  for (int m = 0; m < count; m++) {
    memcpy(target + static_cast<size_t>(m) * columns + gate * pass.units + first,
           room + (static_cast<size_t>(m) * blocks + block) * LANES, width * sizeof(float));
  }
}

template <int BLOCKS>
static void recurrentGradient(const Pass &pass, float *target, float *room, int panel, int firstGate, int aAt, int from,
                              int to) {
  product<BLOCKS>(pass, room, panel, stateBlockOf(pass.cell, firstGate), aAt, from, to);
  float *rows = target + static_cast<size_t>(from) * gatesOf(pass.cell) * pass.units;
  for (int j = 0; j < BLOCKS; j++) writeGate(pass, rows, room, BLOCKS, j, firstGate + j, panel, to - from);
}

/** Rows `from` to `to` of [x | 1]: of the kernel, and last of all the bias. */
template <int BLOCKS>
static void inputGradient(const Pass &pass, float *kernel, float *bias, float *room, int panel, int from, int to) {
  product<BLOCKS>(pass, room, panel, 0, pass.inputAt, from, to);
  const int gates = gatesOf(pass.cell), columns = gates * pass.units;
  const int ofKernel = (to <= pass.features ? to : pass.features) - from;
  for (int gate = 0; gate < gates; gate++) {
    const int block = inputBlockOf(pass.cell, gate);
    writeGate(pass, kernel + static_cast<size_t>(from) * columns, room, BLOCKS, block, gate, panel, ofKernel);
    if (to <= pass.features) continue;
    const float *last = room + static_cast<size_t>(ofKernel) * BLOCKS * LANES;
    writeGate(pass, bias, last, BLOCKS, block, gate, panel, 1);
    if (pass.cell == Cell::gruResetAfter) {
      writeGate(pass, bias + columns, last, BLOCKS, stateBlockOf(pass.cell, gate), gate, panel, 1);
    }
  }
}

void weightGradients(const Pass &pass, float *kernel, float *recurrentKernel, float *bias, float *room, int part,
                     int parts) {
  // where panels do not go evenly into the parts, the rows of each are cut as well
  const int cuts = pass.panels % parts == 0 || pass.panels >= 4 * parts ? 1 : parts;
  const int inputs = pass.features + 1;
  for (int item = part; item < pass.panels * cuts; item += parts) {
    const int panel = item / cuts, cut = item % cuts;
    const int from = pass.units * cut / cuts, to = pass.units * (cut + 1) / cuts;
    const int inputFrom = static_cast<int>(static_cast<long long>(inputs) * cut / cuts);
    const int inputTo = static_cast<int>(static_cast<long long>(inputs) * (cut + 1) / cuts);
    switch (pass.cell) {
      case Cell::simpleRnn:
        recurrentGradient<1>(pass, recurrentKernel, room, panel, 0, 0, from, to);
        inputGradient<1>(pass, kernel, bias, room, panel, inputFrom, inputTo);
        break;
      case Cell::lstm:
        recurrentGradient<4>(pass, recurrentKernel, room, panel, 0, 0, from, to);
        inputGradient<4>(pass, kernel, bias, room, panel, inputFrom, inputTo);
        break;
      case Cell::gru:
        recurrentGradient<2>(pass, recurrentKernel, room, panel, 0, 0, from, to);
        recurrentGradient<1>(pass, recurrentKernel, room, panel, 2, pass.resetAt, from, to);
        inputGradient<3>(pass, kernel, bias, room, panel, inputFrom, inputTo);
        break;
      case Cell::gruResetAfter:
        recurrentGradient<3>(pass, recurrentKernel, room, panel, 0, 0, from, to);
        inputGradient<4>(pass, kernel, bias, room, panel, inputFrom, inputTo);
        break;
    }
  }
}

}  // namespace rnnbook::KERNELS_SET
