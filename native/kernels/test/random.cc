// Random passes of every cell, option, instruction set and number of threads, against the slow reference: outputs
// directly, gradients as slopes of its loss. Every array has exactly the length that it may be read and written at, so
// a sanitizer sees what goes beyond. Now and then memory is refused, a trace is dropped half-way, or a pass is done
// again, bit for bit.
//
// random [cases] [seed]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "reference.h"

/** How many more requests for memory succeed; negative: all. */
static long granted = -1;

void *operator new(std::size_t size, std::align_val_t alignment) {
  if (granted == 0) throw std::bad_alloc();
  if (granted > 0) granted--;
  const std::size_t unit = static_cast<std::size_t>(alignment);
  if (void *found = std::aligned_alloc(unit, (size + unit - 1) / unit * unit)) return found;
  throw std::bad_alloc();
}
void operator delete(void *pointer, std::align_val_t) noexcept { std::free(pointer); }

namespace rnnbook::test {
namespace {

using Floats = std::vector<float>;

std::mt19937 random;
std::string what;

int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); }
bool chance(double share) { return std::bernoulli_distribution(share)(random); }

Doubles values(size_t count, double scale) {
  std::uniform_real_distribution<float> uniform(-1, 1);
  Doubles result(count);
  // float32, so that both compute with the same numbers
  for (double &value : result) value = static_cast<double>(static_cast<float>(uniform(random) * scale));
  return result;
}

Floats floats(const Doubles &from) { return Floats(from.begin(), from.end()); }

[[noreturn]] void fail(const std::string &text) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), text.c_str());
  std::exit(1);
}

struct Sizes {
  int batch, timesteps, features, units;
};
constexpr Sizes SMALL{8, 6, 9, 20}, LARGE{40, 3, 40, 90};
/** Into several blocks of the weights' product, both ways. */
constexpr Sizes LARGEST{24, 12, 230, 230};

Problem randomProblem() {
  Problem problem;
  Shape &shape = problem.shape;
  shape.cell = static_cast<Cell>(between(0, 3));
  const bool usual = chance(0.6);
  shape.activation = usual ? Activation::tanh : static_cast<Activation>(between(0, 4));
  shape.recurrentActivation = usual ? Activation::sigmoid : static_cast<Activation>(between(0, 4));
  const Sizes &most = chance(0.95) ? SMALL : chance(0.98) ? LARGE : LARGEST;
  shape.batch = between(1, most.batch);
  shape.timesteps = between(1, most.timesteps);
  shape.features = between(1, most.features);
  shape.units = between(1, most.units);
  shape.goBackwards = chance(0.3);
  shape.keep = true;
  shape.hasInitialState = chance(0.4);
  shape.hasMask = chance(0.3);
  shape.hasDropout = chance(0.3);
  const size_t batch = shape.batch, state = batch * shape.units, steps = batch * shape.timesteps;
  const size_t columns = static_cast<size_t>(gatesOf(shape.cell)) * shape.units;
  const double scale = 0.8 / std::sqrt(shape.units);
  problem.x = values(steps * shape.features, 1);
  problem.kernel = values(shape.features * columns, 0.8 / std::sqrt(shape.features));
  problem.recurrentKernel = values(shape.units * columns, scale);
  if (chance(0.8)) problem.bias = values(columns * (shape.cell == Cell::gruResetAfter ? 2 : 1), 0.5);
  if (shape.hasInitialState) {
    problem.initialHidden = values(state, 0.7);
    if (shape.cell == Cell::lstm) problem.initialCell = values(state, 0.7);
  }
  if (shape.hasMask) {
    problem.mask.resize(steps);
    for (double &kept : problem.mask) kept = chance(0.7);
  }
  if (shape.hasDropout) {
    problem.dropout.resize(state);
    for (double &factor : problem.dropout) factor = chance(0.7) ? static_cast<float>(1 / 0.7) : 0.0f;
  }
  const bool both = chance(0.3), sequence = chance(0.5);
  if (both || sequence) problem.sequenceWeights = values(steps * shape.units, 1);
  if (both || !sequence) problem.hiddenWeights = values(state, 1);
  if (shape.cell == Cell::lstm && chance(0.5)) problem.cellWeights = values(state, 1);
  return problem;
}

