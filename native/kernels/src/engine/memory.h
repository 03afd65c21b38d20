// Blocks of floats that are used again: a training asks for the same sizes at every step, and memory that is new each
// time costs more than what is computed in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rnnbook {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool SANITIZED = true;
#else
constexpr bool SANITIZED = false;
#endif

class Memory;
class Layout;

/** Aligned to a page; goes back where it came from. */
class Block {
 public:
  Block() = default;
  Block(Memory *memory, float *floats, size_t count) : memory_(memory), floats_(floats), count_(count) {}
  Block(Block &&other) noexcept { *this = static_cast<Block &&>(other); }
  Block &operator=(Block &&other) noexcept;
  ~Block();

  float *floats() const { return floats_; }
  size_t bytes() const { return count_ * sizeof(float); }

 private:
  Memory *memory_ = nullptr;
  float *floats_ = nullptr;
  size_t count_ = 0;
};

class Memory {
 public:
  Memory() = default;
  ~Memory();
  Memory(const Memory &) = delete;
  Memory &operator=(const Memory &) = delete;

  /** Of unknown contents. @throws std::bad_alloc */
  Block take(size_t count);
  Block take(const Layout &layout);

  /** How many blocks are in use now. */
  size_t used() const { return used_; }

 private:
  friend class Block;
  struct Unused {
    float *floats;
    size_t count;
    uint64_t since;
  };
  void give(float *floats, size_t count);
  void free(size_t index);

  std::vector<Unused> unused_;
  size_t unusedFloats_ = 0, used_ = 0;
  uint64_t clock_ = 0;
};

/** Cuts a block into arrays: first `add` all, then take the block; they lie where `add` said. */
class Layout {
 public:
  /** @returns the array's place in the block */
  size_t add(size_t count) {
    const size_t at = total_;
    total_ += (count + 15) / 16 * 16 + GAP;
    if (GAP > 0) ends_.push_back(at + count);
    return at;
  }
  size_t total() const { return total_; }

 private:
  friend class Memory;
  /** Between the arrays, where the address sanitizer looks on. */
  static constexpr size_t GAP = SANITIZED ? 16 : 0;

  size_t total_ = 0;
  std::vector<size_t> ends_;
};

}  // namespace rnnbook
