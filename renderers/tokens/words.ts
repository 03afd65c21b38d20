import type { Translated } from '../shared/words';

interface TokensWords {
  title: string;
  detail(texts: string, words: string, length: string): string;
  token: string;
  index: string;
  row: string;
  padding: Record<'pre' | 'post', string>;
  unknown(word: string, index: string): string;
  unknownLeftOut: string;
  cut(length: string): string;
  more(n: string): string;
  hint: string;
  cursor: string;
  place(sentence: string, step: string): string;
  meaning(word: string, index: string): string;
  times(n: string): string;
  isPadding: string;
  isUnknown(word: string): string;
  vocabulary(n: string): string;
  word: string;
  count: string;
  firstOf(n: string, of: string): string;
  noTokens: string;
  leftOut: string;
  copy: string;
}

const en: TokensWords = {
  title: 'From sentences to padded rows',
  detail: (texts, words, length) =>
    `${texts} ${texts === '1' ? 'text' : 'texts'} · ${words} words in the vocabulary · rows of ${length}`,
  token: 'tokens',
  index: 'index',
  row: 'row',
  padding: { pre: 'padding, before the sentence', post: 'padding, after the sentence' },
  unknown: (word, index) => `not in the vocabulary: becomes ${word}, index ${index}`,
  unknownLeftOut: 'not in the vocabulary: left out',
  cut: (length) => `cut off: a row holds ${length}`,
  more: (n) => `and ${n} more texts`,
  hint: 'Point at a place in a row; click or arrow keys pin it, Escape lets go.',
  cursor: 'Place in a row',
  place: (sentence, step) => `text ${sentence}, step ${step}`,
  meaning: (word, index) => `“${word}” is index ${index}`,
  times: (n) => (n === '1' ? 'once in these texts' : `${n} times in these texts`),
  isPadding: 'padding: 0, no word',
  isUnknown: (word) => `“${word}” is not in the vocabulary`,
  vocabulary: (n) => `Vocabulary, ${n} words`,
  word: 'word',
  count: 'times',
  firstOf: (n, of) => `the first ${n} of ${of} words`,
  noTokens: 'no words',
  leftOut: 'left out',
  copy: 'Copy rows as CSV',
};

const id: TokensWords = {
  title: 'Dari kalimat ke baris sama panjang',
  detail: (texts, words, length) => `${texts} teks · ${words} kata dalam kosakata · panjang baris ${length}`,
  token: 'token',
  index: 'indeks',
  row: 'baris',
  padding: { pre: 'padding, di depan kalimat', post: 'padding, di belakang kalimat' },
  unknown: (word, index) => `tidak ada di kosakata: menjadi ${word}, indeks ${index}`,
  unknownLeftOut: 'tidak ada di kosakata: dilewatkan',
  cut: (length) => `dipotong: satu baris memuat ${length}`,
  more: (n) => `dan ${n} teks lagi`,
  hint: 'Arahkan penunjuk ke satu tempat di baris; klik atau tombol panah menyematkan, Escape melepas.',
  cursor: 'Tempat di baris',
  place: (sentence, step) => `teks ${sentence}, langkah ${step}`,
  meaning: (word, index) => `“${word}” berindeks ${index}`,
  times: (n) => `${n} kali dalam teks-teks ini`,
  isPadding: 'padding: 0, bukan kata',
  isUnknown: (word) => `“${word}” tidak ada di kosakata`,
  vocabulary: (n) => `Kosakata, ${n} kata`,
  word: 'kata',
  count: 'kali',
  firstOf: (n, of) => `${n} kata pertama dari ${of}`,
  noTokens: 'tanpa kata',
  leftOut: 'dilewatkan',
  copy: 'Salin baris sebagai CSV',
};

export type { TokensWords };
export const words: Translated<TokensWords> = { en, id };
