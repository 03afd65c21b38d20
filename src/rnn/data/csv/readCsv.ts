import type { Column, ColumnType } from '../table/column';
import { Table } from '../table/Table';
import { say } from '../../../say';
import { ColumnReader, type Misfit } from './ColumnReader';
import { type DelimitedOptions, delimitedRows } from './delimitedRows';
import { checkNames, columnNames } from './columnNames';
import { headerHint, theColumn } from './hints';
import { type ValueFormat, valueFormats, type ValueOptions } from './valueFormat';

export interface CsvOptions extends DelimitedOptions, ValueOptions {
  /** Only these columns, in this order. Default: all. */
  columns?: readonly string[];
  /** Types of columns by name, instead of that of their values; a value that does not fit is then an error. */
  types?: Readonly<Record<string, ColumnType>>;
  /** The names of the columns, for a file without a header row. */
  names?: readonly string[];
}

/** See `Rnn.readCsv`. */
export async function readCsv(path: string, options: CsvOptions = {}): Promise<Table> {
  const formats = valueFormats(options);
  checkNames(options.columns, 'columns');
  checkNames(options.names, 'names');
  if (options.decimal === ',' && options.delimiter === ',')
    throw new Error(`delimiter and decimal cannot both be ",": no number could be told from two fields.`);
  const first = await readColumns(path, options, formats, options.types ?? {}, options.columns);
  const mixed = [...first].flatMap(([name, { misfit }]) => (misfit ? [{ name, misfit }] : []));
  const hints = [headerHint([...first.keys()]), ...[...first.values()].map(({ hint }) => hint)].filter(
    (hint) => hint !== undefined,
  );
  if (mixed.length === 0) return new Table(finished(first), { notes: hints });
  // What was numbers until then is gone as text: those columns are read again.
  const asText = Object.fromEntries(mixed.map(({ name }) => [name, 'text' as const]));
  const again = finished(
    await readColumns(
      path,
      options,
      formats,
      asText,
      mixed.map(({ name }) => name),
    ),
  );
  const notes = mixed.map(({ name, misfit }) => mixedNote(name, misfit));
  notes.forEach((note) => console.warn(`${path}: ${note}`));
  const columns = [...first].map(([name, reader]) => [name, again.get(name) ?? reader.finish()] as const);
  return new Table(new Map(columns), { notes: [...notes, ...hints] });
}

function finished(readers: ReadonlyMap<string, ColumnReader>): Map<string, Column> {
  return new Map([...readers].map(([name, reader]) => [name, reader.finish()]));
}

async function readColumns(
  path: string,
  options: CsvOptions,
  formats: (column: string) => ValueFormat,
  types: Readonly<Record<string, ColumnType>>,
  wanted?: readonly string[],
): Promise<Map<string, ColumnReader>> {
  let names: string[] | undefined;
  let readers: { reader: ColumnReader; field: number }[] = [];
  let byName = new Map<string, ColumnReader>();
  let row = 0;
  const begin = (header: string[]) => {
    names = columnNames(path, header);
    const chosen = (wanted ?? names).map((name) => ({ name, field: fieldOf(path, names!, name, 'columns') }));
    for (const option of ['types', 'dates'] as const)
      if (typeof options[option] === 'object')
        Object.keys(options[option]).forEach((name) => fieldOf(path, names!, name, option));
    readers = chosen.map(({ name, field }) => ({
      field,
      reader: new ColumnReader(
        name,
        formats(name),
        Object.hasOwn(types, name) ? checkedType(types[name]!) : undefined,
      ),
    }));
    byName = new Map(chosen.map(({ name }, i) => [name, readers[i]!.reader]));
  };
  if (options.names) begin([...options.names]);
  await delimitedRows(path, options, (fields) => {
    if (!names) return begin(fields);
    row++;
    if (fields.length !== names.length)
      throw new Error(
        `${path}: row ${row} has ${fields.length} fields, the header has ${names.length}. If another character separates them, give it as delimiter.`,
      );
    for (const { reader, field } of readers) reader.add(fields[field]!, row);
  });
  return byName;
}

function fieldOf(path: string, names: string[], name: string, option: string): number {
  const field = names.indexOf(name);
  if (field >= 0) return field;
  throw new Error(
    `${option}: ${path} has no column "${name}"; there are ${names.map((known) => `"${known}"`).join(', ')}.`,
  );
}

function checkedType(type: ColumnType): ColumnType {
  if (type === 'number' || type === 'date' || type === 'text') return type;
  throw new Error(`types are 'number', 'date' or 'text', not ${JSON.stringify(type)}.`);
}

function mixedNote(name: string, { row, text, was }: Misfit): string {
  const held = JSON.stringify(text.slice(0, 40));
  const what = say({
    en: `is read as text: row ${row} holds ${held}, but the rows before it hold ${was}s. If that stands for a missing value, say so: { missing: [${held}] }.`,
    id: `dibaca sebagai teks: baris ${row} berisi ${held}, padahal baris-baris sebelumnya berisi ${was === 'date' ? 'tanggal' : 'bilangan'}. Bila itu berarti nilainya tidak ada, sebutkan: { missing: [${held}] }.`,
  });
  return `${theColumn(name)} ${what}`;
}
