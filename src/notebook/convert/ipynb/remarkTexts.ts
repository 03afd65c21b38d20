import type { ImportProblem, ImportRemark } from './importRemarks';

type Words = Record<ImportProblem, (names: string) => string> & { cells: (numbers: number[]) => string };

const en: Words = {
  cells: (numbers) => `${numbers.length === 1 ? 'Cell' : 'Cells'} ${list(numbers)}`,
  foreign: (names) => `code in ${names}, kept as text to read: only TypeScript and JavaScript run here`,
  address: (names) => `imports ${names}: install the package with npm, and import it by its plain name`,
  deno: (names) =>
    `uses ${names}, which only Deno has: for outputs there is rnn.html, rnn.svg and rnn.vegaLite`,
  tslab: () => 'uses tslab’s own module: for outputs there is rnn.html and rnn.svg',
  ijavascript: () => 'uses $$ of IJavaScript: make the value the last line of its cell, or await it',
  widget: () => 'shows a Jupyter widget, of which only the text is kept',
  syntax: () => 'does not read as TypeScript or JavaScript',
};

const id: Words = {
  cells: (numbers) => `Sel ${list(numbers)}`,
  foreign: (names) =>
    `kode ${names}, disimpan sebagai teks untuk dibaca: di sini hanya TypeScript dan JavaScript yang berjalan`,
  address: (names) => `mengimpor ${names}: pasang paketnya dengan npm, lalu impor dengan nama biasa`,
  deno: (names) =>
    `memakai ${names}, yang hanya ada di Deno: untuk keluaran ada rnn.html, rnn.svg, dan rnn.vegaLite`,
  tslab: () => 'memakai modul tslab: untuk keluaran ada rnn.html dan rnn.svg',
  ijavascript: () => 'memakai $$ dari IJavaScript: jadikan nilainya baris terakhir sel, atau pakai await',
  widget: () => 'menampilkan widget Jupyter; hanya teksnya yang disimpan',
  syntax: () => 'tidak terbaca sebagai TypeScript atau JavaScript',
};

/** `Cells 2 and 3: imports npm:lodash: …` */
export function importRemarkText({ problem, cells, names }: ImportRemark, language: 'en' | 'id'): string {
  const words = { en, id }[language];
  const shown = names.length > 4 ? [...names.slice(0, 3), '…'] : names;
  return `${words.cells(cells)}: ${words[problem](shown.join(', '))}.`;
}

function list(numbers: number[]): string {
  return numbers.length > 8 ? `${numbers.slice(0, 7).join(', ')}, …` : numbers.join(', ');
}
