import type { Translated } from '../shared/words';

export interface ClassificationWords {
  title: string;
  values(n: string): string;
  accuracy(percent: string): string;
  accuracyName: string;
  threshold(label: string, from: string): string;
  confusion: string;
  actual: string;
  predicted: string;
  /** One cell of the matrix in words. */
  cell(count: string, support: string, actual: string, predicted: string, share: string): string;
  noneActual(actual: string): string;
  shares: string;
  byClass: string;
  class: string;
  precision: string;
  recall: string;
  f1: string;
  support: string;
  precisionHint: string;
  recallHint: string;
  f1Hint: string;
  macro: string;
  weighted: string;
  macroHint: string;
  weightedHint: string;
  notDefined: string;
  undefinedNote: string;
  total: string;
  csv: string;
  markdown: string;
  csvMatrix: string;
}

const en: ClassificationWords = {
  title: 'Classification',
  values: (n) => `${n} values`,
  accuracy: (percent) => `accuracy ${percent} %`,
  threshold: (label, from) => `“${label}” from ${from}`,
  accuracyName: 'accuracy',
  confusion: 'Confusion matrix',
  actual: 'actual',
  predicted: 'predicted',
  cell: (count, support, actual, predicted, share) =>
    `${count} of ${support} that are “${actual}” were predicted as “${predicted}” (${share} %)`,
  noneActual: (actual) => `nothing is “${actual}”`,
  shares: 'count, and share of its row',
  byClass: 'Scores by class',
  class: 'class',
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
  support: 'support',
  precisionHint: 'of what was predicted as the class, the share that is it',
  recallHint: 'of what is the class, the share that was predicted as it',
  f1Hint: 'harmonic mean of precision and recall',
  macro: 'macro mean',
  weighted: 'weighted mean',
  macroHint: 'every class counts alike',
  weightedHint: 'every value counts alike',
  notDefined: 'not defined',
  undefinedNote:
    'Not defined: 0/0. Precision where the class was never predicted, recall where it never occurs. In the means it counts as 0.',
  total: 'all',
  csv: 'Copy scores as CSV',
  csvMatrix: 'Copy matrix as CSV',
  markdown: 'Copy as Markdown',
};

const id: ClassificationWords = {
  title: 'Klasifikasi',
  values: (n) => `${n} nilai`,
  accuracy: (percent) => `akurasi ${percent} %`,
  threshold: (label, from) => `“${label}” mulai ${from}`,
  accuracyName: 'akurasi',
  confusion: 'Matriks konfusi',
  actual: 'aktual',
  predicted: 'prediksi',
  cell: (count, support, actual, predicted, share) =>
    `${count} dari ${support} yang “${actual}” diprediksi sebagai “${predicted}” (${share} %)`,
  noneActual: (actual) => `tidak ada yang “${actual}”`,
  shares: 'banyaknya, dan bagiannya di baris itu',
  byClass: 'Skor per kelas',
  class: 'kelas',
  precision: 'presisi',
  recall: 'recall',
  f1: 'F1',
  support: 'banyaknya',
  precisionHint: 'dari yang diprediksi sebagai kelas itu, bagian yang benar',
  recallHint: 'dari yang memang kelas itu, bagian yang terprediksi',
  f1Hint: 'rata-rata harmonik presisi dan recall',
  macro: 'rata-rata makro',
  weighted: 'rata-rata berbobot',
  macroHint: 'setiap kelas dihitung sama',
  weightedHint: 'setiap nilai dihitung sama',
  notDefined: 'tak terdefinisi',
  undefinedNote:
    'Tak terdefinisi: 0/0. Presisi jika kelas itu tidak pernah diprediksi, recall jika kelas itu tidak pernah muncul. Dalam rata-rata dihitung 0.',
  total: 'semua',
  csv: 'Salin skor sebagai CSV',
  csvMatrix: 'Salin matriks sebagai CSV',
  markdown: 'Salin sebagai Markdown',
};

export const words: Translated<ClassificationWords> = { en, id };
