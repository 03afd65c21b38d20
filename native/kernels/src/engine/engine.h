// Runs passes: gives them memory, and cuts them into parts for the threads. Everything that comes here is checked
// already.
#pragma once

#include <memory>

#include "engine/memory.h"
#include "engine/threads.h"
#include "kernels.h"

namespace rnnbook {

/** What a pass reads and writes; see `Pass` and `ForwardPass` in src/rnn/layers/RecurrentKernel.ts for the shapes. */
struct ForwardArrays {
  const float *x, *kernel, *recurrentKernel, *bias, *initialHidden, *initialCell, *mask, *dropout;
  float *sequence, *lastHidden, *lastCell;
};

struct OutputGradients {
  const float *sequence, *hidden, *cell;
};

class Engine;

/** A forward pass that can be gone back. */
class Trace {
 public:
  const Shape &shape() const { return pass_; }
  bool wentBack() const { return wentBack_; }
  bool hasTap() const { return pass_.hiddenTap != nullptr; }
  size_t bytes() const { return kept_.bytes() + backward_.bytes(); }

  /** Once. @param tap whether ∂loss/∂h and ∂loss/∂c of each step are to be kept */
  void backward(const OutputGradients &, bool tap);
  // After `backward`:
  void weightGradients(float *kernel, float *recurrentKernel, float *bias);
  void inputGradient(float *gradient);
  /** @param cell null but of an LSTM */
  void initialStateGradients(float *hidden, float *cell);
  void stateGradients(float *hidden, float *cell);
  /** A vector of the records of each step, before `backward`: [batch, timesteps, units]. */
  void steps(int vector, float *values);
  /** The hidden state after each step: [batch, timesteps, units]. */
  void hiddenSteps(float *values);

 private:
  friend class Engine;
  explicit Trace(std::shared_ptr<Engine> engine) : engine_(std::move(engine)) {}
  void unpad(float *target, const float *source) const;

  // blocks go back to the engine's memory, so it must outlive them
  std::shared_ptr<Engine> engine_;
  Pass pass_{};
  Block kept_, backward_;
  bool wentBack_ = false;
};

class Engine : public std::enable_shared_from_this<Engine> {
 public:
  /** @param worthAThread multiplications below which another thread costs more than it saves */
  Engine(const Kernels &kernels, int threads, double worthAThread = 100000)
      : kernels_(kernels), worthAThread_(worthAThread), threads_(threads) {}

  const char *instructions() const { return kernels_.name; }
  int threads() const { return threads_.count(); }
  /** Blocks of memory in use. */
  size_t blocks() const { return memory_.used(); }

  /** @returns null without `shape.keep`. @throws std::bad_alloc */
  std::unique_ptr<Trace> forward(const Shape &shape, const ForwardArrays &arrays);
  void adam(float *weights, float *moment1, float *moment2, const float *gradient, size_t count, const AdamStep &);
  void rmsprop(float *weights, float *meanSquare, float *moments, float *meanGradient, const float *gradient,
               size_t count, const RmspropStep &);
  void sgd(float *weights, const float *gradient, size_t count, float learningRate);

 private:
  friend class Trace;
  /** Into how many parts of sequences, or of panels, a pass is cut. */
  int batchParts(const Pass &pass) const;
  int panelParts(const Pass &pass) const;
  template <class Job>
  void overBatch(const Pass &pass, Job &&job);
  template <class Job>
  void overFloats(size_t count, Job &&job);

  const Kernels &kernels_;
  const double worthAThread_;
  // memory outlives the threads that write to it
  Memory memory_;
  Threads threads_;
};

}  // namespace rnnbook
