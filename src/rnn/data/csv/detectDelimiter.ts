import Papa from 'papaparse';

const CANDIDATES = [',', ';', '\t', '|'];
const ROWS = 20;

/**
 * @param beginning of the file
 * @returns the only character that separates fields in the header, and of several the only one that cuts the first rows
 *   into as many fields as the header; a comma when there is none
 * @throws when two would do
 */
export function detectDelimiter(path: string, beginning: string): string {
  const found = CANDIDATES.map((delimiter) => ({ delimiter, counts: fieldCounts(beginning, delimiter) }));
  const inHeader = found.filter(({ counts }) => counts[0]! > 1);
  if (inHeader.length <= 1) return inHeader[0]?.delimiter ?? ',';
  const [best, other] = inHeader.filter(({ counts }) => counts.every((count) => count === counts[0]));
  if (best && !other) return best.delimiter;
  const names = (best && other ? [best, other] : inHeader).map(({ delimiter }) => JSON.stringify(delimiter));
  throw new Error(
    `${path}: both ${names.slice(0, 2).join(' and ')} could separate its fields: say which, e.g. { delimiter: ${names[0]} }.`,
  );
}

function fieldCounts(beginning: string, delimiter: string): number[] {
  const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: ROWS + 1, skipEmptyLines: true });
  const lastIsWhole = data.length > ROWS || /[\r\n]$/.test(beginning);
  return data.slice(0, lastIsWhole ? ROWS : Math.max(1, data.length - 1)).map((row) => row.length);
}
