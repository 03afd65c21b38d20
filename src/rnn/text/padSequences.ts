import type { Tensor2D } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { checkWhole } from '../wholeNumber';
import { described } from '../described';
import { checkOneOf } from './checks';
import { keptRange, type PaddingOptions } from './padding';

export interface PadSequencesOptions extends PaddingOptions {
  /** What is added. Default: 0, which no word has. */
  value?: number;
}

/** Of a tensor, which take 2 GB. */
const MOST_VALUES = 2 ** 29;

/** See `Rnn.padSequences`. */
export function paddedTensor(
  tf: Tf,
  sequences: ArrayLike<number>[],
  options: PadSequencesOptions = {},
): Tensor2D {
  check(sequences);
  const { padding = 'pre', truncating = 'pre', value = 0 } = options;
  checkOneOf(padding, 'padding', ['pre', 'post']);
  checkOneOf(truncating, 'truncating', ['pre', 'post']);
  if (!isInt32(value))
    throw new Error(`value is a whole number, not ${described(value)}: rows are of 32-bit integers.`);
  const { maxLength = sequences.reduce((longest, { length }) => Math.max(longest, length), 0) } = options;
  if (options.maxLength === undefined && maxLength === 0)
    throw new Error('All sequences are empty: say how long the rows are to be, { maxLength: 10 }.');
  checkWhole(maxLength, 'maxLength', 1, Math.floor(MOST_VALUES / sequences.length));
  const values = new Int32Array(sequences.length * maxLength).fill(value);
  for (const [i, sequence] of sequences.entries()) {
    const { from, to } = keptRange(sequence.length, maxLength, truncating);
    const start = i * maxLength + (padding === 'pre' ? maxLength - (to - from) : 0);
    for (let t = from; t < to; t++) values[start + t - from] = sequence[t]!;
  }
  return tf.tensor2d(values, [sequences.length, maxLength], 'int32');
}

function check(sequences: ArrayLike<number>[]): void {
  if (!Array.isArray(sequences) || sequences.length === 0)
    throw new Error('padSequences takes an array of sequences, at least one: [[3, 1], [2]].');
  for (const [i, sequence] of sequences.entries()) {
    if (!Array.isArray(sequence) && !ArrayBuffer.isView(sequence))
      throw new Error(
        `sequences[${i}] is ${described(sequence)}, not an array: one is passed as [sequence].`,
      );
    for (let t = 0; t < sequence.length; t++)
      if (!isInt32(sequence[t]))
        throw new Error(
          `sequences[${i}][${t}] is ${described(sequence[t])}: an index is a whole number, and fits into 32 bits.`,
        );
  }
}

function isInt32(value: unknown): boolean {
  return Number.isInteger(value) && value === (value as number) >> 0;
}
