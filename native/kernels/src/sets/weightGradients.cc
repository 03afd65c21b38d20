// ∂loss/∂W, ∂loss/∂U and ∂loss/∂b after a backward pass: [h₋ | x | 1]ᵀ · ∂z, one product over all steps and sequences,
// in pieces that the caches hold (Goto and van de Geijn 2008).
#include "kernels.h"
#include "sets/product.h"

namespace rnnbook::KERNELS_SET {

constexpr int ROWS_AT_A_TIME = 32 * TILE_ROWS;
/** Steps times sequences: what a tile reads of the records then stays in the nearest cache. */
constexpr int DEPTH_AT_A_TIME = 128;
/** Rows of so many floats lie too far apart for the processor to have all their pages at hand; they are copied. */
constexpr int FAR_APART = 128;

size_t weightGradientRoom(const Pass &pass) {
  return static_cast<size_t>(ROWS_AT_A_TIME) * (DEPTH_AT_A_TIME + static_cast<size_t>(pass.panels) * 4 * LANES);
}

struct Range {
  int from, to;
};

static Range partOf(int count, int part, int parts) {
  const long long all = count;
  return {static_cast<int>(all * part / parts), static_cast<int>(all * (part + 1) / parts)};
}

/** Which of the product's panels and rows a thread computes. */
struct Share {
  Range panels, rows;
};

/** Where groups of panels do not go evenly into the parts, the rows are cut instead. */
static Share shareOf(int panels, int group, int rows, int part, int parts) {
  const int groups = (panels + group - 1) / group;
  if (groups % parts != 0 && groups < 4 * parts) return {{0, panels}, partOf(rows, part, parts)};
  const auto [from, to] = partOf(groups, part, parts);
  return {{from * group, to < groups ? to * group : panels}, {0, rows}};
}

/** Copies the first `count` columns of `a`, tile by tile: [tile][k][row of the tile]. */
static void packTiles(float *target, const float *a, int rowLength, int count, int depth) {
  eachTile(0, count, [&](int row, int height) {
    withHeight(height, [&](auto rows) {
      for (int k = 0; k < depth; k++, target += rows) {
        memcpy(target, a + static_cast<size_t>(k) * rowLength + row, rows * sizeof(float));
      }
    });
  });
}

/** The product's left side: its tiles lie side by side, or are columns of rows. */
struct Left {
  const float *values;
  ptrdiff_t rowLength;
  bool isPacked;
};

/** The right side: the vectors of a row, and how far rows and vectors lie apart. */
struct Right {
  const float *values;
  ptrdiff_t rowStride, vectorStride;
};

/** Adds to the sums of some rows, [row][VECTORS]; the first time there are none yet. */
template <int VECTORS>
static void addProduct(float *target, bool isFirst, const Left &left, const Right &right, int count, int depth) {
  eachTile(0, count, [&](int row, int height) {
    withHeight(height, [&](auto rows) {
      constexpr int ROWS = decltype(rows)::value;
      const float *a = left.values + row * (left.isPacked ? depth : 1);
      const ptrdiff_t depthStride = left.isPacked ? ROWS : left.rowLength;
      Vector sums[ROWS][VECTORS] = {};
      const auto each = [&](auto &&body) {
        unrolled<ROWS>([&](auto r) {
          unrolled<VECTORS>([&](auto j) { body(sums[r][j], target + ((row + r) * VECTORS + j) * LANES); });
        });
      };
      if (!isFirst) each([](Vector &sum, const float *at) { sum = load(at); });
      multiply<ROWS, VECTORS>(sums, a, 1, depthStride, right.values, right.rowStride, right.vectorStride, depth);
      each([](const Vector &sum, float *at) { store(at, sum); });
    });
  });
}

/** One block of a panel, of some rows of the product: [rows], each `stride` floats after the one before. */
struct Columns {
  const float *values;
  int stride;
};

/**
 * A part of Σ rows[·][aAt + row] · records[·][·][block], for so many rows and `BLOCKS` blocks from `firstBlock` on.
 * @param write `write(panel, block, first row, how many rows, columns)`
 */
template <int BLOCKS, class Write>
static void product(const Pass &pass, float *room, int firstBlock, int aAt, int rows, int part, int parts,
                    Write &&write) {
  // either several blocks of one panel, or one block of several
  constexpr int GROUP = BLOCKS == 1 ? VECTORS_AT_A_TIME : 1;
  const Share share = shareOf(pass.panels, GROUP, rows, part, parts);
  const ptrdiff_t record = recordOf(pass.cell) * LANES;
  const ptrdiff_t total = static_cast<ptrdiff_t>(pass.timesteps) * pass.batch;
  const ptrdiff_t vectorStride = BLOCKS == 1 ? total * record : LANES;
  float *tiles = room, *allSums = room + ROWS_AT_A_TIME * DEPTH_AT_A_TIME;
  for (int first = share.rows.from; first < share.rows.to; first += ROWS_AT_A_TIME) {
    const int rest = share.rows.to - first, count = rest < ROWS_AT_A_TIME ? rest : ROWS_AT_A_TIME;
    const auto sumsOf = [&](int panel) {
      return allSums + static_cast<size_t>(panel - share.panels.from) * count * BLOCKS * LANES;
    };
    for (ptrdiff_t k = 0; k < total; k += DEPTH_AT_A_TIME) {
      const int depth = static_cast<int>(total - k < DEPTH_AT_A_TIME ? total - k : DEPTH_AT_A_TIME);
      Left a{pass.rows + k * pass.rowLength + aAt + first, pass.rowLength, pass.rowLength >= FAR_APART};
      if (a.isPacked) {
        packTiles(tiles, a.values, pass.rowLength, count, depth);
        a.values = tiles;
      }
      eachGroup<GROUP>(share.panels.from, share.panels.to, [&](int panel, auto size) {
        const Right b{pass.record(panel, 0, 0) + k * record + firstBlock * LANES, record, vectorStride};
        addProduct<BLOCKS * size>(sumsOf(panel), k == 0, a, b, count, depth);
      });
    }
    eachGroup<GROUP>(share.panels.from, share.panels.to, [&](int panel, auto size) {
      constexpr int VECTORS = BLOCKS * decltype(size)::value;
      for (int j = 0; j < VECTORS; j++) {
        write(panel + j / BLOCKS, firstBlock + j % BLOCKS, first, count,
              Columns{sumsOf(panel) + j * LANES, VECTORS * LANES});
      }
    });
  }
}

/** To the columns that a gate has of a panel's units: target[count][gates · units]. */
static void writeGate(const Pass &pass, float *target, const Columns &columns, int gate, int panel, int count) {
  const int first = panel * LANES, width = pass.units - first < LANES ? pass.units - first : LANES;
  const size_t rowLength = static_cast<size_t>(gatesOf(pass.cell)) * pass.units;
  for (int row = 0; row < count; row++) {
    memcpy(target + row * rowLength + gate * pass.units + first,
           columns.values + static_cast<size_t>(row) * columns.stride, width * sizeof(float));
  }
}

/** Of `GATES` gates from `firstGate` on. @param aAt where in a row the product's left side lies */
template <int GATES>
static void recurrentGradient(const Pass &pass, float *target, float *room, int firstGate, int aAt, int part,
                              int parts) {
  const int firstBlock = stateBlockOf(pass.cell, firstGate);
  product<GATES>(pass, room, firstBlock, aAt, pass.units, part, parts,
                 [&](int panel, int block, int first, int count, const Columns &columns) {
                   float *rows = target + static_cast<size_t>(first) * gatesOf(pass.cell) * pass.units;
                   writeGate(pass, rows, columns, firstGate + block - firstBlock, panel, count);
                 });
}

/** Of [x | 1]: the kernel's rows, and last of all the bias. */
template <int BLOCKS>
static void inputGradient(const Pass &pass, float *kernel, float *bias, float *room, int part, int parts) {
  const int gates = gatesOf(pass.cell), columnsOfAll = gates * pass.units;
  product<BLOCKS>(pass, room, 0, pass.inputAt, pass.features + 1, part, parts,
                  [&](int panel, int block, int first, int count, const Columns &columns) {
                    const bool hasBias = first + count > pass.features;
                    const int ofKernel = hasBias ? count - 1 : count;
                    const Columns last{columns.values + static_cast<size_t>(ofKernel) * columns.stride, columns.stride};
                    for (int gate = 0; gate < gates; gate++) {
                      if (inputBlockOf(pass.cell, gate) == block) {
                        writeGate(pass, kernel + static_cast<size_t>(first) * columnsOfAll, columns, gate, panel,
                                  ofKernel);
                        if (hasBias) writeGate(pass, bias, last, gate, panel, 1);
                      }
                      if (hasBias && pass.cell == Cell::gruResetAfter && stateBlockOf(pass.cell, gate) == block) {
                        writeGate(pass, bias + columnsOfAll, last, gate, panel, 1);
                      }
                    }
                  });
}

void weightGradients(const Pass &pass, float *kernel, float *recurrentKernel, float *bias, float *room, int part,
                     int parts) {
  switch (pass.cell) {
    case Cell::simpleRnn:
      recurrentGradient<1>(pass, recurrentKernel, room, 0, 0, part, parts);
      return inputGradient<1>(pass, kernel, bias, room, part, parts);
    case Cell::lstm:
      recurrentGradient<4>(pass, recurrentKernel, room, 0, 0, part, parts);
      return inputGradient<4>(pass, kernel, bias, room, part, parts);
    case Cell::gru:
      recurrentGradient<2>(pass, recurrentKernel, room, 0, 0, part, parts);
      recurrentGradient<1>(pass, recurrentKernel, room, 2, pass.resetAt, part, parts);
      return inputGradient<3>(pass, kernel, bias, room, part, parts);
    case Cell::gruResetAfter:
      recurrentGradient<3>(pass, recurrentKernel, room, 0, 0, part, parts);
      return inputGradient<4>(pass, kernel, bias, room, part, parts);
  }
}

}  // namespace rnnbook::KERNELS_SET
