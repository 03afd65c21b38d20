import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { readTextChunks } from '../../files/readTextChunks';
import { detectDelimiter } from './detectDelimiter';

export interface DelimitedOptions {
  /** What separates the fields: one character. Default: a comma, semicolon, tab or bar, as the first rows tell. */
  delimiter?: string;
  /** Any name that TextDecoder knows, e.g. `'windows-1252'`. Default: UTF-8, or UTF-16 where the file says so. */
  encoding?: string;
}

/**
 * Reads the rows of a file of separated fields one by one, the header among them; empty lines are left out.
 *
 * @throws when it cannot be read, is empty or has a quote that does not end, and what `onRow` throws
 */
export async function delimitedRows(
  path: string,
  { delimiter, encoding }: DelimitedOptions,
  onRow: (fields: string[]) => void,
): Promise<void> {
  if (delimiter !== undefined && (typeof delimiter !== 'string' || !/^[^"\r\n]$/u.test(delimiter)))
    throw new Error(
      `delimiter is one character, not a quote or a line's end; it is ${JSON.stringify(delimiter)}.`,
    );
  const chunks = readTextChunks(path, { encoding });
  const { value: beginning, done } = await chunks.next();
  if (done) throw new Error(`${path} is empty.`);
  if (/^\s*<(!doctype html|html|head|body)\b/i.test(beginning))
    throw new Error(
      `${path} is a web page (HTML), not a table: download the file itself, as by the button Raw or Download of the page.`,
    );
  let rows = 0;
  try {
    const text = Readable.from(joined(beginning, chunks));
    await parsed(text, delimiter ?? detectDelimiter(path, beginning), ({ data, errors }) => {
      const problem = errors[0];
      if (problem)
        throw new Error(
          `${path}: ${QUOTES[problem.code] ?? problem.message}, in row ${rows + (problem.row ?? 0)} or near it (the header is row 0).`,
        );
      rows += data.length;
      data.forEach(onRow);
    });
  } finally {
    await chunks.return();
  }
  if (rows === 0) throw new Error(`${path} is empty.`);
}

/** Parses a stream in pieces; ends early with what `onRows` throws. */
function parsed(
  text: Readable,
  delimiter: string,
  onRows: (result: Papa.ParseResult<string[]>) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      skipEmptyLines: true,
      chunk: onRows,
      complete: () => resolve(),
      error: reject,
    });
  }).finally(() => text.destroy());
}

const QUOTES: Record<string, string> = {
  MissingQuotes: 'a field begins with a quote (") that never ends',
  InvalidQuotes: 'a field begins with a quote ("), but something follows the quote that ends it',
};

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
