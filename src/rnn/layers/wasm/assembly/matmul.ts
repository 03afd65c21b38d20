/**
 * Matrix products in tiles of 4 rows × 8 columns, held in registers (Goto and van de Geijn 2008, "Anatomy of
 * high-performance matrix multiplication"). The right-hand matrix comes as panels: 8 columns each, row after row, so
 * that a product reads it from front to back.
 *
 * Every element is summed in the same order whatever tile and thread it falls to, so results do not depend on the
 * number of threads.
 */
import { multiplyAdd, splat } from './activations';

/** C = A·B from its bias on, C = A·B, C += A·B. */
export const FROM_BIAS = 0;
export const FROM_ZERO = 1;
export const ADD = 2;

/**
 * C [rows, columns] from A [rows, depth], whose rows lie `aStride` bytes apart, and the panels of B.
 * @param columns a multiple of 8
 * @param bias [columns], read only with FROM_BIAS
 */
export function multiply(
  a: usize, aStride: usize, panels: usize, c: usize, cStride: usize,
  rows: i32, columns: i32, depth: i32, start: i32, bias: usize,
): void {
  const panelBytes = <usize>depth << 5;
  const tiled = rows & ~3;
  for (let j = 0, panel = panels; j < columns; j += 8, panel += panelBytes) {
    const biasAt = bias + (j << 2);
    for (let m = 0; m < tiled; m += 4) {
      multiplyTile(a + m * aStride, aStride, panel, panelBytes, c + m * cStride + (j << 2), cStride, start, biasAt);
    }
  }
  for (let m = tiled; m < rows; m++) {
    multiplyRow(a + m * aStride, panels, panelBytes, c + m * cStride, columns, start, bias);
  }
}

@inline
function multiplyTile(
  a: usize, aStride: usize, panel: usize, panelBytes: usize, c: usize, cStride: usize, start: i32, bias: usize,
): void {
  let a0 = a, a1 = a0 + aStride, a2 = a1 + aStride, a3 = a2 + aStride;
  const c0 = c, c1 = c0 + cStride, c2 = c1 + cStride, c3 = c2 + cStride;
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
  const end = panel + panelBytes;
  // two steps at a time: an eighth faster than one
  for (const pairs = panel + (panelBytes & ~63); panel < pairs; panel += 64) {
    let b0 = v128.load(panel), b1 = v128.load(panel, 16);
    let x = v128.load32_splat(a0);
    s00 = multiplyAdd(x, b0, s00); s01 = multiplyAdd(x, b1, s01);
    x = v128.load32_splat(a1);
    s10 = multiplyAdd(x, b0, s10); s11 = multiplyAdd(x, b1, s11);
    x = v128.load32_splat(a2);
    s20 = multiplyAdd(x, b0, s20); s21 = multiplyAdd(x, b1, s21);
    x = v128.load32_splat(a3);
    s30 = multiplyAdd(x, b0, s30); s31 = multiplyAdd(x, b1, s31);
    b0 = v128.load(panel, 32); b1 = v128.load(panel, 48);
    x = v128.load32_splat(a0, 4);
    s00 = multiplyAdd(x, b0, s00); s01 = multiplyAdd(x, b1, s01);
    x = v128.load32_splat(a1, 4);
    s10 = multiplyAdd(x, b0, s10); s11 = multiplyAdd(x, b1, s11);
    x = v128.load32_splat(a2, 4);
    s20 = multiplyAdd(x, b0, s20); s21 = multiplyAdd(x, b1, s21);
    x = v128.load32_splat(a3, 4);
    s30 = multiplyAdd(x, b0, s30); s31 = multiplyAdd(x, b1, s31);
    a0 += 8; a1 += 8; a2 += 8; a3 += 8;
  }
  if (panel < end) {
    const b0 = v128.load(panel), b1 = v128.load(panel, 16);
    let x = v128.load32_splat(a0);
    s00 = multiplyAdd(x, b0, s00); s01 = multiplyAdd(x, b1, s01);
    x = v128.load32_splat(a1);
    s10 = multiplyAdd(x, b0, s10); s11 = multiplyAdd(x, b1, s11);
    x = v128.load32_splat(a2);
    s20 = multiplyAdd(x, b0, s20); s21 = multiplyAdd(x, b1, s21);
    x = v128.load32_splat(a3);
    s30 = multiplyAdd(x, b0, s30); s31 = multiplyAdd(x, b1, s31);
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

/**
 * C [rows, columns] += Aᵀ·B where both come packed: A four columns at a time (see `packColumns`), B as panels.
 * @param rows a multiple of 4
 */
export function multiplyPacked(
  a: usize, panels: usize, c: usize, cStride: usize, rows: i32, columns: i32, depth: i32,
): void {
  const aBytes = <usize>depth << 4;
  for (let j = 0, panel = panels; j < columns; j += 8, panel += <usize>depth << 5) {
    const cColumn = c + (j << 2);
    for (let m = 0, x = a; m < rows; m += 4, x += aBytes) {
      const c0 = cColumn + m * cStride, c1 = c0 + cStride, c2 = c1 + cStride, c3 = c2 + cStride;
      let s00 = v128.load(c0), s01 = v128.load(c0, 16), s10 = v128.load(c1), s11 = v128.load(c1, 16);
      let s20 = v128.load(c2), s21 = v128.load(c2, 16), s30 = v128.load(c3), s31 = v128.load(c3, 16);
      for (let k = x, b = panel, end = x + aBytes; k < end; k += 16, b += 32) {
        const b0 = v128.load(b), b1 = v128.load(b, 16);
        let value = v128.load32_splat(k);
        s00 = multiplyAdd(value, b0, s00); s01 = multiplyAdd(value, b1, s01);
        value = v128.load32_splat(k, 4);
        s10 = multiplyAdd(value, b0, s10); s11 = multiplyAdd(value, b1, s11);
        value = v128.load32_splat(k, 8);
        s20 = multiplyAdd(value, b0, s20); s21 = multiplyAdd(value, b1, s21);
        value = v128.load32_splat(k, 12);
        s30 = multiplyAdd(value, b0, s30); s31 = multiplyAdd(value, b1, s31);
      }
      v128.store(c0, s00); v128.store(c0, s01, 16); v128.store(c1, s10); v128.store(c1, s11, 16);
      v128.store(c2, s20); v128.store(c2, s21, 16); v128.store(c3, s30); v128.store(c3, s31, 16);
    }
  }
}
