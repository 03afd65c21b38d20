#include "engine/engine.h"

#include <cstring>

namespace rnnbook {

/** Values of a variable below which an optimizer's step is not worth one. */
static constexpr size_t VALUES_WORTH_A_THREAD = 65536;

static int roundUp(int value, int multiple) { return (value + multiple - 1) / multiple * multiple; }

static double workOf(const Pass &pass) {
  return static_cast<double>(pass.batch) * pass.timesteps * gatesOf(pass.cell) * pass.units *
         (static_cast<double>(pass.features) + pass.units);
}

static Pass sized(const Shape &shape, int lanes) {
  Pass pass{};
  static_cast<Shape &>(pass) = shape;
  pass.lanes = lanes;
  pass.padded = roundUp(shape.units, lanes);
  pass.panels = pass.padded / lanes;
  pass.paddedFeatures = roundUp(shape.features, lanes);
  pass.depth = pass.padded + shape.features + 1;
  pass.inputAt = pass.padded;
  pass.slots = shape.keep ? shape.timesteps + 1 : 2;
  int length = roundUp(pass.depth, 16);
  const int state = roundUp(pass.padded, 16);
  if (shape.hasDropout) {
    pass.stateAt = length;
    length += state;
  }
  if (shape.cell == Cell::gru) {
    pass.resetAt = length;
    length += state;
  }
  pass.rowLength = length;
  return pass;
}

static void pad(float *to, const float *from, int rows, int units, int padded) {
  for (int row = 0; row < rows; row++, to += padded, from += units) {
    std::memcpy(to, from, static_cast<size_t>(units) * sizeof(float));
    std::memset(to + units, 0, static_cast<size_t>(padded - units) * sizeof(float));
  }
}

int Engine::batchParts(const Pass &pass) const {
  if (workOf(pass) < worthAThread_) return 1;
  return pass.batch < threads_.count() ? pass.batch : threads_.count();
}

int Engine::panelParts(const Pass &pass) const { return workOf(pass) < worthAThread_ ? 1 : threads_.count(); }

template <class Job>
void Engine::overBatch(const Pass &pass, Job &&job) {
  const long long batch = pass.batch, parts = batchParts(pass);
  threads_.run(static_cast<int>(parts), [&](int part) {
    job(static_cast<int>(batch * part / parts), static_cast<int>(batch * (part + 1) / parts));
  });
}

std::unique_ptr<Trace> Engine::forward(const Shape &shape, const ForwardArrays &arrays) {
  std::unique_ptr<Trace> trace(new Trace(shared_from_this()));
  Pass &pass = trace->pass_;
  pass = sized(shape, kernels_.lanes);
  const size_t batch = shape.batch, state = batch * pass.padded, steps = batch * shape.timesteps;
  const size_t vectors = static_cast<size_t>(pass.panels) * recordOf(shape.cell) * pass.lanes;
  Layout layout;
  const size_t packed = layout.add(static_cast<size_t>(pass.panels) * pass.depth * blocksOf(shape.cell) * pass.lanes);
  const size_t rows = layout.add(static_cast<size_t>(pass.slots) * batch * pass.rowLength);
  const size_t records = layout.add(shape.keep ? steps * vectors : 0);
  const size_t cellState = layout.add(shape.cell == Cell::lstm ? state : 0);
  const size_t firstCell = layout.add(shape.cell == Cell::lstm && shape.keep ? state : 0);
  const size_t scratch = layout.add(shape.cell == Cell::gru && !shape.keep ? 3 * state : 0);
  const size_t mask = layout.add(shape.hasMask ? steps : 0);
  const size_t dropout = layout.add(shape.hasDropout ? state : 0);
  trace->kept_ = memory_.take(layout);
  float *floats = trace->kept_.floats();
  pass.packed = floats + packed;
  pass.rows = floats + rows;
  pass.records = floats + records;
  pass.cellState = floats + cellState;
  pass.firstCell = floats + firstCell;
  pass.scratch = floats + scratch;
  if (shape.hasMask) {
    pass.mask = floats + mask;
    std::memcpy(pass.mask, arrays.mask, steps * sizeof(float));
  }
  if (shape.hasDropout) {
    pass.dropout = floats + dropout;
    pad(pass.dropout, arrays.dropout, shape.batch, shape.units, pass.padded);
  }
  pass.x = arrays.x;
  pass.kernel = arrays.kernel;
  pass.recurrentKernel = arrays.recurrentKernel;
  pass.bias = arrays.bias;
  pass.initialHidden = arrays.initialHidden;
  pass.initialCell = arrays.initialCell;
  pass.sequence = arrays.sequence;
  pass.lastHidden = arrays.lastHidden;
  pass.lastCell = arrays.lastCell;

  const bool large = static_cast<double>(pass.depth) * pass.padded * blocksOf(pass.cell) > 16384;
  const int parts = large ? panelParts(pass) : 1;
  threads_.run(parts, [&](int part) { kernels_.pack(pass, part, parts); });
  const auto run = kernels_.cells[static_cast<int>(shape.cell)].forward;
  overBatch(pass, [&](int from, int to) { run(pass, from, to); });
  if (!shape.keep) return nullptr;
  return trace;
}

void Trace::backward(const OutputGradients &gradients, bool tap) {
  Pass &pass = pass_;
  Engine &engine = *engine_;
  const size_t state = static_cast<size_t>(pass.batch) * pass.padded, steps = state * pass.timesteps;
  const bool hasCell = pass.cell == Cell::lstm;
  Layout layout;
  const size_t transposed = layout.add(static_cast<size_t>(gatesOf(pass.cell)) * pass.padded * pass.padded);
  const size_t carried = layout.add(state);
  const size_t cellCarried = layout.add(hasCell ? state : 0);
  const size_t firstHidden = layout.add(state);
  const size_t hiddenTap = layout.add(tap ? steps : 0);
  const size_t cellTap = layout.add(tap && hasCell ? steps : 0);
  backward_ = engine.memory_.take(layout);
  float *floats = backward_.floats();
  pass.recurrentTransposed = floats + transposed;
  pass.carried = floats + carried;
  pass.cellCarried = floats + cellCarried;
  pass.firstHiddenGradient = pass.hasInitialState ? floats + firstHidden : nullptr;
  pass.hiddenTap = tap ? floats + hiddenTap : nullptr;
  pass.cellTap = tap && hasCell ? floats + cellTap : nullptr;
  pass.sequenceGradient = gradients.sequence;
  pass.hiddenGradient = gradients.hidden;
  pass.cellGradient = gradients.cell;
  wentBack_ = true;

  const int parts = engine.panelParts(pass);
  engine.threads_.run(parts, [&](int part) { engine.kernels_.transposeRecurrent(pass, part, parts); });
  const auto run = engine.kernels_.cells[static_cast<int>(pass.cell)].backward;
  engine.overBatch(pass, [&](int from, int to) { run(pass, from, to); });
}

void Trace::weightGradients(float *kernel, float *recurrentKernel, float *bias) {
  Engine &engine = *engine_;
  const int parts = engine.panelParts(pass_);
  const size_t room = engine.kernels_.weightGradientRoom(pass_);
  const Block block = engine.memory_.take(room * parts);
  engine.threads_.run(parts, [&](int part) {
    engine.kernels_.weightGradients(pass_, kernel, recurrentKernel, bias, block.floats() + room * part, part, parts);
  });
}

void Trace::inputGradient(float *gradient) {
  Engine &engine = *engine_;
  const Block block =
      engine.memory_.take(static_cast<size_t>(gatesOf(pass_.cell)) * pass_.padded * pass_.paddedFeatures);
  const int parts = engine.panelParts(pass_);
  engine.threads_.run(parts, [&](int part) { engine.kernels_.transposeInput(pass_, block.floats(), part, parts); });
  engine.overBatch(
      pass_, [&](int from, int to) { engine.kernels_.inputGradients(pass_, block.floats(), gradient, from, to); });
}

void Trace::unpad(float *target, const float *source) const {
  for (int row = 0; row < pass_.batch; row++, target += pass_.units, source += pass_.padded) {
    std::memcpy(target, source, static_cast<size_t>(pass_.units) * sizeof(float));
  }
}

void Trace::initialStateGradients(float *hidden, float *cell) {
  unpad(hidden, pass_.firstHiddenGradient);
  if (cell) unpad(cell, pass_.cellCarried);
}

void Trace::stateGradients(float *hidden, float *cell) {
  const size_t bytes = static_cast<size_t>(pass_.units) * sizeof(float);
  for (size_t step = 0, at = 0; step < static_cast<size_t>(pass_.timesteps); step++) {
    for (size_t b = 0; b < static_cast<size_t>(pass_.batch); b++, at += pass_.padded) {
      const size_t to = (b * pass_.timesteps + step) * pass_.units;
      std::memcpy(hidden + to, pass_.hiddenTap + at, bytes);
      if (cell) std::memcpy(cell + to, pass_.cellTap + at, bytes);
    }
  }
}

void Trace::steps(int vector, float *values) {
  for (int panel = 0; panel < pass_.panels; panel++) {
    const int first = panel * pass_.lanes,
              count = pass_.units - first < pass_.lanes ? pass_.units - first : pass_.lanes;
    for (int step = 0; step < pass_.timesteps; step++) {
      for (int b = 0; b < pass_.batch; b++) {
        std::memcpy(values + (static_cast<size_t>(b) * pass_.timesteps + step) * pass_.units + first,
                    pass_.record(panel, step, b) + static_cast<size_t>(vector) * pass_.lanes,
                    static_cast<size_t>(count) * sizeof(float));
      }
    }
  }
}

void Trace::hiddenSteps(float *values) {
  for (int b = 0; b < pass_.batch; b++) {
    for (int step = 0; step < pass_.timesteps; step++, values += pass_.units) {
      std::memcpy(values, pass_.row(step + 1, b) + pass_.stateAt, static_cast<size_t>(pass_.units) * sizeof(float));
    }
  }
}

template <class Job>
void Engine::overFloats(size_t count, Job &&job) {
  const size_t parts = count < VALUES_WORTH_A_THREAD ? 1 : static_cast<size_t>(threads_.count());
  threads_.run(static_cast<int>(parts), [&](int part) {
    const size_t from = count * part / parts, to = count * (part + 1) / parts;
    job(from, to - from);
  });
}

void Engine::adam(float *weights, float *moment1, float *moment2, const float *gradient, size_t count,
                  const AdamStep &step) {
  overFloats(count, [&](size_t at, size_t some) {
    kernels_.adam(weights + at, moment1 + at, moment2 + at, gradient + at, some, step);
  });
}

void Engine::rmsprop(float *weights, float *meanSquare, float *moments, float *meanGradient, const float *gradient,
                     size_t count, const RmspropStep &step) {
  overFloats(count, [&](size_t at, size_t some) {
    kernels_.rmsprop(weights + at, meanSquare + at, moments + at, meanGradient ? meanGradient + at : nullptr,
                     gradient + at, some, step);
  });
}

void Engine::sgd(float *weights, const float *gradient, size_t count, float learningRate) {
  overFloats(count, [&](size_t at, size_t some) { kernels_.sgd(weights + at, gradient + at, some, learningRate); });
}

}  // namespace rnnbook
