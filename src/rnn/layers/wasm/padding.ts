/** Rows of `width` values to rows of `padded` ones, the rest zeros. */
export function pad(target: Float32Array, source: Float32Array, width: number, padded: number): void {
  if (width === padded) return target.set(source);
  target.fill(0);
  for (let from = 0, to = 0; from < source.length; from += width, to += padded) {
    target.set(source.subarray(from, from + width), to);
  }
}

/** The way back. */
export function unpad(source: Float32Array, width: number, padded: number): Float32Array {
  if (width === padded) return source;
  const target = new Float32Array((source.length / padded) * width);
  for (let from = 0, to = 0; to < target.length; from += padded, to += width) {
    target.set(source.subarray(from, from + width), to);
  }
  return target;
}
