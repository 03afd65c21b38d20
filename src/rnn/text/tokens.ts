import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { SentenceToken, TokenizedSentence, TokensView } from '../display/views';
import { keptRange, type PaddingOptions, padSequences } from './padding';
import type { Tokenizer } from './tokenizer/Tokenizer';
import { visible } from '../display/visible';
import { buildVocabulary, type Vocabulary, wordCounts } from './vocabulary';
import { wordsOf } from './words';

export interface TokensOptions extends PaddingOptions {
  /** Cuts the texts into tokens, and gives them their indices: shows what it makes of a text. */
  tokenizer?: Tokenizer;
  /** Word to index, from 1. Default: made of the texts themselves, as `Tokenizer.fit_on_texts` of Keras does. */
  vocabulary?: Vocabulary;
  /** The word that stands for unknown ones, e.g. `<OOV>`. Default: none, and unknown words are left out. */
  outOfVocabulary?: string;
}

/** More would be no picture. */
const MOST_SENTENCES = 30;
const MOST_WORDS = 300;
const MOST_VOCABULARY = 500;

/** See `Rnn.tokens`. */
export function tokens(given: string | string[], options: TokensOptions = {}): View {
  const texts = typeof given === 'string' ? [given] : given;
  check(texts, options);
  const { padding = 'pre', truncating = 'pre', tokenizer } = options;
  const split = tokenizer ? (text: string) => tokenizer.tokensOf(text) : wordsOf;
  const counts = wordCounts(texts, split);
  const { vocabulary, outOfVocabulary } = tokenizer ? usedBy(tokenizer) : chosen(options, counts);
  const unknownIndex = outOfVocabulary === undefined ? undefined : vocabulary.get(outOfVocabulary);
  if (outOfVocabulary !== undefined && unknownIndex === undefined)
    throw new Error(`The vocabulary has no "${outOfVocabulary}" for unknown words: give it an index there.`);

  const all = texts.map((text) => split(text).map((word) => indexed(word, vocabulary, unknownIndex)));
  const sequences = all.map((sentence) => sentence.flatMap(({ index }) => (index === null ? [] : [index])));
  const length = options.maxLength ?? Math.max(0, ...sequences.map((sequence) => sequence.length));
  const rows = padSequences(sequences, { maxLength: length, padding, truncating });
  const sentences = texts.slice(0, MOST_SENTENCES).map((text, i): TokenizedSentence => ({
    text,
    tokens: markCut(all[i]!, length, truncating),
    row: rows[i]!,
  }));
  for (const { text, tokens } of sentences)
    if (tokens.length > MOST_WORDS)
      throw new Error(
        `A text has ${tokens.length} words ("${text.slice(0, 30)}…"), and ${MOST_WORDS} are drawn at most: pass a part of it.`,
      );
  const data: TokensView = {
    version: 1,
    length,
    padding,
    truncating,
    ...(unknownIndex !== undefined && { outOfVocabulary: { word: outOfVocabulary!, index: unknownIndex } }),
    sentences,
    more: texts.length - sentences.length,
    vocabulary: [...vocabulary]
      .sort(([, a], [, b]) => a - b)
      .slice(0, MOST_VOCABULARY)
      .map(([word, index]) => ({ word: shown(word), index, count: counts.get(word) ?? 0 })),
    vocabularySize: vocabulary.size,
  };
  return view({ [MIME.tokens]: data, [MIME.text]: tokensText(data) });
}

interface Known {
  vocabulary: Map<string, number>;
  outOfVocabulary?: string;
}

function chosen({ vocabulary, outOfVocabulary }: TokensOptions, counts: Map<string, number>): Known {
  return {
    vocabulary: vocabulary ? new Map(entriesOf(vocabulary)) : buildVocabulary(counts, outOfVocabulary),
    outOfVocabulary,
  };
}

/** Words with an index from `numWords` on are as unknown as others. */
function usedBy({ wordIndex, settings: { numWords = Infinity, outOfVocabulary } }: Tokenizer): Known {
  if (wordIndex.size === 0)
    throw new Error('The tokenizer knows no word yet: call fit(texts) first, with the training texts.');
  return { vocabulary: new Map([...wordIndex].filter(([, index]) => index < numWords)), outOfVocabulary };
}

/** A character may be a space. */
const shown = (word: string) => (/^\s+$/.test(word) ? visible(word) : word);

const entriesOf = (vocabulary: Vocabulary) =>
  vocabulary instanceof Map
    ? ([...vocabulary] as [string, number][])
    : Object.entries(vocabulary as Record<string, number>);

function indexed(
  word: string,
  vocabulary: Map<string, number>,
  unknownIndex: number | undefined,
): SentenceToken {
  const index = vocabulary.get(word);
  return index === undefined
    ? { text: shown(word), index: unknownIndex ?? null, unknown: true }
    : { text: shown(word), index };
}

function markCut(sentence: SentenceToken[], length: number, truncating: 'pre' | 'post'): SentenceToken[] {
  const kept = keptRange(sentence.filter(({ index }) => index !== null).length, length, truncating);
  let place = -1;
  return sentence.map((token) => {
    if (token.index === null) return token;
    place++;
    return place >= kept.from && place < kept.to ? token : { ...token, cut: true };
  });
}

function check(texts: string[], options: TokensOptions): void {
  const { maxLength, vocabulary } = options;
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string'))
    throw new Error('tokens takes a text or an array of texts.');
  if (texts.length === 0) throw new Error('tokens got no text.');
  if (options.tokenizer && (vocabulary ?? options.outOfVocabulary) !== undefined)
    throw new Error(
      'Pass either a tokenizer or a vocabulary: the tokenizer has its own, with its outOfVocabulary.',
    );
  if (maxLength !== undefined && !(Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= 10_000))
    throw new Error(`maxLength is a whole number from 1 to 10000, not ${maxLength}.`);
  for (const [word, index] of entriesOf(vocabulary ?? {}))
    if (!Number.isInteger(index) || index < 1)
      throw new Error(
        `"${word}" has index ${index} in the vocabulary: indices are whole numbers from 1, 0 is padding.`,
      );
}

function tokensText({ length, padding, sentences, more, vocabularySize }: TokensView): string {
  const rows = sentences.flatMap(({ tokens, row }, i) => [
    [String(i + 1), 'tokens', ...tokens.map(tokenText)],
    ['', 'indices', ...tokens.map(({ index }) => (index === null ? '·' : String(index)))],
    ['', 'row', row.join(' ')],
  ]);
  return [
    `${sentences.length + more} texts, ${vocabularySize} words in the vocabulary, rows of ${length}, padded ${padding === 'pre' ? 'before' : 'after'}`,
    textTable(
      ['', '', ''],
      rows.map(([number, what, ...cells]) => [number!, what!, cells.join(' ')]),
    )
      .split('\n')
      .slice(2)
      .join('\n'),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(sentences.some(({ tokens }) => tokens.some(({ unknown }) => unknown))
      ? ['? not in the vocabulary']
      : []),
    ...(sentences.some(({ tokens }) => tokens.some(({ cut }) => cut)) ? ['(in brackets: cut off)'] : []),
  ].join('\n');
}

function tokenText({ text, unknown, cut }: SentenceToken): string {
  const marked = unknown ? `${text}?` : text;
  return cut ? `(${marked})` : marked;
}
