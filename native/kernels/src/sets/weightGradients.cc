// ∂loss/∂W, ∂loss/∂U and ∂loss/∂b after a backward pass: [h₋ | x | 1]ᵀ · ∂z, one product over all steps and sequences.
#include "kernels.h"
#include "sets/product.h"

namespace rnnbook::KERNELS_SET {

/** So many rows of the product at a time that what a tile reads of the records stays in a near cache. */
constexpr int DEPTH_AT_A_TIME = 128;

/** What a thread computes at a time: the columns of some panels, the rows of the product from … to. */
struct Share {
  int panel;
  int unitsFrom, unitsTo;
  /** Of [x | 1]. */
  int inputsFrom, inputsTo;
};

/**
 * room[m − from][VECTORS][lane] = Σ rows[·][aAt + m] · records[panel][·][block …], of one block of so many panels or of
 * so many blocks of one panel.
 */
template <int VECTORS, bool OF_PANELS>
static void product(const Pass &pass, float *room, int panel, int block, int aAt, int from, int to) {
  const ptrdiff_t record = recordOf(pass.cell) * LANES;
  const ptrdiff_t total = static_cast<ptrdiff_t>(pass.timesteps) * pass.batch;
  const ptrdiff_t vectorStride = OF_PANELS ? total * record : LANES;
  for (ptrdiff_t first = 0; first < total; first += DEPTH_AT_A_TIME) {
    const ptrdiff_t count = total - first < DEPTH_AT_A_TIME ? total - first : DEPTH_AT_A_TIME;
    const float *a = pass.rows + first * pass.rowLength + aAt;
    const float *b = pass.record(panel, 0, 0) + first * record + block * LANES;
    eachTile(from, to, [&](int m, int height) {
      float *target = room + static_cast<size_t>(m - from) * VECTORS * LANES;
      withHeight(height, [&](auto rows) {
        constexpr int ROWS = decltype(rows)::value;
        Vector sums[ROWS][VECTORS] = {};
        if (first > 0) {
          unrolled<ROWS>([&](auto r) {
            unrolled<VECTORS>([&](auto j) { sums[r][j] = load(target + (r * VECTORS + j) * LANES); });
          });
        }
        multiply<ROWS, VECTORS>(sums, a + m, 1, pass.rowLength, b, record, vectorStride, count);
        unrolled<ROWS>(
            [&](auto r) { unrolled<VECTORS>([&](auto j) { store(target + (r * VECTORS + j) * LANES, sums[r][j]); }); });
      });
    });
  }
}

/** A vector of the product's rows to the columns that a gate has of a panel's units: [count][gates · units]. */
static void writeGate(const Pass &pass, float *target, const float *room, int vectors, int vector, int gate, int panel,
                      int count) {
  const int first = panel * LANES, columns = gatesOf(pass.cell) * pass.units;
  const int width = pass.units - first < LANES ? pass.units - first : LANES;
  for (int m = 0; m < count; m++) {
    memcpy(target + static_cast<size_t>(m) * columns + gate * pass.units + first,
           room + (static_cast<size_t>(m) * vectors + vector) * LANES, width * sizeof(float));
  }
}

/** Of `GATES` gates of one panel. */
template <int GATES>
static void recurrentGradient(const Pass &pass, const Share &share, float *target, float *room) {
  product<GATES, false>(pass, room, share.panel, stateBlockOf(pass.cell, 0), 0, share.unitsFrom, share.unitsTo);
  float *rows = target + static_cast<size_t>(share.unitsFrom) * gatesOf(pass.cell) * pass.units;
  for (int gate = 0; gate < GATES; gate++) {
    writeGate(pass, rows, room, GATES, gate, gate, share.panel, share.unitsTo - share.unitsFrom);
  }
}

/** Of one gate of `PANELS` panels. */
template <int PANELS>
static void recurrentGradientOf(int gate, const Pass &pass, const Share &share, float *target, float *room, int aAt) {
  product<PANELS, true>(pass, room, share.panel, stateBlockOf(pass.cell, gate), aAt, share.unitsFrom, share.unitsTo);
  float *rows = target + static_cast<size_t>(share.unitsFrom) * gatesOf(pass.cell) * pass.units;
  for (int j = 0; j < PANELS; j++) {
    writeGate(pass, rows, room, PANELS, j, gate, share.panel + j, share.unitsTo - share.unitsFrom);
  }
}

/** Rows of [x | 1] to those of the kernel, and the last of all to the bias. */
static void writeInputs(const Pass &pass, const Share &share, float *kernel, float *bias, const float *room,
                        int vectors, int vector, int gate, int panel) {
  const int columns = gatesOf(pass.cell) * pass.units;
  const int ofKernel = (share.inputsTo <= pass.features ? share.inputsTo : pass.features) - share.inputsFrom;
  float *rows = kernel + static_cast<size_t>(share.inputsFrom) * columns;
  writeGate(pass, rows, room, vectors, vector, gate, panel, ofKernel);
  if (share.inputsTo > pass.features) {
    writeGate(pass, bias, room + static_cast<size_t>(ofKernel) * vectors * LANES, vectors, vector, gate, panel, 1);
  }
}

template <int BLOCKS>
static void inputGradient(const Pass &pass, const Share &share, float *kernel, float *bias, float *room) {
  product<BLOCKS, false>(pass, room, share.panel, 0, pass.inputAt, share.inputsFrom, share.inputsTo);
  const int gates = gatesOf(pass.cell);
  for (int gate = 0; gate < gates; gate++) {
    writeInputs(pass, share, kernel, bias, room, BLOCKS, inputBlockOf(pass.cell, gate), gate, share.panel);
  }
  if (pass.cell != Cell::gruResetAfter || share.inputsTo <= pass.features) return;
  const float *last = room + static_cast<size_t>(pass.features - share.inputsFrom) * BLOCKS * LANES;
  for (int gate = 0; gate < gates; gate++) {
    const int block = stateBlockOf(pass.cell, gate);
    writeGate(pass, bias + gates * pass.units, last, BLOCKS, block, gate, share.panel, 1);
  }
}

template <int PANELS>
static void inputGradientOfPanels(const Pass &pass, const Share &share, float *kernel, float *bias, float *room) {
  product<PANELS, true>(pass, room, share.panel, 0, pass.inputAt, share.inputsFrom, share.inputsTo);
  for (int j = 0; j < PANELS; j++) {
    writeInputs(pass, share, kernel, bias, room, PANELS, j, 0, share.panel + j);
  }
}

/**
 * The shares of one of the threads: groups of `PANELS` panels at most; where they do not go evenly into the parts, the
 * rows of each are cut as well. `body(share, panels as a constant)`
 */
template <int PANELS, class Body>
static void eachShare(const Pass &pass, int part, int parts, Body &&body) {
  const int groups = (pass.panels + PANELS - 1) / PANELS;
  const int cuts = groups % parts == 0 || groups >= 4 * parts ? 1 : parts;
  const long long inputs = pass.features + 1;
  for (int item = part; item < groups * cuts; item += parts) {
    const int panel = item / cuts * PANELS, cut = item % cuts;
    const Share share{panel, pass.units * cut / cuts, pass.units * (cut + 1) / cuts,
                      static_cast<int>(inputs * cut / cuts), static_cast<int>(inputs * (cut + 1) / cuts)};
    const int left = pass.panels - panel, size = left < PANELS ? left : PANELS;
    unrolled<PANELS>([&](auto i) {
      if (size == i + 1) body(share, std::integral_constant<int, i + 1>{});
    });
  }
}

void weightGradients(const Pass &pass, float *kernel, float *recurrentKernel, float *bias, float *room, int part,
                     int parts) {
  switch (pass.cell) {
    case Cell::simpleRnn:
      return eachShare<VECTORS_AT_A_TIME>(pass, part, parts, [&](const Share &share, auto panels) {
        recurrentGradientOf<panels>(0, pass, share, recurrentKernel, room, 0);
        inputGradientOfPanels<panels>(pass, share, kernel, bias, room);
      });
    case Cell::lstm:
      return eachShare<1>(pass, part, parts, [&](const Share &share, auto) {
        recurrentGradient<4>(pass, share, recurrentKernel, room);
        inputGradient<4>(pass, share, kernel, bias, room);
      });
    case Cell::gru:
      eachShare<1>(pass, part, parts, [&](const Share &share, auto) {
        recurrentGradient<2>(pass, share, recurrentKernel, room);
        inputGradient<3>(pass, share, kernel, bias, room);
      });
      // of the candidate, whose product reads r∘h₋
      return eachShare<VECTORS_AT_A_TIME>(pass, part, parts, [&](const Share &share, auto panels) {
        recurrentGradientOf<panels>(2, pass, share, recurrentKernel, room, pass.resetAt);
      });
    case Cell::gruResetAfter:
      return eachShare<1>(pass, part, parts, [&](const Share &share, auto) {
        recurrentGradient<3>(pass, share, recurrentKernel, room);
        inputGradient<4>(pass, share, kernel, bias, room);
      });
  }
}

}  // namespace rnnbook::KERNELS_SET
