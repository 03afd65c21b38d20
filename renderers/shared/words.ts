import { useEnv } from './env';
import type { Language } from './text';

/** The words of one view, in each language; a word with a number in it is a function. */
export type Translated<W> = Record<Language, W>;

/** A view's words in the reader's language. */
export function useWords<W>(words: Translated<W>): W {
  return words[useEnv().language];
}
