import type { Translated } from '../shared/words';

export interface ReadingWords {
  title: string;
  detail(name: string, words: string): string;
  output: string;
  change: string;
  nothing: string;
  means: Record<'pre' | 'post' | 'none', string>;
  hint: string;
  cursor: string;
  upTo(step: string, word: string): string;
  outputIs(value: string, label: string): string;
  changes(value: string): string;
  all(last: string, label: string, word: string, change: string): string;
  copy: string;
}

const en: ReadingWords = {
  title: 'A sentence as it is read',
  detail: (name, words) => `${name}, ${words} ${words === '1' ? 'word' : 'words'}`,
  output: 'output',
  change: 'change by the word',
  nothing: 'nothing yet',
  means: {
    pre: 'Each point is the model’s output for the sentence up to that word, with padding before it, as for a whole sentence.',
    post: 'Each point is the model’s output for the sentence up to that word: the model reads those words, then padding to the end.',
    none: 'Each point is the model’s output for the sentence up to that word, as if it ended there.',
  },
  hint: 'Point at a word; click or arrow keys pin it, Escape lets go.',
  cursor: 'Word',
  upTo: (step, word) => `up to word ${step}, “${word}”`,
  outputIs: (value, label) => `output ${value}: ${label}`,
  changes: (value) => `the word changed it by ${value}`,
  all: (last, label, word, change) =>
    `At the end the output is ${last}, ${label}. “${word}” changed it most, by ${change}.`,
  copy: 'Copy as CSV',
};

const id: ReadingWords = {
  title: 'Kalimat saat dibaca',
  detail: (name, words) => `${name}, ${words} kata`,
  output: 'keluaran',
  change: 'perubahan oleh kata itu',
  nothing: 'belum ada',
  means: {
    pre: 'Tiap titik adalah keluaran model untuk kalimat sampai kata itu, dengan padding di depannya, seperti untuk kalimat utuh.',
    post: 'Tiap titik adalah keluaran model untuk kalimat sampai kata itu: model membaca kata-kata itu, lalu padding sampai habis.',
    none: 'Tiap titik adalah keluaran model untuk kalimat sampai kata itu, seakan-akan kalimatnya berakhir di situ.',
  },
  hint: 'Arahkan penunjuk ke satu kata; klik atau tombol panah menyematkan, Escape melepas.',
  cursor: 'Kata',
  upTo: (step, word) => `sampai kata ke-${step}, “${word}”`,
  outputIs: (value, label) => `keluaran ${value}: ${label}`,
  changes: (value) => `kata itu mengubahnya sebesar ${value}`,
  all: (last, label, word, change) =>
    `Pada akhirnya keluarannya ${last}, ${label}. “${word}” paling mengubahnya, sebesar ${change}.`,
  copy: 'Salin sebagai CSV',
};

export const words: Translated<ReadingWords> = { en, id };
