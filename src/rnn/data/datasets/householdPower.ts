import { basename } from 'node:path';
import { formatCount } from '../../display/formatNumber';
import { checkNames } from '../csv/columnNames';
import { dateParser } from '../csv/dateFormat';
import { delimitedRows } from '../csv/delimitedRows';
import { numberParser } from '../csv/numberFormat';
import { Aggregate, type Aggregation, checkAggregation } from '../table/aggregate';
import type { Column } from '../table/column';
import { checkBins } from '../table/resample';
import { Table } from '../table/Table';
import { type Every, type TimeBins, timeBins } from '../table/timeBins';
import { say } from '../../../say';

export interface HouseholdPowerOptions {
  /** The width of the bins into which the minutes go. Default: `'hour'`. One minute is `60_000`. */
  every?: Every;
  /** What becomes of the minutes in a bin. Default: `'mean'`. */
  how?: Aggregation;
  /** Only these columns, e.g. `['Global_active_power']`. Default: all seven. */
  columns?: readonly string[];
}

const MINUTE = 60_000;
const number = numberParser({});

/** See `Rnn.readHouseholdPower`. */
export async function readHouseholdPower(
  path: string,
  { every = 'hour', how = 'mean', columns }: HouseholdPowerOptions = {},
): Promise<Table> {
  checkAggregation(how);
  checkNames(columns, 'columns');
  const parseTime = minuteParser();
  let chosen: { name: string; field: number; aggregate: Aggregate }[] | undefined;
  let width = 0;
  let bins: TimeBins | undefined;
  let first = 0;
  let last = -Infinity;
  let row = 0;
  let incomplete = 0;
  await delimitedRows(path, { delimiter: ';' }, (fields) => {
    if (!chosen) {
      width = fields.length;
      chosen = chosenFields(path, fields, columns).map((column) => ({
        ...column,
        aggregate: new Aggregate(how),
      }));
      return;
    }
    row++;
    if (fields.length !== width)
      throw new Error(`${path}: row ${row} has ${fields.length} fields, the header has ${width}.`);
    const time = parseTime(fields[0]!, fields[1]!);
    if (!(time > last)) throw badTime(path, row, fields, time);
    last = time;
    if (!bins) [first, bins] = [time, timeBins(every, time)];
    const bin = bins.indexOf(time);
    checkBins(bin + 1, every);
    let complete = true;
    for (const { name, field, aggregate } of chosen) {
      const value = power(path, row, name, fields[field]!);
      if (Number.isNaN(value)) complete = false;
      else aggregate.add(bin, value);
    }
    if (!complete) incomplete++;
  });
  const count = bins ? bins.indexOf(last) + 1 : 0;
  const table = new Table(
    new Map<string, Column>([
      [
        'time',
        { type: 'date', values: Float64Array.from({ length: count }, (_, bin) => bins!.startOf(bin)) },
      ],
      ...chosen!.map(
        ({ name, aggregate }) => [name, { type: 'number', values: aggregate.values(count) }] as const,
      ),
    ]),
  );
  const absent = row === 0 ? 0 : Math.round((last - first) / MINUTE) + 1 - row;
  const empty = Math.max(0, ...table.columns.map(({ missing }) => missing));
  const step = typeof every === 'number' ? `${formatCount(every)} ms` : every;
  return table.describedAs({
    description: say({
      en: `Household power consumption (UCI), ${basename(path)}, ${how} by ${step}`,
      id: `Pemakaian listrik rumah tangga (UCI), ${basename(path)}, ${how} per ${step}`,
    }),
    notes: [
      say({
        en: `${formatCount(incomplete)} of ${formatCount(row)} minutes lack a value (?)${absent > 0 ? `, ${formatCount(absent)} more are not in the file` : ''}: they do not count.`,
        id: `${formatCount(incomplete)} dari ${formatCount(row)} menit tidak lengkap nilainya (?)${absent > 0 ? `, ${formatCount(absent)} lagi tidak ada di berkas` : ''}: tidak dihitung.`,
      }),
      ...(empty > 0
        ? [
            say({
              en: `${formatCount(empty)} of ${formatCount(count)} rows have no minute with a value and are missing: fill them, e.g. fillMissing({ ${chosen![0]!.name}: 'linear' }), or leave them out with dropMissing().`,
              id: `${formatCount(empty)} dari ${formatCount(count)} baris tidak memiliki satu menit pun yang bernilai, sehingga kosong: isilah, mis. dengan fillMissing({ ${chosen![0]!.name}: 'linear' }), atau buang dengan dropMissing().`,
            }),
          ]
        : []),
    ],
  });
}

function chosenFields(path: string, header: string[], wanted?: readonly string[]) {
  const [date, time, ...names] = header.map((name) => name.trim());
  if (date !== 'Date' || time !== 'Time' || names.length === 0)
    throw new Error(
      `${path} is not the UCI file of household power consumption: its header is ${JSON.stringify(header.join(';').slice(0, 80))}, not "Date;Time;Global_active_power;…".`,
    );
  return (wanted ?? names).map((name) => {
    const index = names.indexOf(name);
    if (index < 0)
      throw new Error(`columns: ${path} has no column "${name}"; there are ${names.join(', ')}.`);
    return { name, field: index + 2 };
  });
}

/** @returns what reads `16/12/2006` and `17:24:00` */
function minuteParser(): (date: string, time: string) => number {
  const day = dateParser('DD/MM/YYYY');
  return (date, time) => {
    const [, hour, minute, second] = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(time) ?? [];
    return hour ? day(date) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 : NaN;
  };
}

function badTime(path: string, row: number, [date, time]: string[], stamp: number): Error {
  return new Error(
    Number.isNaN(stamp)
      ? `${path}: row ${row} holds ${JSON.stringify(`${date};${time}`)}, no time such as 16/12/2006;17:24:00.`
      : `${path}: row ${row}, ${date} ${time}, is not later than the row before it: sort the file and leave out what is there twice.`,
  );
}

function power(path: string, row: number, name: string, text: string): number {
  if (text === '?' || text === '') return NaN;
  const value = number(text);
  if (Number.isNaN(value))
    throw new Error(`${path}: row ${row} holds ${JSON.stringify(text)} as ${name}, which is no number.`);
  return value;
}
