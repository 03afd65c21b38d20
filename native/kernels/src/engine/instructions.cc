// Which instruction sets this build and this processor have.
#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#include <cpuid.h>
#endif

#include "kernels.h"

namespace rnnbook {

// `KERNELS_SETS(X)` comes from the build: X(set) for each, the best first.
#define DECLARE(set)            \
  namespace set {               \
  extern const Kernels kernels; \
  }
KERNELS_SETS(DECLARE)

#define ADDRESS(set) &set::kernels,
static const Kernels *const all[] = {KERNELS_SETS(ADDRESS)};

#if defined(__x86_64__) || defined(_M_X64)

/** Registers of more than 128 bits are of use only where the system saves them: bits of XCR0, by XGETBV. */
static bool savesRegisters(unsigned int wanted) {
  unsigned int low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (low & wanted) == wanted;
}

/** The lanes of the widest vectors: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, CPUID. */
static int widestLanes() {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 4;
  const bool hasFma = c & bit_FMA, savesState = c & bit_OSXSAVE;
  if (!hasFma || !savesState || !savesRegisters(0x6) || !__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & bit_AVX2))
    return 4;
  const unsigned int avx512 = bit_AVX512F | bit_AVX512DQ | bit_AVX512BW | bit_AVX512VL;
  return (b & avx512) == avx512 && savesRegisters(0xe6) ? 16 : 8;
}

static bool has(const Kernels &kernels) {
  static const int widest = widestLanes();
  return kernels.lanes <= widest;
}

#else

static bool has(const Kernels &) { return true; }

#endif

const Kernels *kernelsOf(const char *name) {
  for (const Kernels *kernels : all) {
    if (std::strcmp(kernels->name, name) == 0) return has(*kernels) ? kernels : nullptr;
  }
  return nullptr;
}

const Kernels &bestKernels() {
  for (const Kernels *kernels : all) {
    if (has(*kernels)) return *kernels;
  }
  return *all[0];
}

}  // namespace rnnbook
