export type Side = 'pre' | 'post';

export interface PaddingOptions {
  /** Of every row; default: the longest sequence. */
  maxLength?: number;
  /** Where zeros are added. Default, as in Keras: `pre`. */
  padding?: Side;
  /** Where a longer sequence loses its surplus. Default, as in Keras: `pre`. */
  truncating?: Side;
}

/** All sequences as long as one another: `pad_sequences` of Keras. */
export function padSequences(sequences: number[][], options: PaddingOptions = {}): number[][] {
  const { maxLength = Math.max(0, ...sequences.map(({ length }) => length)), padding = 'pre' } = options;
  return sequences.map((sequence) => {
    const { from, to } = keptRange(sequence.length, maxLength, options.truncating);
    const kept = sequence.slice(from, to);
    const zeros = Array<number>(maxLength - kept.length).fill(0);
    return padding === 'pre' ? [...zeros, ...kept] : [...kept, ...zeros];
  });
}

/** Which part of a sequence stays when it may be `maxLength` long. */
export function keptRange(
  length: number,
  maxLength: number,
  truncating: Side = 'pre',
): { from: number; to: number } {
  if (length <= maxLength) return { from: 0, to: length };
  return truncating === 'pre' ? { from: length - maxLength, to: length } : { from: 0, to: maxLength };
}
