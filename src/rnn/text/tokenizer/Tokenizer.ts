import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { described } from '../../described';
import { checkOneOf, textsOf } from '../checks';
import { buildVocabulary } from '../vocabulary';
import { type KerasTokenizer, toKeras } from './kerasJson';
import type { TokenizerSettings } from './options';
import { wholePieces } from './pieces';
import { type Splitter, splitterOf } from './splitter';
import { MATRIX_MODES, type MatrixMode, textMatrix } from './textMatrix';
import { countUnknown, type UnknownWords } from './unknownWords';
import { WordStatistics } from './WordStatistics';

/** Texts to sequences of indices and back: the legacy `Tokenizer` of Keras. Made by `rnn.tokenizer()`. */
export class Tokenizer {
  readonly #tf: Tf;
  readonly #split: Splitter;
  readonly #statistics: WordStatistics;
  #wordIndex: ReadonlyMap<string, number> = new Map();
  #indexWord: ReadonlyMap<number, string> = new Map();

  constructor(
    tf: Tf,
    /** What it was made with, with the defaults. */
    readonly settings: TokenizerSettings,
    statistics = new WordStatistics(),
  ) {
    this.#tf = tf;
    this.#split = splitterOf(settings);
    this.#statistics = statistics;
    if (statistics.counts.size > 0) this.#index();
  }