void near(const Floats &actual, const Doubles &expected, double tolerance, const char *name) {
  double largest = 1;
  for (const double value : expected) largest = std::max(largest, std::fabs(value));
  for (size_t i = 0; i < expected.size(); i++) {
    if (!(std::fabs(actual[i] - expected[i]) <= tolerance * largest)) {
      fail(std::string(name) + "[" + std::to_string(i) + "] is " + std::to_string(actual[i]) + ", not " +
           std::to_string(expected[i]));
    }
  }
}

struct Computed {
  Floats sequence, hidden, cell, kernel, recurrentKernel, bias, x, initialHidden, initialCell, hiddenTap, cellTap;

  bool operator==(const Computed &other) const {
    return sequence == other.sequence && hidden == other.hidden && cell == other.cell && kernel == other.kernel &&
           recurrentKernel == other.recurrentKernel && bias == other.bias && x == other.x &&
           initialHidden == other.initialHidden && initialCell == other.initialCell && hiddenTap == other.hiddenTap &&
           cellTap == other.cellTap;
  }
};

const float *dataOf(const Floats &array) { return array.empty() ? nullptr : array.data(); }
float *dataOf(Floats &array) { return array.empty() ? nullptr : array.data(); }

struct Run {
  Engine &engine;
  const Problem &problem;
  bool tap;

  Computed operator()(const Shape &shape, bool dropHalfWay = false) const {
    const Floats x = floats(problem.x), kernel = floats(problem.kernel), recurrent = floats(problem.recurrentKernel);
    const Floats bias = floats(problem.bias), h0 = floats(problem.initialHidden), c0 = floats(problem.initialCell);
    const Floats mask = floats(problem.mask), dropout = floats(problem.dropout);
    const Floats ofSequence = floats(problem.sequenceWeights), ofHidden = floats(problem.hiddenWeights),
                 ofCell = floats(problem.cellWeights);
    const size_t state = static_cast<size_t>(shape.batch) * shape.units;
    const bool isLstm = shape.cell == Cell::lstm;
    Computed result;
    result.sequence.resize(state * shape.timesteps);
    result.hidden.resize(state);
    if (isLstm) result.cell.resize(state);
    const std::unique_ptr<Trace> trace = engine.forward(
        shape, {x.data(), kernel.data(), recurrent.data(), dataOf(bias), dataOf(h0), dataOf(c0), dataOf(mask),
                dataOf(dropout), result.sequence.data(), result.hidden.data(), dataOf(result.cell)});
    if (!trace || dropHalfWay) return result;
    Floats steps(state * shape.timesteps);
    for (int vector = 0; vector < recordOf(shape.cell); vector++) trace->steps(vector, steps.data());
    trace->hiddenSteps(steps.data());
    if (steps != result.sequence) fail("the kept states are not the sequence");
    trace->backward({dataOf(ofSequence), dataOf(ofHidden), dataOf(ofCell)}, tap);
    const size_t columns = static_cast<size_t>(gatesOf(shape.cell)) * shape.units;
    result.kernel.resize(kernel.size());
    result.recurrentKernel.resize(recurrent.size());
    result.bias.resize(columns * (shape.cell == Cell::gruResetAfter ? 2 : 1));
    result.x.resize(x.size());
    trace->weightGradients(result.kernel.data(), result.recurrentKernel.data(), result.bias.data());
    trace->inputGradient(result.x.data());
    if (shape.hasInitialState) {
      result.initialHidden.resize(state);
      if (isLstm) result.initialCell.resize(state);
      trace->initialStateGradients(result.initialHidden.data(), dataOf(result.initialCell));
    }
    if (tap) {
      result.hiddenTap.resize(state * shape.timesteps);
      if (isLstm) result.cellTap.resize(state * shape.timesteps);
      trace->stateGradients(result.hiddenTap.data(), dataOf(result.cellTap));
    }
    return result;
  }
};

/** Σ gradient · direction against the slope of the reference's loss in that direction. */
void checkSlope(const Problem &problem, Doubles Problem::*member, const Floats &gradient, const char *name) {
  if (gradient.empty()) return;
  const double step = 1e-5;
  const Doubles direction = values(gradient.size(), 1);
  const auto lossAt = [&](double distance) {
    Problem moved = problem;
    Doubles &array = moved.*member;
    array.resize(gradient.size(), 0.0);
    for (size_t i = 0; i < array.size(); i++) array[i] += distance * direction[i];
    return computeSlowly(moved).loss;
  };
  const double slope = (lossAt(step) - lossAt(-step)) / (2 * step);
  double sum = 0, size = 1;
  for (size_t i = 0; i < gradient.size(); i++) {
    sum += gradient[i] * direction[i];
    size += std::fabs(gradient[i] * direction[i]);
  }
  if (!(std::fabs(sum - slope) <= 2e-5 * size)) {
    fail(std::string("the gradient by ") + name + " has the slope " + std::to_string(sum) + ", not " +
         std::to_string(slope));
  }
}

