/**
 * The gradients of the weights, after a backward pass: ∂W = Σ xᵀ·∂z and ∂U = Σ h₋ᵀ·∂z over all steps and sequences, as
 * one product each, cut into parts by columns.
 */
import { ADD, multiplyPacked } from './matmul';
import { packColumns, packRows } from './pack';
import { gatesAt, GRU, GRU_RESET_AFTER, Pass } from './pass';

/** Rows that are packed at a time: a tile of each fits into a level-1 cache. */
const PACKED_ROWS = 256;

export function stepsAtATime(batch: i32): i32 {
  return max(1, PACKED_ROWS / batch);
}

export function weightGradients(pass: Pass, part: i32, parts: i32): void {
  const padded = pass.padded, rowBytes = padded << 2;
  const inputBytes = pass.features << 2, sequenceBytes = pass.timesteps * inputBytes;
  const lastStep = pass.goBackwards ? pass.timesteps - 1 : 0;
  const inputStride = pass.goBackwards ? -inputBytes : inputBytes;
  addProduct(
    pass, part, parts, pass.x + lastStep * inputBytes, inputStride, sequenceBytes, pass.features, 0, 0,
    pass.inputBlocks * padded, pass.kernelGradient,
  );
  // with no initial state, the state before the first step adds nothing
  const first = pass.hasInitialState ? 0 : 1;
  const stateStride = pass.batch * rowBytes;
  const recurrentBlocks = pass.cellType == GRU_RESET_AFTER ? 3 : pass.blocks;
  const stateColumns = (pass.cellType == GRU ? 2 : recurrentBlocks) * padded;
  const firstColumn = pass.cellType == GRU_RESET_AFTER ? padded : 0;
  addProduct(
    pass, part, parts, pass.dropped + first * stateStride, stateStride, rowBytes, pass.units, first, firstColumn,
    stateColumns, pass.recurrentGradient, recurrentBlocks * padded,
  );
  if (pass.cellType == GRU) {
    addProduct(
      pass, part, parts, pass.inner + first * stateStride, stateStride, rowBytes, pass.units, first, stateColumns,
      padded, pass.recurrentGradient + (stateColumns << 2), 3 * padded,
    );
  }
  biasGradient(pass, part, parts);
}

/** target [rows, columns] += Aᵀ·∂z over the steps from `first` on; `columns` of ∂z from `firstColumn` on. */
function addProduct(
  pass: Pass, part: i32, parts: i32, a: usize, stepStride: isize, rowStride: usize, rows: i32, first: i32,
  firstColumn: i32, columns: i32, target: usize, targetColumns: i32 = columns,
): void {
  const from = share(columns, part, parts), to = share(columns, part + 1, parts);
  if (from == to) return;
  const atATime = stepsAtATime(pass.batch);
  const paddedRows = (rows + 3) & ~3;
  const packedA = pass.room + part * pass.roomBytes;
  const packedB = packedA + ((paddedRows * atATime * pass.batch) << 2);
  const gateBytes = (pass.blocks * pass.padded) << 2;
  for (let step = first; step < pass.timesteps; step += atATime) {
    const steps = min(atATime, pass.timesteps - step);
    const depth = steps * pass.batch;
    packColumns(packedA, a + <usize>((step - first) * stepStride), stepStride, steps, rowStride, pass.batch, rows);
    packRows(packedB, gatesAt(pass, step, 0) + ((firstColumn + from) << 2), gateBytes, depth, to - from);
    multiplyPacked(packedA, packedB, target + (from << 2), targetColumns << 2, paddedRows, to - from, depth, ADD, 0);
  }
}

function biasGradient(pass: Pass, part: i32, parts: i32): void {
  const columns = pass.blocks * pass.padded;
  const rowBytes = columns << 2, rows = pass.timesteps * pass.batch;
  for (let j = share(columns, part, parts); j < share(columns, part + 1, parts); j += 8) {
    let at = pass.gates + (j << 2);
    let left = f32x4.splat(0), right = left;
    for (let row = 0; row < rows; row++, at += rowBytes) {
      left = f32x4.add(left, v128.load(at));
      right = f32x4.add(right, v128.load(at, 16));
    }
    v128.store(pass.biasGradient + (j << 2), left);
    v128.store(pass.biasGradient + (j << 2), right, 16);
  }
}

/** Where a part's share of the columns begins: a multiple of 8. */
function share(columns: i32, part: i32, parts: i32): i32 {
  return (((columns >> 3) * part) / parts) << 3;
}
