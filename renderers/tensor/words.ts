import type { Translated } from '../shared/words';

interface Words {
  distribution: string;
  between(from: string, to: string, count: string): string;
  values: string;
  row: string;
  column: string;
  matrix(at: string, of: string): string;
  partOfMatrices(shown: string, all: string): string;
  means(rows: string, columns: string): string;
  rows(from: string, to: string): string;
  columns(from: string, to: string): string;
  howTo: string;
}

/** `3` or, of several, `3–5`. */
const range = (from: string, to: string) => (from === to ? from : `${from}–${to}`);

export const words: Translated<Words> = {
  en: {
    distribution: 'How often each value occurs',
    between: (from, to, count) => `${count} values from ${from} to ${to}`,
    values: 'Values',
    row: 'row',
    column: 'column',
    matrix: (at, of) => `matrix ${at} of ${of}`,
    partOfMatrices: (shown, all) => `the first ${shown} of ${all} matrices`,
    means: (rows, columns) => `each square is the mean of ${rows} × ${columns} values`,
    rows: (from, to) => `row ${range(from, to)}`,
    columns: (from, to) => `column ${range(from, to)}`,
    howTo: 'Arrow keys move from value to value.',
  },
  id: {
    distribution: 'Seberapa sering tiap nilai muncul',
    between: (from, to, count) => `${count} nilai dari ${from} sampai ${to}`,
    values: 'Nilai',
    row: 'baris',
    column: 'kolom',
    matrix: (at, of) => `matriks ${at} dari ${of}`,
    partOfMatrices: (shown, all) => `${shown} pertama dari ${all} matriks`,
    means: (rows, columns) => `tiap kotak adalah rerata ${rows} × ${columns} nilai`,
    rows: (from, to) => `baris ${range(from, to)}`,
    columns: (from, to) => `kolom ${range(from, to)}`,
    howTo: 'Tombol panah berpindah dari nilai ke nilai.',
  },
};
