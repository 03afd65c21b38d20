/** What `Tokenizer` of Keras takes for gaps between words. */
const GAPS = /[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~\t\n ]+/;

/** The words of a text in small letters, without punctuation: `text_to_word_sequence` of Keras. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(GAPS)
    .filter((word) => word !== '');
}
