import { formatCount } from '../../display/formatNumber';
import { textTable } from '../../display/textTable';
import { say } from '../../../say';
import type { ColumnType, TableValue } from './column';
import type { Table } from './Table';

/** Rows that are shown of a table. */
export const SHOWN_ROWS = 5;
/** Characters of a line of text. */
const LINE = 120;

/** The `text/plain` of a table: what it is, its columns, and its first rows. */
export function tableText(table: Table): string {
  const { columns, length } = table;
  const shown = shownColumns(table);
  const fitting = fittingColumns(
    columns.map(({ name }) => name),
    shown,
  );
  const more = fitting < columns.length ? ['…'] : [];
  const body = Array.from({ length: Math.min(length, SHOWN_ROWS) }, (_, row) => [
    ...shown.slice(0, fitting).map((texts) => texts[row] ?? ''),
    ...more,
  ]);
  if (length > SHOWN_ROWS) body.push([...columns.slice(0, fitting).map(() => '…'), ...more]);
  return [
    ...(table.description ? [table.description] : []),
    rowsText(length),
    ...columns.map(({ name, type, missing }) => `  ${name}: ${typeText(type, missing)}`),
    ...table.notes.map((note) => `${say({ en: 'note', id: 'catatan' })}: ${note}`),
    textTable([...columns.slice(0, fitting).map(({ name }) => name), ...more], body),
  ].join('\n');
}

export function rowsText(length: number): string {
  return say({ en: `${formatCount(length)} rows`, id: `${formatCount(length)} baris` });
}

/** What a column holds, and what is missing of it: `number, 3 missing`. */
export function typeText(type: ColumnType, missing: number): string {
  const types = {
    number: say({ en: 'number', id: 'bilangan' }),
    date: say({ en: 'date', id: 'tanggal' }),
    text: say({ en: 'text', id: 'teks' }),
  };
  if (missing === 0) return types[type];
  const gaps = say({ en: `${formatCount(missing)} missing`, id: `${formatCount(missing)} kosong` });
  return `${types[type]}, ${gaps}`;
}

/** @returns how many columns fit on a line, at least one: their names and types are above anyway */
function fittingColumns(names: string[], shown: (string | null)[][]): number {
  let width = 0;
  const tooFar = names.findIndex((name, i) => {
    width += 2 + Math.max(name.length, ...shown[i]!.map((text) => text?.length ?? 0));
    return width > LINE;
  });
  return tooFar < 0 ? names.length : Math.max(1, tooFar);
}

/** The first values of each column as texts; `null` for a missing one. */
export function shownColumns(table: Table): (string | null)[][] {
  const rows = table.slice(0, SHOWN_ROWS).rows;
  return table.columns.map(({ name }) => {
    const values = rows.map((row) => row[name]!);
    const midnights = values.every((value) => !(value instanceof Date) || value.getTime() % DAY === 0);
    return values.map((value) => (value === null ? null : shownValue(value, midnights)));
  });
}

const DAY = 86_400_000;

/** Dates in UTC, fractions with seven digits that count, texts as one line of at most 60 characters: a review would fill the page. */
function shownValue(value: Exclude<TableValue, null>, midnights: boolean): string {
  if (value instanceof Date) {
    const iso = value.toISOString().replace('T', ' ');
    return midnights ? iso.replace(/ .*/, '') : iso.replace(/(:00)?(\.000)?Z$/, '');
  }
  if (typeof value === 'number')
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(7)));
  const line = value.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
