/** How often words occur, and in how many texts: all that a tokenizer learns. */
export class WordStatistics {
  /** How often each word occurs, in order of appearance. */
  readonly counts = new Map<string, number>();
  /** In how many texts each word occurs. */
  readonly texts = new Map<string, number>();
  textCount = 0;

  /** Takes in a text, which may come part by part. */
  begin(): { add(words: Iterable<string>): void; end(): void } {
    const found = new Set<string>();
    return {
      add: (words) => {
        for (const word of words) {
          this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
          found.add(word);
        }
      },
      end: () => {
        this.textCount++;
        for (const word of found) this.texts.set(word, (this.texts.get(word) ?? 0) + 1);
      },
    };
  }
}
