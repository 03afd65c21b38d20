#include "reference.h"

#include <algorithm>
#include <cmath>

namespace rnnbook::test {

namespace {

struct Evaluation {
  const Problem &problem;
  Outputs &outputs;

  double activate(Activation activation, double x) {
    switch (activation) {
      case Activation::tanh:
        return std::tanh(x);
      case Activation::sigmoid:
        return 1 / (1 + std::exp(-x));
      case Activation::hardSigmoid:
        outputs.nearestKink = std::min({outputs.nearestKink, std::fabs(x - 2.5), std::fabs(x + 2.5)});
        return std::clamp(0.2 * x + 0.5, 0.0, 1.0);
      case Activation::relu:
        outputs.nearestKink = std::min(outputs.nearestKink, std::fabs(x));
        return std::max(x, 0.0);
      case Activation::linear:
        return x;
    }
    return x;
  }
  double state(double x) { return activate(problem.shape.activation, x); }
  double gate(double x) { return activate(problem.shape.recurrentActivation, x); }
};

/** values[count] · column of [count, columns] */
double dot(const double *values, const Doubles &matrix, int count, int columns, int column) {
  double sum = 0;
  for (int i = 0; i < count; i++) sum += values[i] * matrix[static_cast<size_t>(i) * columns + column];
  return sum;
}

}  // namespace

Outputs computeSlowly(const Problem &problem) {
  const Shape &shape = problem.shape;
  const int units = shape.units, features = shape.features, columns = gatesOf(shape.cell) * units;
  const bool resetAfter = shape.cell == Cell::gruResetAfter;
  Outputs outputs;
  outputs.sequence.resize(static_cast<size_t>(shape.batch) * shape.timesteps * units);
  outputs.hidden.resize(static_cast<size_t>(shape.batch) * units);
  outputs.cell.resize(outputs.hidden.size());
  Evaluation evaluation{problem, outputs};
  for (int b = 0; b < shape.batch; b++) {
    const auto initial = [&](const Doubles &given) {
      Doubles state(units, 0.0);
      if (!given.empty()) std::copy_n(given.begin() + static_cast<long>(b) * units, units, state.begin());
      return state;
    };
    Doubles h = initial(problem.initialHidden), c = initial(problem.initialCell);
    for (int step = 0; step < shape.timesteps; step++) {
      const int time = shape.goBackwards ? shape.timesteps - 1 - step : step;
      const double *x = &problem.x[(static_cast<size_t>(b) * shape.timesteps + time) * features];
      Doubles dropped = h;
      for (int u = 0; u < units && shape.hasDropout; u++)
        dropped[u] *= problem.dropout[static_cast<size_t>(b) * units + u];
      const auto ofInput = [&](int g, int u) {
        const int column = g * units + u;
        return dot(x, problem.kernel, features, columns, column) + (problem.bias.empty() ? 0 : problem.bias[column]);
      };
      const auto ofState = [&](const Doubles &state, int g, int u) {
        const int column = g * units + u;
        const bool ownBias = resetAfter && !problem.bias.empty();
        return dot(state.data(), problem.recurrentKernel, units, columns, column) +
               (ownBias ? problem.bias[static_cast<size_t>(columns) + column] : 0);
      };
      Doubles newHidden(units), newCell = c, reset(units);
      for (int u = 0; u < units; u++) {
        if (shape.cell == Cell::simpleRnn) newHidden[u] = evaluation.state(ofInput(0, u) + ofState(dropped, 0, u));
        if (shape.cell == Cell::lstm) {
          const double i = evaluation.gate(ofInput(0, u) + ofState(dropped, 0, u));
          const double f = evaluation.gate(ofInput(1, u) + ofState(dropped, 1, u));
          const double g = evaluation.state(ofInput(2, u) + ofState(dropped, 2, u));
          const double o = evaluation.gate(ofInput(3, u) + ofState(dropped, 3, u));
          newCell[u] = f * c[u] + i * g;
          // before the step's own output is made of it
          if (!problem.cellNudge.empty())
            newCell[u] += problem.cellNudge[(static_cast<size_t>(b) * shape.timesteps + step) * units + u];
          newHidden[u] = o * evaluation.state(newCell[u]);
        }
        if (shape.cell == Cell::gru) reset[u] = evaluation.gate(ofInput(1, u) + ofState(dropped, 1, u)) * dropped[u];
      }
      for (int u = 0; u < units && (shape.cell == Cell::gru || resetAfter); u++) {
        const double z = evaluation.gate(ofInput(0, u) + ofState(dropped, 0, u));
        if (resetAfter) {
          const double r = evaluation.gate(ofInput(1, u) + ofState(dropped, 1, u));
          const double n = evaluation.state(ofInput(2, u) + r * ofState(dropped, 2, u));
          newHidden[u] = z * h[u] + (1 - z) * n;
        } else {
          newHidden[u] = z * dropped[u] + (1 - z) * evaluation.state(ofInput(2, u) + ofState(reset, 2, u));
        }
      }
      const double kept = shape.hasMask ? problem.mask[static_cast<size_t>(b) * shape.timesteps + time] : 1;
      for (int u = 0; u < units; u++) {
        const size_t at = (static_cast<size_t>(b) * shape.timesteps + step) * units + u;
        h[u] = kept * newHidden[u] + (1 - kept) * h[u];
        c[u] = kept * newCell[u] + (1 - kept) * c[u];
        if (!problem.hiddenNudge.empty()) h[u] += problem.hiddenNudge[at];
        outputs.sequence[at] = h[u];
        if (!problem.sequenceWeights.empty()) outputs.loss += h[u] * problem.sequenceWeights[at];
      }
    }
    for (int u = 0; u < units; u++) {
      const size_t at = static_cast<size_t>(b) * units + u;
      outputs.hidden[at] = h[u];
      outputs.cell[at] = c[u];
      if (!problem.hiddenWeights.empty()) outputs.loss += h[u] * problem.hiddenWeights[at];
      if (!problem.cellWeights.empty()) outputs.loss += c[u] * problem.cellWeights[at];
    }
  }
  return outputs;
}

}  // namespace rnnbook::test
