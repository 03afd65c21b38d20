import { wordsOf } from './words';

/** Word to index. 0 is no word's: it is padding. */
export type Vocabulary = Record<string, number> | ReadonlyMap<string, number>;

/** How often each word occurs, in order of appearance. */
export function wordCounts(texts: string[], split = wordsOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of split(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Indices from 1, the most frequent word first, equally frequent ones in order of appearance: `word_index` of
 * the `Tokenizer` of Keras.
 *
 * @param counts in order of appearance
 * @param outOfVocabulary stands for unknown words, and gets index 1
 */
export function buildVocabulary(
  counts: ReadonlyMap<string, number>,
  outOfVocabulary?: string,
): Map<string, number> {
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const all = outOfVocabulary === undefined ? words : [outOfVocabulary, ...words];
  return new Map(all.map((word, i) => [word, i + 1]));
}
