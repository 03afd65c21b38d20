/** From so many numbers on, moving memory is quicker than a loop. */
const LONG = 16;

/**
 * Writes spans of a series, one behind the other.
 *
 * Long ones are moved within one buffer, which is the quickest that JavaScript has for so many small pieces: the series
 * lies at the end of the result until the last spans come, which are copied from the original.
 *
 * @param out as long as all spans together
 * @param step from the start of one span to the start of the next
 */
export function writeSpans(
  out: Float32Array,
  source: Float32Array,
  from: number,
  step: number,
  count: number,
  length: number,
): void {
  if (step === length) return out.set(source.subarray(from, from + count * length));
  const room = out.length - source.length;
  let k = 0;
  if (length >= LONG && room > 0) {
    out.set(source, room);
    for (; k < count; k++) {
      const to = k * length;
      const at = room + from + k * step;
      if (to + length > at) break;
      out.copyWithin(to, at, at + length);
    }
  }
  for (; k < count; k++) {
    const at = from + k * step;
    if (length >= LONG) out.set(source.subarray(at, at + length), k * length);
    else for (let i = 0; i < length; i++) out[k * length + i] = source[at + i]!;
  }
}
