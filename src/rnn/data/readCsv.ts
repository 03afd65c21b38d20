import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dsvFormat } from 'd3-dsv';
import { parseValue, typeOf } from './csvValue';
import { columnOf } from './table/columnOf';
import { Table } from './table/Table';

export interface CsvOptions {
  /** What separates the fields: one character. Default: a comma. */
  delimiter?: string;
}

/** See `Rnn.readCsv`. */
export async function readCsv(path: string, { delimiter = ',' }: CsvOptions = {}): Promise<Table> {
  const [header, ...rows] = dsvFormat(delimiter)
    .parseRows(await readText(path))
    .filter((row) => row.length > 1 || row[0] !== ''); // an empty line
  if (!header) throw new Error(`${path} is empty.`);
  const names = header.map((name) => name.trim());
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) throw new Error(`${path} has two columns of the name "${repeated}".`);
  const odd = rows.findIndex((row) => row.length !== names.length);
  if (odd >= 0) {
    throw new Error(
      `${path}: row ${odd + 1} has ${rows[odd]!.length} fields, the header has ${names.length}.`,
    );
  }
  return new Table(
    new Map(
      names.map((name, i) => {
        const type = typeOf(rows.map((row) => row[i]!));
        return [
          name,
          columnOf(
            name,
            rows.map((row) => parseValue(row[i]!, type)),
          ),
        ];
      }),
    ),
  );
}

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT' ? `There is no file ${resolve(path)}.` : `${path} cannot be read: ${message}`,
      {
        cause: error,
      },
    );
  }
}
