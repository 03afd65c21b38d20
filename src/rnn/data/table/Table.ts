import { inspect } from 'node:util';
import { described } from '../../described';
import { formatCount } from '../../display/formatNumber';
import { MIME, showAs } from '../../display/mime';
import {
  type Column,
  type ColumnType,
  isMissing,
  missingIn,
  sliceColumn,
  takeRows,
  type TableValue,
  valueAt,
} from './column';
import { checkColumnValues, columnOf, type ColumnValues } from './columnOf';
import { type Fill, fillColumn } from './fillMissing';
import { presentColumn } from './presentColumn';
import { resampleColumns, type ResampleOptions } from './resample';
import { rowByRow } from './rowByRow';
import { sortRows } from './sortRows';
import { tableHtml } from './tableHtml';
import { tableText } from './tableText';

/** What there is to know of a column. */
export interface TableColumn {
  name: string;
  type: ColumnType;
  /** Rows without a value. */
  missing: number;
  /** The first row without a value, counted from 1. */
  firstMissing: number | null;
}

export type TableRow = Record<string, TableValue>;

/** What a table says about itself, wherever it is shown. */
export interface TableInfo {
  /** What this is and where it comes from: one line. */
  description?: string;
  /** What was done to the data, and what is odd about them: a line each. */
  notes?: readonly string[];
}

/** What `numbers`, `dates`, `texts` and `matrix` are to put for a missing value. */
export interface MissingChoice<F = Fill> {
  /** Default: none; a missing value is an error that says where it is. */
  missing?: F;
}

/**
 * Columns of one type each, all of the same length; it never changes, every verb gives a new table.
 *
 * Columns are plain typed arrays, so that a few million rows fit and windows and features are quick. For more verbs
 * (joins, grouping, pivots) hand them over: `aq.table(table.columnArrays())` with arquero, and back with
 * `rnn.table(arqueroTable.objects …)`.
 */
export class Table {
  /** What this is, e.g. that it is synthetic. */
  readonly description: string | undefined;
  readonly notes: readonly string[];
  readonly length: number;
  readonly #columns: ReadonlyMap<string, Column>;
  #facts?: TableColumn[];
  #rows?: TableRow[];

  /** Cells make tables with `rnn.table` or read them from files. Columns are taken as they are, without a copy. */
  constructor(columns: ReadonlyMap<string, Column>, { description, notes = [] }: TableInfo = {}) {
    this.#columns = columns;
    this.description = description;
    this.notes = notes;
    const lengths = [...columns].map(([name, { values }]) => ({ name, length: values.length }));
    this.length = lengths[0]?.length ?? 0;
    const odd = lengths.find(({ length }) => length !== this.length);
    if (odd)
      throw new Error(
        `The column "${odd.name}" has ${odd.length} values, "${lengths[0]!.name}" has ${this.length}: give all columns one value a row.`,
      );
    showAs(this, () => ({ [MIME.html]: tableHtml(this), [MIME.text]: tableText(this) }));
  }

