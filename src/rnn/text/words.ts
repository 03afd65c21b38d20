import { DEFAULTS } from './tokenizer/options';
import { splitterOf } from './tokenizer/splitter';

/** The words of a text in small letters, without punctuation: `text_to_word_sequence` of Keras. */
export const wordsOf = splitterOf(DEFAULTS) as (text: string) => string[];
