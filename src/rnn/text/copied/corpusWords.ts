/** How many of the words of a text stand in a corpus. */
export interface CorpusWords {
  /** Words written, repetitions included. */
  total: number;
  /** Of those, how many stand in the corpus. */
  inCorpus: number;
  /** `inCorpus / total`; 0 where there is no word. */
  share: number;
  /** The others, each once, in order of appearance. */
  others: string[];
}

interface Word {
  word: string;
  start: number;
  end: number;
}

/** Letters and digits, also with an apostrophe or a hyphen within. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD))
    yield { word: word.toLowerCase().replaceAll('’', "'"), start: index, end: index + word.length };
}

/**
 * @param from where the text begins of which words are counted: what is before completes its first word
 * @param cut whether the last word may be incomplete, and is left out when the text ends with it
 */
export function corpusWords(text: string, corpus: string, from: number, cut: boolean): CorpusWords {
  const known = new Set<string>();
  for (const { word } of wordsIn(corpus)) known.add(word);
  const written = [...wordsIn(text)].filter(({ end }) => end > from && !(cut && end === text.length));
  const others = written.filter(({ word }) => !known.has(word)).map(({ word }) => word);
  const inCorpus = written.length - others.length;
  return {
    total: written.length,
    inCorpus,
    share: written.length === 0 ? 0 : inCorpus / written.length,
    others: [...new Set(others)],
  };
}
