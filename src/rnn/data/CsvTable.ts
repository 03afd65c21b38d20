import { formatCount } from '../display/formatNumber';
import { MIME, showAs } from '../display/mime';
import { textTable } from '../display/textTable';
import { type CsvType, type CsvValue, parseValue, typeOf } from './csvValue';

export interface CsvColumn {
  name: string;
  type: CsvType;
  /** Rows without a value. */
  missing: number;
}

const SHOWN_ROWS = 5;

/** What a CSV file holds, one type a column. */
export class CsvTable {
  readonly columns: CsvColumn[];
  /** Values by column name; `null` where one is missing. */
  readonly rows: Record<string, CsvValue>[];

  constructor(names: string[], texts: string[][]) {
    const types = names.map((_, i) => typeOf(texts.map((row) => row[i]!)));
    this.rows = texts.map((row) =>
      Object.fromEntries(names.map((name, i) => [name, parseValue(row[i]!, types[i]!)])),
    );
    this.columns = names.map((name, i) => ({
      name,
      type: types[i]!,
      missing: this.rows.filter((row) => row[name] === null).length,
    }));
    showAs(this, () => ({ [MIME.text]: tableText(this) }));
  }

  /** @throws when there is no such column, it holds something else, or a value is missing */
  numbers(name: string): number[] {
    return this.#values(name, 'number') as number[];
  }

  /** Dates in UTC. @throws as `numbers` */
  dates(name: string): Date[] {
    return this.#values(name, 'date') as Date[];
  }

  /** @throws as `numbers` */
  texts(name: string): string[] {
    return this.#values(name, 'text') as string[];
  }

  #values(name: string, type: CsvType): CsvValue[] {
    const column = this.columns.find((candidate) => candidate.name === name);
    if (!column) {
      throw new Error(
        `There is no column "${name}"; there are ${this.columns.map((c) => `"${c.name}"`).join(', ')}.`,
      );
    }
    if (column.type !== type)
      throw new Error(`The column "${name}" holds values of type ${column.type}, not ${type}.`);
    if (column.missing > 0) {
      const first = this.rows.findIndex((row) => row[name] === null) + 1;
      throw new Error(
        `The column "${name}" has ${column.missing} missing values, the first in row ${first}: fill or leave them out first (they are null in rows).`,
      );
    }
    return this.rows.map((row) => row[name]!);
  }
}

function tableText({ columns, rows }: CsvTable): string {
  const missing = columns.map((column) => (column.missing > 0 ? `, ${column.missing} missing` : ''));
  const body = rows.slice(0, SHOWN_ROWS).map((row) => columns.map(({ name }) => valueText(row[name]!)));
  if (rows.length > SHOWN_ROWS) body.push(columns.map(() => '…'));
  return [
    `${formatCount(rows.length)} rows`,
    ...columns.map(({ name, type }, i) => `  ${name}: ${type}${missing[i]}`),
    textTable(
      columns.map(({ name }) => name),
      body,
    ),
  ].join('\n');
}

function valueText(value: CsvValue): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return value === null ? '' : String(value);
}
