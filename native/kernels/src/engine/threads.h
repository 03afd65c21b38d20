// Threads that share the parts of a job with the caller. They wait for the next job for a moment, awake, since the next
// layer's usually follows at once; then they sleep.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace rnnbook {

class Threads {
 public:
  /** @param count the caller included; the others start with the first job that has several parts */
  explicit Threads(int count) : count_(count) {}
  ~Threads();
  Threads(const Threads &) = delete;
  Threads &operator=(const Threads &) = delete;

  /** How many compute: fewer than asked for where the system gives no more. */
  int count() const { return count_; }

  /** Calls `job(part)` once for each part, and returns when all have ended. `job` must not throw. */
  template <class Job>
  void run(int parts, Job &&job) {
    if (parts <= 1 || count_ <= 1) {
      for (int part = 0; part < parts; part++) job(part);
      return;
    }
    runAll(
        parts, [](void *context, int part) { (*static_cast<Job *>(context))(part); }, &job);
  }

 private:
  using Function = void (*)(void *context, int part);

  void runAll(int parts, Function function, void *context);
  void start();
  bool takePart();
  void work();
  uint32_t turn() const { return static_cast<uint32_t>(ticket_.load() >> 32); }

  int count_;
  std::vector<std::thread> threads_;
  bool started_ = false;
  // The turn in the upper half, the next part to be taken in the lower one.
  std::atomic<uint64_t> ticket_{0};
  std::atomic<Function> function_{nullptr};
  std::atomic<void *> context_{nullptr};
  std::atomic<int> parts_{0}, done_{0}, asleep_{0};
  std::atomic<bool> ending_{false};
  std::mutex mutex_;
  std::condition_variable wake_;
};

}  // namespace rnnbook
