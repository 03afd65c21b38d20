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
  target: usize, source: usize, depth: i32, units: i32, padded: i32, sourceBlocks: i32, rotation: i32, first: i32,
  blocks: i32,
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
  target: usize, source: usize, rows: i32, units: i32, padded: i32, sourceBlocks: i32, rotation: i32, first: i32,
  blocks: i32,
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

/** Four rows of `depth` values that lie `stride` bytes apart: their values at each depth side by side. */
export function packRowTile(target: usize, source: usize, stride: usize, depth: i32): void {
  let r0 = source, r1 = r0 + stride, r2 = r1 + stride, r3 = r2 + stride;
  let k = 0;
  for (; k + 4 <= depth; k += 4, target += 64, r0 += 16, r1 += 16, r2 += 16, r3 += 16) {
    const a = v128.load(r0), b = v128.load(r1), c = v128.load(r2), d = v128.load(r3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abEnd = v128.shuffle<f32>(a, b, 2, 6, 3, 7), cdEnd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(target, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
    v128.store(target, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 16);
    v128.store(target, v128.shuffle<f32>(abEnd, cdEnd, 0, 1, 4, 5), 32);
    v128.store(target, v128.shuffle<f32>(abEnd, cdEnd, 2, 3, 6, 7), 48);
  }
  for (; k < depth; k++, target += 16, r0 += 4, r1 += 4, r2 += 4, r3 += 4) {
    store<f32>(target, load<f32>(r0)); store<f32>(target, load<f32>(r1), 4);
    store<f32>(target, load<f32>(r2), 8); store<f32>(target, load<f32>(r3), 12);
  }
}
