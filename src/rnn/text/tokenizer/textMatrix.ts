import type { WordStatistics } from './WordStatistics';

export const MATRIX_MODES = ['binary', 'count', 'freq', 'tfidf'] as const;
export type MatrixMode = (typeof MATRIX_MODES)[number];

/**
 * One row a text, one column an index: `texts_to_matrix` of Keras. Its tf–idf is
 * (1 + ln count) · ln(1 + texts ∕ (1 + texts with the word)).
 */
export function textMatrix(
  sequences: number[][],
  size: number,
  mode: MatrixMode,
  statistics: WordStatistics,
  indexWord: ReadonlyMap<number, string>,
): Float32Array {
  const values = new Float32Array(sequences.length * size);
  for (const [i, sequence] of sequences.entries()) {
    const counts = new Map<number, number>();
    for (const index of sequence) counts.set(index, (counts.get(index) ?? 0) + 1);
    for (const [index, count] of counts) values[i * size + index] = value(index, count, sequence.length);
  }
  return values;

  function value(index: number, count: number, length: number): number {
    if (mode === 'binary') return 1;
    if (mode === 'count') return count;
    if (mode === 'freq') return count / length;
    const word = indexWord.get(index);
    const texts = (word !== undefined && statistics.texts.get(word)) || 0;
    return (1 + Math.log(count)) * Math.log(1 + statistics.textCount / (1 + texts));
  }
}
