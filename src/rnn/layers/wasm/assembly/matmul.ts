/**
 * Matrix products in tiles of 4 rows × 8 columns, held in registers (Goto and van de Geijn 2008, "Anatomy of
 * high-performance matrix multiplication"). The right-hand matrix comes as panels: 8 columns each, row after row, so
 * that a product reads it from front to back.
 *
 * Every element is summed in the same order whatever tile and thread it falls to, so results do not depend on the
 * number of threads.
 */
import { multiplyAdd, splat } from './activations';
import { packRowTile } from './pack';

/** How a product begins: with the bias in each row, with zeros, with what C holds. */
export const FROM_BIAS = 0;
export const FROM_ZERO = 1;
export const ADD = 2;

/** So much of the depth at a time that a tile's operands stay in the level-1 cache. */
const DEPTH = 256;

/**
 * C [rows, columns] from A [rows, depth], whose rows lie `aStride` bytes apart, and the panels of B.
 * @param columns a multiple of 8
 * @param bias [columns], read only with FROM_BIAS
 * @param room for rows · depth values
 */
export function multiply(
  a: usize, aStride: usize, panels: usize, c: usize, cStride: usize, rows: i32, columns: i32, depth: i32, start: i32,
  bias: usize, room: usize,
): void {
  const tiled = rows & ~3;
  for (let m = 0; m < tiled; m += 4) packRowTile(room + ((m * depth) << 2), a + m * aStride, aStride, depth);
  multiplyPacked(room, panels, c, cStride, tiled, columns, depth, start, bias);
  for (let m = tiled; m < rows; m++) {
    multiplyRow(a + m * aStride, panels, <usize>depth << 5, c + m * cStride, columns, start, bias);
  }
}

/**
 * The same with A packed: four rows at a time, their values at each depth side by side.
 * @param rows a multiple of 4
 */
export function multiplyPacked(
  a: usize, panels: usize, c: usize, cStride: usize, rows: i32, columns: i32, depth: i32, start: i32, bias: usize,
): void {
  for (let k = 0; k < depth; k += DEPTH) {
    const steps = min(DEPTH, depth - k);
    const begin = k == 0 ? start : ADD;
    for (let j = 0, panel = panels + (k << 5); j < columns; j += 8, panel += <usize>depth << 5) {
      for (let m = 0, x = a + (k << 4); m < rows; m += 4, x += <usize>depth << 4) {
        multiplyTile(x, panel, steps, c + m * cStride + (j << 2), cStride, begin, bias + (j << 2));
      }
    }
  }
}

@inline
function multiplyTile(a: usize, panel: usize, depth: i32, c0: usize, cStride: usize, start: i32, bias: usize): void {
  const c1 = c0 + cStride, c2 = c1 + cStride, c3 = c2 + cStride;
  const zero = splat(0);
  let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
  if (start == FROM_BIAS) {
    s00 = s10 = s20 = s30 = v128.load(bias);
    s01 = s11 = s21 = s31 = v128.load(bias, 16);
  } else if (start == ADD) {
    s00 = v128.load(c0); s01 = v128.load(c0, 16);
    s10 = v128.load(c1); s11 = v128.load(c1, 16);
    s20 = v128.load(c2); s21 = v128.load(c2, 16);
    s30 = v128.load(c3); s31 = v128.load(c3, 16);
  }
  for (const end = a + (<usize>depth << 4); a < end; a += 16, panel += 32) {
    const b0 = v128.load(panel), b1 = v128.load(panel, 16);
    let value = v128.load32_splat(a);
    s00 = multiplyAdd(value, b0, s00); s01 = multiplyAdd(value, b1, s01);
    value = v128.load32_splat(a, 4);
    s10 = multiplyAdd(value, b0, s10); s11 = multiplyAdd(value, b1, s11);
    value = v128.load32_splat(a, 8);
    s20 = multiplyAdd(value, b0, s20); s21 = multiplyAdd(value, b1, s21);
    value = v128.load32_splat(a, 12);
    s30 = multiplyAdd(value, b0, s30); s31 = multiplyAdd(value, b1, s31);
  }
  v128.store(c0, s00); v128.store(c0, s01, 16);
  v128.store(c1, s10); v128.store(c1, s11, 16);
  v128.store(c2, s20); v128.store(c2, s21, 16);
  v128.store(c3, s30); v128.store(c3, s31, 16);
}

/** One row: four panels at a time, or the additions would wait for one another. */
function multiplyRow(
  a: usize, panels: usize, panelBytes: usize, c: usize, columns: i32, start: i32, bias: usize,
): void {
  const zero = splat(0);
  let j = 0;
  let p0 = panels;
  for (; j + 32 <= columns; j += 32, p0 += panelBytes << 2) {
    const p1 = p0 + panelBytes, p2 = p1 + panelBytes, p3 = p2 + panelBytes;
    const at = c + (j << 2);
    const first = start == FROM_BIAS ? bias + (j << 2) : at;
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero, s7 = zero;
    if (start != FROM_ZERO) {
      s0 = v128.load(first); s1 = v128.load(first, 16); s2 = v128.load(first, 32); s3 = v128.load(first, 48);
      s4 = v128.load(first, 64); s5 = v128.load(first, 80); s6 = v128.load(first, 96); s7 = v128.load(first, 112);
    }
    let x = a;
    for (let k: usize = 0; k < panelBytes; k += 32, x += 4) {
      const value = v128.load32_splat(x);
      s0 = multiplyAdd(value, v128.load(p0 + k), s0); s1 = multiplyAdd(value, v128.load(p0 + k, 16), s1);
      s2 = multiplyAdd(value, v128.load(p1 + k), s2); s3 = multiplyAdd(value, v128.load(p1 + k, 16), s3);
      s4 = multiplyAdd(value, v128.load(p2 + k), s4); s5 = multiplyAdd(value, v128.load(p2 + k, 16), s5);
      s6 = multiplyAdd(value, v128.load(p3 + k), s6); s7 = multiplyAdd(value, v128.load(p3 + k, 16), s7);
    }
    v128.store(at, s0); v128.store(at, s1, 16); v128.store(at, s2, 32); v128.store(at, s3, 48);
    v128.store(at, s4, 64); v128.store(at, s5, 80); v128.store(at, s6, 96); v128.store(at, s7, 112);
  }
  for (; j < columns; j += 8, p0 += panelBytes) {
    const at = c + (j << 2);
    const first = start == FROM_BIAS ? bias + (j << 2) : at;
    let s0 = zero, s1 = zero;
    if (start != FROM_ZERO) { s0 = v128.load(first); s1 = v128.load(first, 16); }
    let x = a;
    for (let k: usize = 0; k < panelBytes; k += 32, x += 4) {
      const value = v128.load32_splat(x);
      s0 = multiplyAdd(value, v128.load(p0 + k), s0); s1 = multiplyAdd(value, v128.load(p0 + k, 16), s1);
    }
    v128.store(at, s0); v128.store(at, s1, 16);
  }
}
