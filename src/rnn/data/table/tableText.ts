import { formatCount } from '../../display/formatNumber';
import { textTable } from '../../display/textTable';
import type { TableValue } from './column';
import type { Table } from './Table';

/** Rows that are shown of a table. */
export const SHOWN_ROWS = 5;

/** The `text/plain` of a table: what it is, its columns, and its first rows. */
export function tableText(table: Table): string {
  const { columns, length } = table;
  const body = table.slice(0, SHOWN_ROWS).rows.map((row) => columns.map(({ name }) => shownText(row[name]!)));
  if (length > SHOWN_ROWS) body.push(columns.map(() => '…'));
  return [
    ...(table.description ? [table.description] : []),
    `${formatCount(length)} rows`,
    ...columns.map(
      ({ name, type, missing }) => `  ${name}: ${type}${missing > 0 ? `, ${missing} missing` : ''}`,
    ),
    ...table.notes.map((note) => `note: ${note}`),
    textTable(
      columns.map(({ name }) => name),
      body,
    ),
  ].join('\n');
}

/** Dates as ISO texts, a day without its time; texts as one line of at most 60 characters: a review would fill the page. */
export function shownText(value: TableValue): string {
  if (value === null) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, 'Z');
  const line = String(value).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
