import { say, type Texts } from '../../../say';

/** @returns what to do about a column whose first value is a date or number in another way of writing, if it looks so */
export function textHint(name: string, text: string, row: number): string | undefined {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(text.trim()))?.[1];
  const what = say({
    en: `is read as text: row ${row} holds ${JSON.stringify(text)}.`,
    id: `dibaca sebagai teks: baris ${row} berisi ${JSON.stringify(text)}.`,
  });
  return remedy && `${theColumn(name)} ${what} ${say(remedy)}`;
}

/** @returns what to do about whole numbers that lose digits, such as long identifiers */
export function largeHint(name: string, text: string, row: number): string | undefined {
  if (!/^\s*\d+\s*$/.test(text)) return undefined;
  const kept = `{ types: { ${JSON.stringify(name)}: 'text' } }`;
  const what = say({
    en: `holds ${text.trim()} in row ${row}, too large a whole number to be kept exactly. If it identifies something, keep it as text: ${kept}.`,
    id: `berisi ${text.trim()} di baris ${row}, bilangan bulat yang terlalu besar untuk disimpan secara tepat. Bila itu pengenal sesuatu, simpan sebagai teks: ${kept}.`,
  });
  return `${theColumn(name)} ${what}`;
}

/** @returns what to do about a header that looks like a row of values */
export function headerHint(names: readonly string[]): string | undefined {
  if (!names.every((name) => name !== '' && Number.isFinite(Number(name)))) return undefined;
  const first = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
  return say({
    en: `All names of columns are numbers (${first}): if the file has no header row, name the columns: { names: [...] }.`,
    id: `Semua nama kolom berupa bilangan (${first}): bila berkas tidak memiliki baris judul, beri nama kolomnya: { names: [...] }.`,
  });
}

/** How a note on a column begins. */
export const theColumn = (name: string): string => say({ en: `The column "${name}"`, id: `Kolom "${name}"` });

const REMEDIES: [RegExp, Texts][] = [
  [
    /^\d{1,2}([/.-])\d{1,2}\1\d{4}\b/,
    {
      en: "If these are dates, say how they are written, e.g. { dates: 'DD/MM/YYYY' } or { dates: 'MM/DD/YYYY' }.",
      id: "Bila ini tanggal, sebutkan cara penulisannya, mis. { dates: 'DD/MM/YYYY' } atau { dates: 'MM/DD/YYYY' }.",
    },
  ],
  [
    /^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b/,
    {
      en: "If these are dates, say so: { dates: 'MMM D, YYYY' }.",
      id: "Bila ini tanggal, sebutkan: { dates: 'MMM D, YYYY' }.",
    },
  ],
  [/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/, numbers("{ thousands: ',' }")],
  [/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/, numbers("{ decimal: ',', thousands: '.' }")],
  [/^[-+]?\d*,\d+$/, numbers("{ decimal: ',' }")],
];

function numbers(options: string): Texts {
  return {
    en: `If these are numbers, say so: ${options}.`,
    id: `Bila ini bilangan, sebutkan: ${options}.`,
  };
}
