// What a pass is asked to do. The numbers of the enumerations are those of src/rnn/layers/native/addon.ts.
#pragma once

namespace rnnbook {

enum class Cell : int { simpleRnn, lstm, gru, gruResetAfter };

enum class Activation : int { tanh, sigmoid, hardSigmoid, relu, linear };

struct Shape {
  Cell cell;
  Activation activation;
  /** Of the gates. */
  Activation recurrentActivation;
  int batch, timesteps, features, units;
  /** From the last timestep to the first; steps are then counted in that order. */
  bool goBackwards;
  /** Whether a backward pass follows. */
  bool keep;
  bool hasInitialState, hasMask, hasDropout;
};

/** How many gates' columns a layer's kernels have, in units. */
constexpr int gatesOf(Cell cell) { return cell == Cell::simpleRnn ? 1 : cell == Cell::lstm ? 4 : 3; }

/** Blocks of columns in a panel. Of a GRU with reset_after n z r m: what the candidate takes from the input (n) and
 * from the state (m) stays apart, and so the blocks that each of them adds to lie side by side. */
constexpr int blocksOf(Cell cell) { return cell == Cell::gruResetAfter ? 4 : gatesOf(cell); }

/** Which block of a panel the state adds to for a gate, and which the input. */
constexpr int stateBlockOf(Cell cell, int gate) { return cell == Cell::gruResetAfter ? gate + 1 : gate; }
constexpr int inputBlockOf(Cell cell, int gate) { return cell == Cell::gruResetAfter ? (gate + 1) % 3 : gate; }

/** Vectors in a record of what happened at a step: the blocks, and of an LSTM the new cell state c and φ(c). */
constexpr int recordOf(Cell cell) { return cell == Cell::lstm ? 6 : blocksOf(cell); }

}  // namespace rnnbook
