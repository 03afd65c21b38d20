#include "engine/memory.h"

#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace rnnbook {

static constexpr std::align_val_t PAGE{4096};
static constexpr size_t LARGE_PAGE = size_t{1} << 21;
/** What lies unused at most: in floats, and for how many requests. */
static constexpr size_t MOST_UNUSED = SANITIZED ? 0 : size_t{1} << 26;
static constexpr uint64_t LONGEST_UNUSED = 128;

Block &Block::operator=(Block &&other) noexcept {
  if (this == &other) return *this;
  if (memory_) memory_->give(floats_, count_);
  memory_ = other.memory_;
  floats_ = other.floats_;
  count_ = other.count_;
  other.memory_ = nullptr;
  other.floats_ = nullptr;
  other.count_ = 0;
  return *this;
}

Block::~Block() {
  if (memory_) memory_->give(floats_, count_);
}

Memory::~Memory() {
  while (!unused_.empty()) free(unused_.size() - 1);
}

Block Memory::take(const Layout &layout) {
  Block block = take(layout.total());
#if defined(__SANITIZE_ADDRESS__)
  for (const size_t end : layout.ends_) ASAN_POISON_MEMORY_REGION(block.floats() + end, Layout::GAP * sizeof(float));
#endif
  return block;
}

Block Memory::take(size_t count) {
  clock_++;
  size_t best = unused_.size();
  for (size_t i = 0; i < unused_.size(); i++) {
    const size_t has = unused_[i].count;
    if (has >= count && has <= count + count / 4 + 1024 && (best == unused_.size() || has < unused_[best].count))
      best = i;
  }
  if (best < unused_.size()) {
    const Unused found = unused_[best];
    unused_.erase(unused_.begin() + static_cast<std::ptrdiff_t>(best));
    unusedFloats_ -= found.count;
    used_++;
    return Block(this, found.floats, found.count);
  }
  for (size_t i = unused_.size(); i-- > 0;) {
    if (clock_ - unused_[i].since > LONGEST_UNUSED) free(i);
  }
  if (count > (SIZE_MAX >> 4)) throw std::bad_alloc();
  unused_.reserve(unused_.size() + used_ + 1);  // so that giving back never fails
  const size_t bytes = (count + 1) * sizeof(float);
  const bool large = bytes >= 2 * LARGE_PAGE;
  auto *floats = static_cast<float *>(operator new(bytes, large ? std::align_val_t{LARGE_PAGE} : PAGE));
#if defined(__linux__)
  if (large) madvise(floats, bytes, MADV_HUGEPAGE);
#endif
  used_++;
  return Block(this, floats, count);
}

void Memory::give(float *floats, size_t count) {
  used_--;
  unused_.push_back({floats, count, clock_});
  unusedFloats_ += count;
  while (unusedFloats_ > MOST_UNUSED) free(0);
}

void Memory::free(size_t index) {
  const Unused block = unused_[index];
  unused_.erase(unused_.begin() + static_cast<std::ptrdiff_t>(index));
  unusedFloats_ -= block.count;
  const bool large = (block.count + 1) * sizeof(float) >= 2 * LARGE_PAGE;
  operator delete(block.floats, large ? std::align_val_t{LARGE_PAGE} : PAGE);
}

}  // namespace rnnbook