void checkCase(Engine &engine) {
  const Problem problem = randomProblem();
  const Shape &shape = problem.shape;
  const bool tap = chance(0.3);
  what += " cell " + std::to_string(static_cast<int>(shape.cell)) + ", activations " +
          std::to_string(static_cast<int>(shape.activation)) + " " +
          std::to_string(static_cast<int>(shape.recurrentActivation)) + ", batch " + std::to_string(shape.batch) +
          ", timesteps " + std::to_string(shape.timesteps) + ", features " + std::to_string(shape.features) +
          ", units " + std::to_string(shape.units) + (shape.goBackwards ? ", backwards" : "") +
          (shape.hasInitialState ? ", initial state" : "") + (shape.hasMask ? ", mask" : "") +
          (shape.hasDropout ? ", dropout" : "") + (tap ? ", tap" : "");
  const Run run{engine, problem, tap};
  if (chance(0.1)) {
    granted = between(0, 3);
    try {
      run(shape);
    } catch (const std::bad_alloc &) {
    }
    granted = -1;
    if (engine.blocks() != 0) fail("memory is held after it was refused");
  }
  const Computed actual = run(shape);
  if (chance(0.1)) run(shape, true);
  if (engine.blocks() != 0) fail("memory is held");
  if (chance(0.1) && !(run(shape) == actual)) fail("a second time gives other bits");
  const Outputs expected = computeSlowly(problem);
  near(actual.sequence, expected.sequence, 5e-6, "sequence");
  near(actual.hidden, expected.hidden, 5e-6, "hidden");
  if (shape.cell == Cell::lstm) near(actual.cell, expected.cell, 5e-6, "cell");
  Shape predicting = shape;
  predicting.keep = false;
  const Computed predicted = run(predicting);
  if (predicted.sequence != actual.sequence || predicted.cell != actual.cell) fail("prediction differs from training");
  if (expected.nearestKink < 1e-3) return;
  checkSlope(problem, &Problem::x, actual.x, "x");
  checkSlope(problem, &Problem::kernel, actual.kernel, "kernel");
  checkSlope(problem, &Problem::recurrentKernel, actual.recurrentKernel, "recurrent kernel");
  checkSlope(problem, &Problem::bias, actual.bias, "bias");
  checkSlope(problem, &Problem::initialHidden, actual.initialHidden, "initial hidden state");
  checkSlope(problem, &Problem::initialCell, actual.initialCell, "initial cell state");
  if (shape.hasMask) return;  // at a masked step the state is not what the outputs are made of
  checkSlope(problem, &Problem::hiddenNudge, actual.hiddenTap, "hidden states");
  checkSlope(problem, &Problem::cellNudge, actual.cellTap, "cell states");
}

}  // namespace
}  // namespace rnnbook::test

int main(int count, char **arguments) {
  using namespace rnnbook;
  const int cases = count > 1 ? std::atoi(arguments[1]) : 1000;
  const unsigned seed = count > 2 ? static_cast<unsigned>(std::atoi(arguments[2])) : 1;
  std::vector<std::shared_ptr<Engine>> engines;
  std::vector<std::string> names;
  for (const char *name : {"AVX-512", "AVX2", "SSE2", "NEON"}) {
    const Kernels *kernels = kernelsOf(name);
    if (!kernels) continue;
    for (const int threads : {1, 2, 3}) {
      engines.push_back(std::make_shared<Engine>(*kernels, threads, 0));
      names.push_back(std::string(name) + ", " + std::to_string(threads) + " threads");
    }
  }
  for (int i = 0; i < cases; i++) {
    const size_t engine = static_cast<size_t>(i) % engines.size();
    test::random.seed(seed * 1000003u + static_cast<unsigned>(i));
    test::what = "case " + std::to_string(i) + " of seed " + std::to_string(seed) + ", " + names[engine] + ":";
    test::checkCase(*engines[engine]);
  }
  std::string all;
  for (size_t i = 0; i < names.size(); i += 3) all += (i ? ", " : "") + names[i].substr(0, names[i].find(','));
  std::printf("%d random cases as the reference has them (%s; 1 to 3 threads)\n", cases, all.c_str());
}
