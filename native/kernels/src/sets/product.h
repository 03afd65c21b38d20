// Matrix products in tiles that registers hold (Goto and van de Geijn 2008, "Anatomy of high-performance matrix
// multiplication"). The right-hand matrix comes as panels, a vector or some wide, read from front to back.
#pragma once

#include "sets/vector.h"

namespace rnnbook::KERNELS_SET {

/** Rows of a tile, and vectors of it at a time: 24 sums in 32 registers, 12 in 16. */
constexpr int TILE_ROWS = 6;
#if defined(__AVX512F__) || defined(__aarch64__)
constexpr int VECTORS_AT_A_TIME = 4;
#else
constexpr int VECTORS_AT_A_TIME = 2;
#endif

/** sums[r][FIRST + j] += value(r) · column(j) */
template <int ROWS, int VECTORS, int FIRST = 0, int WIDTH, class Value, class Column>
static ALWAYS_INLINE void addProducts(Vector (&sums)[ROWS][WIDTH], Value &&value, Column &&column) {
  Vector columns[VECTORS];
  unrolled<VECTORS>([&](auto j) { columns[j] = column(j); });
  unrolled<ROWS>([&](auto r) {
    const float factor = value(r);
    unrolled<VECTORS>([&](auto j) { sums[r][FIRST + j] += factor * columns[j]; });
  });
}

/**
 * sums[r][j] += Σₖ a[r · rowStride + k · depthStride] · b[k · bStride + j · columnStride]
 * @tparam WIDTH of `sums`; only the vectors from `FIRST` on are added to, `VECTORS` of them
 */
template <int ROWS, int VECTORS, int FIRST = 0, int WIDTH>
static ALWAYS_INLINE void multiply(Vector (&sums)[ROWS][WIDTH], const float *a, ptrdiff_t rowStride,
                                   ptrdiff_t depthStride, const float *b, ptrdiff_t bStride, ptrdiff_t columnStride,
                                   ptrdiff_t depth) {
  if constexpr (VECTORS > VECTORS_AT_A_TIME) {
    multiply<ROWS, VECTORS_AT_A_TIME, FIRST>(sums, a, rowStride, depthStride, b, bStride, columnStride, depth);
    multiply<ROWS, VECTORS - VECTORS_AT_A_TIME, FIRST + VECTORS_AT_A_TIME>(
        sums, a, rowStride, depthStride, b + VECTORS_AT_A_TIME * columnStride, bStride, columnStride, depth);
  } else if constexpr (ROWS * VECTORS < 8) {
    // two sets of sums, or the additions would wait for one another
    Vector odd[ROWS][VECTORS] = {};
    ptrdiff_t k = 0;
    for (; k + 1 < depth; k += 2, a += 2 * depthStride, b += 2 * bStride) {
      addProducts<ROWS, VECTORS, FIRST>(
          sums, [&](auto r) { return a[r * rowStride]; }, [&](auto j) { return load(b + j * columnStride); });
      addProducts<ROWS, VECTORS>(
          odd, [&](auto r) { return a[r * rowStride + depthStride]; },
          [&](auto j) { return load(b + bStride + j * columnStride); });
    }
    if (k < depth) {
      addProducts<ROWS, VECTORS, FIRST>(
          sums, [&](auto r) { return a[r * rowStride]; }, [&](auto j) { return load(b + j * columnStride); });
    }
    unrolled<ROWS>([&](auto r) { unrolled<VECTORS>([&](auto j) { sums[r][FIRST + j] += odd[r][j]; }); });
  } else {
    for (ptrdiff_t k = 0; k < depth; k++, a += depthStride, b += bStride) {
      addProducts<ROWS, VECTORS, FIRST>(
          sums, [&](auto r) { return a[r * rowStride]; }, [&](auto j) { return load(b + j * columnStride); });
    }
  }
}

/** The sums of a tile: [TILE_ROWS][vectors], on the stack, from where the cells' equations take them. */
template <int VECTORS>
struct alignas(64) Sums {
  float values[TILE_ROWS * VECTORS * LANES];

  template <int ROWS>
  ALWAYS_INLINE void take(const Vector (&sums)[ROWS][VECTORS]) {
    unrolled<ROWS>(
        [&](auto r) { unrolled<VECTORS>([&](auto j) { store(values + (r * VECTORS + j) * LANES, sums[r][j]); }); });
  }

  Vector at(int row, int vector) const { return load(values + (row * VECTORS + vector) * LANES); }
};

/** Calls `body` with a value from 1 to `MOST` as a constant: what is indexed by it then stays in registers. */
template <int MOST, class Body>
static ALWAYS_INLINE void withConstant(int value, Body &&body) {
  unrolled<MOST>([&](auto i) {
    if (value == i + 1) body(std::integral_constant<int, i + 1>{});
  });
}

/** Calls `body` with the height of a tile as a constant. */
template <class Body>
static ALWAYS_INLINE void withHeight(int height, Body &&body) {
  withConstant<TILE_ROWS>(height, body);
}

/** Cuts rows into tiles of nearly the same height; `body(first row, height)`. */
template <class Body>
static ALWAYS_INLINE void eachTile(int from, int to, Body &&body) {
  const int rows = to - from;
  if (rows <= 0) return;
  const int tiles = (rows + TILE_ROWS - 1) / TILE_ROWS;
  for (int tile = 0, row = from; tile < tiles; tile++) {
    const int height = rows / tiles + (tile < rows % tiles);
    body(row, height);
    row += height;
  }
}

/** Cuts panels into groups of `MOST`, and a smaller last one; `body(first panel, size as a constant)`. */
template <int MOST = VECTORS_AT_A_TIME, class Body>
static ALWAYS_INLINE void eachGroup(int from, int to, Body &&body) {
  for (int panel = from; panel < to; panel += MOST) {
    const int left = to - panel;
    withConstant<MOST>(left < MOST ? left : MOST, [&](auto size) { body(panel, size); });
  }
}

}  // namespace rnnbook::KERNELS_SET
