import { checkWhole } from '../../wholeNumber';
import { described } from '../../described';
import { checkOneOf } from '../checks';

export interface TokenizerOptions {
  /** What a token is. Default: `word`. */
  level?: 'word' | 'character';
  /**
   * Only indices below this are used, which are those of the `numWords − 1` most frequent words (with
   * `outOfVocabulary` one fewer, because that has index 1). Default: all.
   */
  numWords?: number;
  /** The word that stands for unknown and for rarer ones, e.g. `<OOV>`; it gets index 1. Default: those are left out. */
  outOfVocabulary?: string;
  /** Whether to make all letters small. Default: `true`. */
  lowerCase?: boolean;
  /** Characters that are gaps between words. Default, as in Keras: ASCII punctuation without ', tab and newline. */
  filters?: string;
  /** What stands between words besides. Default: a space. */
  split?: string;
}

/** The options with their defaults, checked. */
export interface TokenizerSettings {
  readonly level: 'word' | 'character';
  readonly numWords?: number;
  readonly outOfVocabulary?: string;
  readonly lowerCase: boolean;
  readonly filters: string;
  readonly split: string;
}

const FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n';

export const DEFAULTS: TokenizerSettings = { level: 'word', lowerCase: true, filters: FILTERS, split: ' ' };

/** @throws when one of them cannot be, with what can */
export function tokenizerSettings(options: TokenizerOptions = {}): TokenizerSettings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings: TokenizerSettings = { ...DEFAULTS, ...Object.fromEntries(given) };
  const { level, numWords, outOfVocabulary, lowerCase, filters, split } = settings;
  checkOneOf(level, 'level', ['word', 'character']);
  // index 0 is padding: below 2 no word would be left
  if (numWords !== undefined) checkWhole(numWords, 'numWords', 2);
  if (outOfVocabulary !== undefined && (typeof outOfVocabulary !== 'string' || outOfVocabulary === ''))
    throw new Error(`outOfVocabulary is a word such as '<OOV>', not ${described(outOfVocabulary)}.`);
  if (typeof lowerCase !== 'boolean')
    throw new Error(`lowerCase is true or false, not ${described(lowerCase)}.`);
  if (typeof filters !== 'string')
    throw new Error(`filters is a text with the characters to leave out, not ${described(filters)}.`);
  if (typeof split !== 'string' || split === '')
    throw new Error(
      `split is what stands between words, such as ' ', not ${described(split)}. For single characters: { level: 'character' }.`,
    );
  return settings;
}
