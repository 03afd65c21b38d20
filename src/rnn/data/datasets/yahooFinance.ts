import { basename } from 'node:path';
import { dateParser, isoDate, type ParseDate } from '../csv/dateFormat';
import { type DelimitedOptions, delimitedRows } from '../csv/delimitedRows';
import { missingTokens } from '../csv/missing';
import { numberParser } from '../csv/numberFormat';
import type { Column } from '../table/column';
import { Table } from '../table/Table';
import { say } from '../../../say';
import { PriceHeader } from './PriceHeader';

export interface YahooFinanceOptions extends DelimitedOptions {
  /** Which stock, where the file holds several. */
  ticker?: string;
  /** How dates are written, where neither as `2026-11-25` nor as `Nov 25, 2026`: e.g. `'MM/DD/YYYY'`. */
  dates?: string;
}

interface PriceRow {
  time: number;
  row: number;
  values: number[];
}

const number = numberParser({ thousands: ',' });
const { isMissing } = missingTokens(['-', '—'], number);

/** See `Rnn.readYahooFinance`. */
export async function readYahooFinance(path: string, options: YahooFinanceOptions = {}): Promise<Table> {
  const header = new PriceHeader(path, options.ticker);
  const parseDay = dayParser(options.dates);
  const rows: PriceRow[] = [];
  const left = { events: 0, empty: 0 };
  let row = 0;
  await delimitedRows(path, options, (fields) => {
    if (!header.complete) return header.add(fields);
    row++;
    if (fields.length < header.width && EVENT.test(fields.slice(1).join(' '))) return void left.events++;
    if (fields.length !== header.width)
      throw new Error(`${path}: row ${row} has ${fields.length} fields, the header has ${header.width}.`);
    const texts = header.columns.map(({ field }) => fields[field]!);
    if (texts.every(isMissing)) return void left.empty++;
    if (texts.some((text) => EVENT.test(text))) return void left.events++;
    const time = parseDay(fields[header.time]!);
    if (Number.isNaN(time)) throw new Error(noDate(path, row, fields[header.time]!));
    rows.push({ time, row, values: texts.map((text, i) => price(path, row, header.columns[i]!.name, text)) });
  });
  header.check();
  if (rows.length === 0) throw new Error(`${path} holds no prices.`);
  const notes = [
    ...(left.events > 0
      ? [
          say({
            en: `Left out: rows that tell of a dividend or a split (${left.events}).`,
            id: `Ditinggalkan: baris tentang dividen atau pemecahan saham (${left.events}).`,
          }),
        ]
      : []),
    ...(left.empty > 0
      ? [
          say({
            en: `Left out: rows without any price (${left.empty}).`,
            id: `Ditinggalkan: baris tanpa harga (${left.empty}).`,
          }),
        ]
      : []),
    ...(inOrder(path, rows)
      ? []
      : [
          say({
            en: 'Sorted: the file did not begin with the earliest day.',
            id: 'Diurutkan: berkas tidak dimulai dari hari paling awal.',
          }),
        ]),
  ];
  return new Table(columnsOf(header, rows), {
    description: say({
      en: `Price history from Yahoo Finance, ${basename(path)}`,
      id: `Riwayat harga dari Yahoo Finance, ${basename(path)}`,
    }),
    notes,
  });
}

/** What Yahoo's page writes between the days. */
const EVENT = /\b(dividend|stock splits?|capital gains?)\b/i;

/** A trading day, which yfinance writes as midnight at the exchange, is that day in UTC. */
function dayParser(format: string | undefined): ParseDate {
  const parsers = format === undefined ? [isoDate(), dateParser('MMM D, YYYY')] : [dateParser(format)];
  return (text) => {
    const day = text.trim().replace(/ 00:00:00([+-]\d{2}:?\d{2})?$/, '');
    return parsers.map((parse) => parse(day)).find((time) => !Number.isNaN(time)) ?? NaN;
  };
}

function price(path: string, row: number, name: string, text: string): number {
  if (isMissing(text)) return NaN;
  const value = number(text);
  if (Number.isNaN(value))
    throw new Error(`${path}: row ${row} holds ${JSON.stringify(text)} as ${name}, which is no number.`);
  return value;
}

/** Puts the rows in order. @returns whether they were */
function inOrder(path: string, rows: PriceRow[]): boolean {
  const ordered = rows.every(({ time }, i) => i === 0 || time >= rows[i - 1]!.time);
  if (!ordered) rows.sort((a, b) => a.time - b.time || a.row - b.row);
  const twice = rows.findIndex(({ time }, i) => i > 0 && time === rows[i - 1]!.time);
  if (twice > 0)
    throw new Error(
      `${path}: rows ${rows[twice - 1]!.row} and ${rows[twice]!.row} are both of ${new Date(rows[twice]!.time).toISOString().slice(0, 10)}: remove one.`,
    );
  return ordered;
}

function columnsOf(header: PriceHeader, rows: PriceRow[]): Map<string, Column> {
  return new Map<string, Column>([
    ['Date', { type: 'date', values: Float64Array.from(rows, ({ time }) => time) }],
    ...header.columns.map(
      ({ name }, i) =>
        [name, { type: 'number', values: Float64Array.from(rows, ({ values }) => values[i]!) }] as const,
    ),
  ]);
}

const noDate = (path: string, row: number, text: string) =>
  `${path}: row ${row} holds ${JSON.stringify(text)} as date, which is neither as 2026-11-25 nor as Nov 25, 2026: say how it is written, e.g. { dates: 'MM/DD/YYYY' }.`;
