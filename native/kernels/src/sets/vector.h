// Vectors of `KERNELS_LANES` floats, by the vector extensions that GCC and Clang share. Included once for each
// instruction set, into a namespace of its own. Nothing of the standard library may be called here: the linker keeps
// one copy of an inline function, and it might be one that the processor does not know.
#pragma once

#include <cstddef>
#include <cstring>
#include <type_traits>

#ifndef KERNELS_LANES
#error "KERNELS_LANES and KERNELS_SET come from the build"
#endif

#define ALWAYS_INLINE inline __attribute__((always_inline))

namespace rnnbook::KERNELS_SET {

constexpr int LANES = KERNELS_LANES;

typedef float Vector __attribute__((vector_size(LANES * 4), may_alias));
typedef float UnalignedVector __attribute__((vector_size(LANES * 4), may_alias, aligned(4)));
typedef int IntVector __attribute__((vector_size(LANES * 4), may_alias));

static ALWAYS_INLINE Vector load(const float *from) { return *reinterpret_cast<const Vector *>(from); }
static ALWAYS_INLINE Vector loadUnaligned(const float *from) {
  return *reinterpret_cast<const UnalignedVector *>(from);
}
static ALWAYS_INLINE void store(float *to, Vector value) { *reinterpret_cast<Vector *>(to) = value; }
static ALWAYS_INLINE void storeUnaligned(float *to, Vector value) { *reinterpret_cast<UnalignedVector *>(to) = value; }
static ALWAYS_INLINE Vector splat(float value) { return Vector{} + value; }

/** The first `count` floats, zeros in the other lanes. */
static ALWAYS_INLINE Vector loadFirst(const float *from, int count) {
  if (count >= LANES) return loadUnaligned(from);
  float lanes[LANES] = {};
  if (count > 0) memcpy(lanes, from, count * sizeof(float));
  return loadUnaligned(lanes);
}

static ALWAYS_INLINE void storeFirst(float *to, Vector value, int count) {
  if (count >= LANES) return storeUnaligned(to, value);
  float lanes[LANES];
  storeUnaligned(lanes, value);
  if (count > 0) memcpy(to, lanes, count * sizeof(float));
}

/** Calls `body` with 0, 1, … N − 1 as constants, so that the compiler keeps what it indexes in registers. */
template <int N, int I = 0, class Body>
static ALWAYS_INLINE void unrolled(Body &&body) {
  if constexpr (I < N) {
    body(std::integral_constant<int, I>{});
    unrolled<N, I + 1>(body);
  }
}

}  // namespace rnnbook::KERNELS_SET
