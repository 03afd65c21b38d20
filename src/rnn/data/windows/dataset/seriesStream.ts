import type { Rows } from '../../../series';

/**
 * What a streamed series comes in: a step as its number, or as an array with one number a column; or several steps, as
 * an array of such arrays or a table.
 */
export type SeriesPiece = number | ArrayLike<number> | Rows;

export type Pieces = Iterable<SeriesPiece> | AsyncIterable<SeriesPiece>;

/** A series that comes piece by piece, as often as it is asked for: once an epoch. */
export type SeriesStream = Pieces | (() => Pieces);

/** Whether it is one, rather than a series that is there as a whole. */
export function isStream(value: unknown): value is SeriesStream {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

/** A function that begins at the first piece every time. @throws at the second time, when there is none */
export function beginner(stream: SeriesStream): () => Pieces {
  if (typeof stream === 'function') return stream;
  let used = false;
  return () => {
    if (used && isIterator(stream))
      throw new Error(
        'The series is used up: a generator gives its steps only once, and each epoch needs them. Give the function that makes it: rnn.windowDataset(() => steps(), …).',
      );
    used = true;
    return stream;
  };
}

/** A generator: it begins only once. */
function isIterator(stream: Pieces): boolean {
  return 'next' in stream;
}