  /**
   * Learns words and how often they occur; a second call adds to the first, and may change indices.
   *
   * A text that comes piece by piece, such as a stream of a file, is one long text: it is never held as a whole, and a
   * word that two pieces share is one word. Then `fit` is to be awaited.
   *
   * @throws when there is no word in the texts
   */
  fit(texts: string | Iterable<string>): this;
  fit(pieces: AsyncIterable<string>): Promise<this>;
  fit(texts: string | Iterable<string> | AsyncIterable<string>): this | Promise<this> {
    if (isAsync(texts)) return this.#fitPieces(texts);
    for (const given of textsOf(texts, 'fit')) {
      const text = this.#statistics.begin();
      text.add(this.#split(given));
      text.end();
    }
    return this.#index();
  }

  /** Indices from 1, the most frequent first, equally frequent ones in order of appearance; of all words. */
  get wordIndex(): ReadonlyMap<string, number> {
    return this.#wordIndex;
  }

  /** The word of each index. 0 is padding, and no word's. */
  get indexWord(): ReadonlyMap<number, string> {
    return this.#indexWord;
  }

  /** How often each word occurred, in order of appearance. */
  get wordCounts(): ReadonlyMap<string, number> {
    return this.#statistics.counts;
  }

  /**
   * How many indices there are, 0 for padding included: `numWords`, or without that the number of words + 1. It is the
   * `inputDim` of an Embedding, the units of the last Dense layer, and the depth of `rnn.oneHot`.
   */
  get size(): number {
    return this.settings.numWords ?? this.#wordIndex.size + 1;
  }

  /**
   * The indices of each text. A word that is unknown, or whose index is not below `numWords`, becomes the index of
   * `outOfVocabulary`, or without that is left out, as in Keras; `unknown` counts such words.
   *
   * @param texts one, or several
   * @returns one sequence a text
   */
  toSequences(texts: string | Iterable<string>): number[][] {
    this.#assertFitted();
    return textsOf(texts, 'toSequences').map((text) => {
      const sequence: number[] = [];
      for (const word of this.#split(text)) {
        const index = this.#indexOf(word);
        if (index !== undefined) sequence.push(index);
      }
      return sequence;
    });
  }

  /**
   * The words of each sequence, with `split` (a space) between them; characters follow each other. Unlike in Keras, 0
   * becomes nothing, also with `outOfVocabulary`, since it is padding. Other indices without a word become
   * `outOfVocabulary`, or are left out.
   *
   * @param sequences several, also of one length as a tensor
   * @throws when an index is no whole number from 0
   */
  toTexts(sequences: number[][] | Tensor): string[] {
    this.#assertFitted();
    const { level, numWords = Infinity, outOfVocabulary, split } = this.settings;
    return rowsOf(this.#tf, sequences).map((sequence, i) => {
      const words = sequence.flatMap((index, t) => {
        if (!Number.isInteger(index) || index < 0)
          throw new Error(
            `sequences[${i}][${t}] is ${described(index)}: an index is a whole number, and 0 padding.`,
          );
        if (index === 0) return [];
        return (index < numWords ? this.#indexWord.get(index) : undefined) ?? outOfVocabulary ?? [];
      });
      return words.join(level === 'character' ? '' : split);
    });
  }

  /**
   * Bags of words: one row a text, one column an index, `size` columns, as float32. `binary`: 1 where the word
   * occurs; `count`: how often; `freq`: its share of the text; `tfidf`: more for a word that few texts have,
   * (1 + ln count) · ln(1 + texts ∕ (1 + texts with the word)).
   *
   * What an order of words is worth shows beside a model without it, which one layer makes:
   *
   *     const bags = tokenizer.toMatrix(reviews, 'tfidf');
   *     const baseline = tf.sequential();
   *     baseline.add(tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [tokenizer.size] }));
   *     baseline.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
   *     await baseline.fit(bags, labels, { epochs: 20 });
   */
  toMatrix(texts: string | Iterable<string>, mode: MatrixMode = 'binary'): Tensor2D {
    checkOneOf(mode, 'mode', MATRIX_MODES);
    const sequences = this.toSequences(texts);
    if (sequences.length === 0) throw new Error('toMatrix got no text.');
    const values = textMatrix(sequences, this.size, mode, this.#statistics, this.#indexWord);
    return this.#tf.tensor2d(values, [sequences.length, this.size]);
  }

  /** Which words of the texts have no index of their own, and how often they occur, the most frequent first. */
  unknown(texts: string | Iterable<string>): UnknownWords {
    this.#assertFitted();
    const parts = textsOf(texts, 'unknown').map(this.#split);
    return countUnknown(parts, (word) => this.#ownIndex(word) !== undefined);
  }

  /**
   * The tokenizer as Keras saves it: `JSON.stringify(tokenizer)` can be read by `tokenizer_from_json` of Keras, and by
   * `rnn.tokenizerFromJSON`.
   */
  toJSON(): KerasTokenizer {
    return toKeras(this.settings, this.#statistics, this.#wordIndex);
  }

  /** The tokens of a text that comes piece by piece, as indices, never held as a whole. */
  async *sequencesOf(pieces: AsyncIterable<string>): AsyncGenerator<number[]> {
    this.#assertFitted();
    for await (const piece of wholePieces(pieces, this.settings)) yield this.toSequences(piece)[0]!;
  }

  /** Every token of the text, known or not. */
  tokensOf(text: string): string[] {
    return [...this.#split(text)];
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const { level, numWords } = this.settings;
    const first = [...this.#wordIndex.keys()].slice(0, 10).map((word) => JSON.stringify(word));
    const used = numWords === undefined ? '' : `, indices below ${numWords} are used`;
    return this.#wordIndex.size === 0
      ? `Tokenizer of ${level}s, not fitted yet`
      : `Tokenizer of ${this.#wordIndex.size} ${level}s${used}; from index 1: ${first.join(', ')}${this.#wordIndex.size > 10 ? ', …' : ''}`;
  }

  async #fitPieces(pieces: AsyncIterable<string>): Promise<this> {
    const text = this.#statistics.begin();
    for await (const piece of wholePieces(pieces, this.settings)) text.add(this.#split(piece));
    text.end();
    return this.#index();
  }

  #index(): this {
    if (this.#statistics.counts.size === 0)
      throw new Error(`fit found no ${this.settings.level} in the texts: are they empty?`);
    this.#wordIndex = buildVocabulary(this.#statistics.counts, this.settings.outOfVocabulary);
    this.#indexWord = new Map([...this.#wordIndex].map(([word, index]) => [index, word]));
    return this;
  }

  #ownIndex(word: string): number | undefined {
    const index = this.#wordIndex.get(word);
    return index !== undefined && index < (this.settings.numWords ?? Infinity) ? index : undefined;
  }

  #indexOf(word: string): number | undefined {
    const { outOfVocabulary } = this.settings;
    return (
      this.#ownIndex(word) ??
      (outOfVocabulary === undefined ? undefined : this.#wordIndex.get(outOfVocabulary))
    );
  }

  #assertFitted(): void {
    if (this.#wordIndex.size === 0)
      throw new Error('The tokenizer knows no word yet: call fit(texts) first, with the training texts.');
  }
}

function isAsync(texts: unknown): texts is AsyncIterable<string> {
  return typeof texts === 'object' && texts !== null && Symbol.asyncIterator in texts;
}

function rowsOf(tf: Tf, sequences: number[][] | Tensor): number[][] {
  const rows = sequences instanceof tf.Tensor ? (sequences.arraySync() as number[][]) : sequences;
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row)))
    throw new Error('toTexts takes an array of sequences; for one: toTexts([sequence]).');
  return rows;
}
