import Papa from 'papaparse';

export type CsvCell = string | number | null;

/** What a spreadsheet could compute: also behind spaces, and in the full-width forms that some of them know. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** RFC 4180. A text that a spreadsheet would compute gets an apostrophe in front; numbers keep all their digits. */
export function csvText(rows: CsvCell[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: FORMULA })}\r\n`;
}
