import { readTextChunks, type TextChunkOptions } from '../../files/readTextChunks';
import { withoutGutenberg } from './gutenberg';

export interface CorpusOptions extends TextChunkOptions {
  /** Whether capitals become small letters, as they often do for a small vocabulary. Default: false. */
  lowerCase?: boolean;
  /** Whether what Project Gutenberg puts before and behind a book is left out. Default: false. */
  stripGutenberg?: boolean;
  /** At most so many characters (UTF-16 units), from the beginning. Default: all. */
  limit?: number;
}

/** See `Rnn.readCorpus`. */
export async function readCorpus(path: string, options: CorpusOptions = {}): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of corpusChunks(path, options)) chunks.push(chunk);
  return chunks.join('');
}

/** See `Rnn.corpusChunks`. */
export async function* corpusChunks(
  path: string,
  options: CorpusOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { lowerCase = false, stripGutenberg = false, limit = Infinity } = options;
  if (limit !== Infinity && !(Number.isInteger(limit) && limit >= 1))
    throw new Error(`limit is a whole number of characters from 1, not ${limit}.`);
  const lines = withLineFeeds(readTextChunks(path, options));
  let left = limit;
  let empty = true;
  for await (const chunk of stripGutenberg ? withoutGutenberg(path, lines) : lines) {
    const text = (lowerCase ? chunk.toLowerCase() : chunk).slice(0, left);
    if (text === '') continue;
    empty = false;
    left -= text.length;
    yield text;
    if (left === 0) return;
  }
  if (empty) throw new Error(`${path} is empty.`);
}

/** Lines end with one line feed, however they end in the file; an end that is cut in two is kept together. */
async function* withLineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}