  get columns(): TableColumn[] {
    return (this.#facts ??= [...this.#columns].map(([name, column]) => ({
      name,
      type: column.type,
      ...missingIn(column),
    })));
  }

  /** All rows as objects; a missing value is `null`. Of a long table, take `slice` or columns instead. */
  get rows(): TableRow[] {
    return (this.#rows ??= Array.from({ length: this.length }, (_, i) => this.#row(i)));
  }

  /**
   * The numbers of a column.
   *
   * @param choice what to put for missing values: a `Fill`, or `NaN`
   * @throws when there is no such column, it holds something else, or a value is missing and there is no choice
   */
  numbers(name: string, { missing }: MissingChoice<Exclude<Fill, Date>> = {}): number[] {
    return Array.from(this.#numbers(name, missing));
  }

  /** The dates of a column, in UTC. @throws as `numbers` */
  dates(name: string, { missing }: MissingChoice<'forward' | 'backward' | 'linear' | Date> = {}): Date[] {
    return Array.from(this.#present(name, 'date', missing).values as Float64Array, (time) => new Date(time));
  }

  /** The dates of a column, as milliseconds in UTC. @throws as `numbers` */
  times(
    name: string,
    { missing }: MissingChoice<'forward' | 'backward' | 'linear' | Date> = {},
  ): Float64Array {
    return (this.#present(name, 'date', missing).values as Float64Array).slice();
  }

  /** The texts of a column. @throws as `numbers` */
  texts(name: string, { missing }: MissingChoice<string> = {}): string[] {
    return [...(this.#present(name, 'text', missing).values as string[])];
  }

  /**
   * Columns of numbers as rows [n, k], e.g. for `rnn.windows` or a scaler.
   *
   * @param names default: all columns of numbers
   * @throws as `numbers`
   */
  matrix(names?: readonly string[], { missing }: MissingChoice<Exclude<Fill, Date>> = {}): number[][] {
    const columns = this.#numberColumns(names, missing);
    return Array.from({ length: this.length }, (_, i) => columns.map((values) => values[i]!));
  }

  /**
   * As `matrix`, but in one Float32Array, row after row: `tf.tensor2d(table.float32(names), [table.length, names.length])`.
   *
   * @throws as `numbers`
   */
  float32(names?: readonly string[], { missing }: MissingChoice<Exclude<Fill, Date>> = {}): Float32Array {
    return rowByRow(this.#numberColumns(names, missing), new Float32Array(this.length * this.#wide(names)));
  }

  /**
   * As `float32`, but in a Float64Array, which keeps every digit.
   *
   * @throws as `numbers`
   */
  float64(names?: readonly string[], { missing }: MissingChoice<Exclude<Fill, Date>> = {}): Float64Array {
    return rowByRow(this.#numberColumns(names, missing), new Float64Array(this.length * this.#wide(names)));
  }

  /**
   * The columns by name, copied: a Float64Array of numbers where none is missing; otherwise an array of numbers, dates
   * or texts, with `null` for a missing one.
   */
  columnArrays(): Record<string, Float64Array | TableValue[]> {
    return Object.fromEntries(
      this.columns.map(({ name, type, missing }) => {
        const column = this.#columns.get(name)!;
        if (type === 'number' && missing === 0) return [name, (column.values as Float64Array).slice()];
        return [name, Array.from({ length: this.length }, (_, i) => valueAt(column, i))];
      }),
    );
  }

  /** @returns only these columns, in this order */
  select(names: string | readonly string[]): Table {
    return this.#with(new Map([names].flat().map((name) => [name, this.#column(name)])));
  }

  /** @returns the rows from `start` to before `end`, both as in `Array.slice`: so `rnn.split(table)` works */
  slice(start?: number, end?: number): Table {
    return this.#map((column) => sliceColumn(column, start, end));
  }

  /** @returns the rows for which `keep` is true */
  filter(keep: (row: TableRow, index: number) => boolean): Table {
    if (typeof keep !== 'function')
      throw new Error(`keep is a function of a row, row => row.temperature > 20, not ${described(keep)}.`);
    return this.#take((i) => keep(this.#row(i), i));
  }

  /** @returns the rows in the order of one or several columns; missing values last, equal rows as they were */
  sort(by: string | readonly string[], { descending = false } = {}): Table {
    const columns = [by].flat().map((name) => this.#column(name));
    const order = sortRows(columns, this.length, descending);
    return this.#map((column) => takeRows(column, order));
  }

  /** @returns only the rows that miss nothing in these columns (default: in any) */
  dropMissing(names: string | readonly string[] = [...this.#columns.keys()]): Table {
    const columns = [names].flat().map((name) => this.#column(name));
    return this.#take((i) => !columns.some((column) => isMissing(column, i)));
  }

  /**
   * Fills missing values: `fillMissing({ temperature: 'linear', load: 'forward', rain: 0 })`. What there is nothing for
   * stays missing, e.g. before the first value with `forward`.
   *
   * @param options `limit`: at most so many values in a row are filled. Default: all.
   * @throws when there is no such column, or the filling is not of its type
   */
  fillMissing(choices: Readonly<Record<string, Fill>>, { limit }: { limit?: number } = {}): Table {
    const columns = new Map(this.#columns);
    for (const [name, fill] of Object.entries(choices))
      columns.set(name, fillColumn(name, this.#column(name), fill, limit));
    return this.#with(columns);
  }

  /** @returns the table with one more column, or with other values in that column */
  withColumn(name: string, values: ColumnValues): Table {
    checkColumnValues(name, values);
    if (values.length !== this.length && this.#columns.size > 0)
      throw new Error(
        `The column "${name}" would have ${values.length} values, but the table has ${this.length} rows.`,
      );
    return this.#with(new Map(this.#columns).set(name, columnOf(name, values)));
  }

  /**
   * Values in bins of time, as in pandas: a bin is labelled by where it begins, and holds what comes from there to
   * before the next; missing values do not count; a bin without values is missing (also its sum), and none is left out
   * between the first and the last. Rows need not be in order.
   *
   * @throws when a time is missing, or there is no such aggregation of a column (of texts: `first`, `last`, `count`)
   */
  resample(options: ResampleOptions): Table {
    if (typeof options !== 'object' || options === null)
      throw new Error(`resample takes { time: 'day', every: 'week' }, not ${described(options)}.`);
    this.#present(options.time, 'date', undefined);
    if (typeof options.how === 'object') Object.keys(options.how).forEach((name) => this.#column(name));
    return this.#with(resampleColumns(this.#columns, options));
  }

  /** @returns the table with another description, or other notes */
  describedAs(info: TableInfo): Table {
    return new Table(this.#columns, { description: this.description, notes: this.notes, ...info });
  }

  /** As one line inside other values, and in `console.log`. */
  [inspect.custom](): string {
    const names = [...this.#columns.keys()].join(', ');
    return `Table of ${formatCount(this.length)} rows: ${names}${this.description ? ` (${this.description})` : ''}`;
  }

  #row(i: number): TableRow {
    const row: TableRow = {};
    for (const [name, column] of this.#columns) {
      const value = valueAt(column, i);
      // assigned, this one name would be the row's prototype
      if (name === '__proto__') Object.defineProperty(row, name, { value, enumerable: true });
      else row[name] = value;
    }
    return row;
  }

  #map(change: (column: Column) => Column): Table {
    return this.#with(new Map([...this.#columns].map(([name, column]) => [name, change(column)])));
  }

  #take(keep: (i: number) => boolean): Table {
    const rows = new Uint32Array(this.length);
    let kept = 0;
    for (let i = 0; i < this.length; i++) if (keep(i)) rows[kept++] = i;
    return this.#map((column) => takeRows(column, rows.subarray(0, kept)));
  }

  #with(columns: ReadonlyMap<string, Column>): Table {
    return new Table(columns, this);
  }

  #column(name: string): Column {
    const column = this.#columns.get(name);
    if (column) return column;
    const names = [...this.#columns.keys()].map((known) => `"${known}"`).join(', ');
    throw new Error(`There is no column "${name}"; there ${names ? `are ${names}` : 'is none'}.`);
  }

  #numberNames(names?: readonly string[]): readonly string[] {
    return names ?? [...this.#columns].filter(([, { type }]) => type === 'number').map(([name]) => name);
  }

  #wide(names?: readonly string[]): number {
    return this.#numberNames(names).length;
  }

  #numberColumns(names: readonly string[] | undefined, missing?: Exclude<Fill, Date>): Float64Array[] {
    return this.#numberNames(names).map((name) => this.#numbers(name, missing));
  }

  #numbers(name: string, missing: Exclude<Fill, Date> | undefined): Float64Array {
    return this.#present(name, 'number', missing).values as Float64Array;
  }

  #present(name: string, type: ColumnType, fill: Fill | undefined): Column {
    return presentColumn(name, this.#column(name), type, fill, this.notes);
  }
}
