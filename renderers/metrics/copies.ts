import { short } from '../shared/format';
import { csvText, markdownTable } from '../shared/tableText';
import type { ShownTable } from './shown';
import type { MetricWords } from './words';

/** The table as it is arranged, with every digit. */
export function metricsCsv({ columns, rows }: ShownTable, words: MetricWords): string {
  return csvText([[words.model, ...headings(columns)], ...rows.map(({ name, values }) => [name, ...values])]);
}

/** The table as it reads: three digits, the best in bold. */
export function metricsMarkdown(
  { columns, rows, best }: ShownTable,
  notes: string[],
  words: MetricWords,
): string {
  const cell = (value: number | null, i: number) => {
    if (value === null) return 'n/a';
    // a character that no name can hold marks bold until the rest is escaped
    return value === best[i] ? `\u0000${short(value)}\u0000` : short(value);
  };
  const table = markdownTable([
    [words.model, ...headings(columns)],
    ...rows.map(({ name, values }) => [name, ...values.map(cell)]),
  ]).replaceAll('\u0000', '**');
  return notes.length > 0 ? `${table}\n${notes.join('\n\n')}\n` : table;
}

const headings = (columns: ShownTable['columns']) =>
  columns.map(({ label, spoken, unit }) => (unit ? `${spoken ?? label} (${unit})` : (spoken ?? label)));
