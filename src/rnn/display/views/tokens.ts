export interface SentenceToken {
  text: string;
  /** `null` for a word that has none, and is left out. */
  index: number | null;
  /** Not in the vocabulary. */
  unknown?: boolean;
  /** Does not fit into the row. */
  cut?: boolean;
}

export interface TokenizedSentence {
  text: string;
  tokens: SentenceToken[];
  /** What the model gets: the kept indices, and zeros up to the length of all rows. */
  row: number[];
}

/** Sentences on their way to a model: words, their indices, rows of one length. */
export interface TokensView {
  version: 1;
  length: number;
  padding: 'pre' | 'post';
  truncating: 'pre' | 'post';
  /** The word that stands for unknown ones, with its index. */
  outOfVocabulary?: { word: string; index: number };
  sentences: TokenizedSentence[];
  /** Sentences beyond those. */
  more: number;
  /** The first words by index; `count`: how often in all the texts. */
  vocabulary: { word: string; index: number; count: number }[];
  vocabularySize: number;
}
