export interface UnknownWords {
  /** Of all words, repetitions included. */
  total: number;
  /** Of those without an index of their own. */
  unknown: number;
  /** `unknown / total`; 0 where there is no word. */
  share: number;
  /** Each unknown word and how often it occurs, the most frequent first. */
  words: ReadonlyMap<string, number>;
}

export function countUnknown(
  texts: Iterable<Iterable<string>>,
  isKnown: (word: string) => boolean,
): UnknownWords {
  const counts = new Map<string, number>();
  let total = 0;
  let unknown = 0;
  for (const words of texts)
    for (const word of words) {
      total++;
      if (isKnown(word)) continue;
      unknown++;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  const words = new Map([...counts].sort(([, a], [, b]) => b - a));
  return { total, unknown, share: total === 0 ? 0 : unknown / total, words };
}
