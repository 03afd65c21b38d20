#include "engine/threads.h"

#include <chrono>
#include <system_error>

namespace rnnbook {

/** Longer than what JavaScript does between two layers of a step; then others have the processor. */
static constexpr std::chrono::microseconds AWAKE{1000};
static constexpr uint32_t NO_MORE_PARTS = 0x7fffffff;

static inline void pause() {
#if defined(__x86_64__) || defined(_M_X64)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

Threads::~Threads() {
  ending_ = true;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    ticket_ = (static_cast<uint64_t>(turn()) + 1) << 32 | NO_MORE_PARTS;
  }
  wake_.notify_all();
  for (std::thread &thread : threads_) thread.join();
}

void Threads::start() {
  started_ = true;
  threads_.reserve(count_ - 1);
  try {
    while (static_cast<int>(threads_.size()) < count_ - 1) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error &) {
    count_ = static_cast<int>(threads_.size()) + 1;
  }
}

void Threads::runAll(int parts, Function function, void *context) {
  if (!started_) start();
  const uint64_t next = static_cast<uint64_t>(turn()) + 1;
  // until the ticket says so, there is nothing to be taken
  ticket_ = (next - 1) << 32 | NO_MORE_PARTS;
  function_ = function;
  context_ = context;
  parts_ = parts;
  done_ = 0;
  ticket_ = next << 32;
  if (asleep_ > 0) {
    { std::lock_guard<std::mutex> lock(mutex_); }
    wake_.notify_all();
  }
  while (takePart()) {
  }
  for (int spins = 0; done_.load(std::memory_order_acquire) < parts; spins++) {
    if (spins < 10000) pause();
    else std::this_thread::yield();
  }
}

bool Threads::takePart() {
  uint64_t ticket = ticket_.load(std::memory_order_acquire);
  const uint32_t current = static_cast<uint32_t>(ticket >> 32);
  for (;;) {
    const Function function = function_.load(std::memory_order_relaxed);
    void *context = context_.load(std::memory_order_relaxed);
    const int parts = parts_.load(std::memory_order_relaxed);
    const uint32_t part = static_cast<uint32_t>(ticket);
    if (static_cast<uint32_t>(ticket >> 32) != current || part >= static_cast<uint32_t>(parts)) return false;
    if (!ticket_.compare_exchange_weak(ticket, ticket + 1, std::memory_order_acq_rel, std::memory_order_acquire))
      continue;
    function(context, static_cast<int>(part));
    done_.fetch_add(1, std::memory_order_release);
    return true;
  }
}

void Threads::work() {
  uint32_t seen = 0;
  for (;;) {
    const auto since = std::chrono::steady_clock::now();
    for (int spins = 1; turn() == seen; spins++) {
      pause();
      if (spins % 64 != 0 || std::chrono::steady_clock::now() - since < AWAKE) continue;
      std::unique_lock<std::mutex> lock(mutex_);
      asleep_++;
      wake_.wait(lock, [&] { return turn() != seen; });
      asleep_--;
    }
    if (ending_) return;
    seen = turn();
    while (takePart()) {
    }
  }
}

}  // namespace rnnbook
