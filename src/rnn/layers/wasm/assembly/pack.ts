/** Bringing matrices into the form that matmul.ts reads. */

/**
 * The block of a layer's weights that a block of `gates` comes from. GRU with the reset after keeps its gates in the
 * order h̃ z r, its weights in the order z r h̃: a rotation.
 */
@inline
function sourceBlock(block: i32, blocks: i32, rotation: i32): i32 {
  return (block + rotation) % blocks;
}

/**
 * Panels of a kernel [depth, sourceBlocks · units]: of its blocks `first` to `first + blocks − 1` (after rotation),
 * each padded with zeros to `padded` columns.
 */
export function packKernel(
  target: usize, source: usize, depth: i32, units: i32, padded: i32,
  sourceBlocks: i32, rotation: i32, first: i32, blocks: i32,
): void {
  const rowBytes = <usize>(sourceBlocks * units) << 2;
  for (let block = 0; block < blocks; block++) {
    const from = sourceBlock(first + block, sourceBlocks, rotation);
    for (let u = 0; u < padded; u += 8) {
      let at = source + ((from * units + u) << 2);
      const width = min(8, max(0, units - u));
      for (let k = 0; k < depth; k++, at += rowBytes, target += 32) {
        if (width == 8) {
          v128.store(target, v128.load(at));
          v128.store(target, v128.load(at, 16), 16);
        } else {
          memory.fill(target, 0, 32);
          memory.copy(target, at, width << 2);
        }
      }
    }
  }
}

/**
 * Panels of the transpose of such a kernel [rows, sourceBlocks · units]: depth blocks · padded, columns `rows`, padded
 * to a multiple of 8 with zeros.
 */
export function packTransposed(
  target: usize, source: usize, rows: i32, units: i32, padded: i32,
  sourceBlocks: i32, rotation: i32, first: i32, blocks: i32,
): void {
  const rowBytes = <usize>(sourceBlocks * units) << 2;
  for (let row = 0; row < rows; row += 8) {
    const width = min(8, rows - row);
    for (let block = 0; block < blocks; block++) {
      const from = sourceBlock(first + block, sourceBlocks, rotation);
      const at = source + row * rowBytes + ((from * units) << 2);
      for (let u = 0; u < padded; u++, target += 32) {
        if (width < 8 || u >= units) memory.fill(target, 0, 32);
        if (u >= units) continue;
        let value = at + (u << 2);
        for (let lane = 0; lane < width; lane++, value += rowBytes) {
          store<f32>(target + (lane << 2), load<f32>(value));
        }
      }
    }
  }
}

/** Panels of rows [depth, columns] that lie `stride` bytes apart; `columns` is a multiple of 8. */
export function packRows(target: usize, source: usize, stride: usize, depth: i32, columns: i32): void {
  for (let j = 0; j < columns; j += 8) {
    let at = source + (j << 2);
    for (let k = 0; k < depth; k++, at += stride, target += 32) {
      v128.store(target, v128.load(at));
      v128.store(target, v128.load(at, 16), 16);
    }
  }
}

/**
 * The columns of a matrix [depth, columns], four at a time: for each four, row after row. Columns beyond the last one
 * are zero. The matrix has `groups` groups of `perGroup` rows, with a stride of their own each.
 */
export function packColumns(
  target: usize, source: usize, groupStride: isize, groups: i32, stride: usize, perGroup: i32, columns: i32,
): void {
  for (let j = 0; j < columns; j += 4) {
    const width = min(4, columns - j);
    for (let group = 0; group < groups; group++) {
      let at = source + <usize>(group * groupStride) + (j << 2);
      for (let row = 0; row < perGroup; row++, at += stride, target += 16) {
        if (width == 4) v128.store(target, v128.load(at));
        else {
          v128.store(target, i32x4.splat(0));
          for (let lane = 0; lane < width; lane++) store<f32>(target + (lane << 2), load<f32>(at + (lane << 2)));
        }
      }
    }
  }
}

/** The way back, for gradients: `source` has `padded` columns a block, `target` [rows, sourceBlocks · units]. */
export function unpackKernel(
  target: usize, source: usize, rows: i32, units: i32, padded: i32, blocks: i32, rotation: i32,
): void {
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++, source += padded << 2) {
      const to = sourceBlock(block, blocks, rotation);
      memory.copy(target + (((row * blocks + to) * units) << 2), source, units << 2);
    }
  }
}
