/** IEEE 754 half precision, which the Node versions that we support have no array type for. */

export const FLOAT16_MAX = 65504;

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);

/** The nearest half-precision numbers, ties to even, as their bits. */
export function float16Bits(values: Float32Array): Uint16Array {
  const bits = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) bits[i] = toBits(values[i]!);
  return bits;
}

export function float16Values(bits: Uint16Array): Float32Array {
  const all = (table ??= Float32Array.from({ length: 0x10000 }, (_, half) => toNumber(half)));
  const values = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) values[i] = all[bits[i]!]!;
  return values;
}

/** The number of each of the 65,536 patterns: looking up is faster than computing. */
let table: Float32Array | undefined;

function toBits(value: number): number {
  float[0] = value;
  const bits = word[0]!;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = (bits >>> 23) & 0xff;
  const fraction = bits & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction ? 0x200 : 0);
  const half = exponent - 127 + 15;
  if (half >= 31) return sign | 0x7c00;
  if (half <= 0) {
    // a subnormal: the leading one is written out, and everything moves right
    if (half < -10) return sign;
    return sign | roundedShift(fraction | 0x800000, 14 - half);
  }
  // a carry out of the fraction raises the exponent, to infinity at the end: as it should
  return sign | ((half << 10) + roundedShift(fraction, 13));
}

/** `value >> by`, to the nearest, ties to even. */
function roundedShift(value: number, by: number): number {
  const kept = value >>> by;
  const left = value & ((1 << by) - 1);
  const tie = 1 << (by - 1);
  return left > tie || (left === tie && kept % 2 === 1) ? kept + 1 : kept;
}

function toNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
