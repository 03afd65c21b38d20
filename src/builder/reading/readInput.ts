import { size } from '../../rnn/models/specification/fields';
import type { Problems } from './problem';
import type { ReadInput, ReadLayer } from './ReadModel';
import type { Value } from './value';

/** The fields of an input in the order of its shape; a vocabulary of tokens stands in the embedding. */
export const SHAPE_FIELDS = {
  vector: ['features'],
  tokens: ['timesteps'],
  sequence: ['timesteps', 'features'],
  oneHot: ['timesteps', 'vocabulary'],
} as const;

/**
 * The input that a shape says, together with the layer that reads it. One-hot tokens are told from other sequences only
 * by the caller: `oneHot`.
 */
export function readInput(
  shape: Value | undefined,
  reader: ReadLayer | undefined,
  place: { start: number; end: number },
  problems: Problems,
  oneHot = false,
): ReadInput {
  const read: ReadInput = { kind: undefined, values: {}, fixed: [], shape };
  const embedded = reader?.kind === 'embedding';
  if (embedded) {
    const { inputDim } = reader.values;
    if (inputDim === undefined) read.fixed.push('vocabulary');
    else read.values.vocabulary = inputDim;
  }
  if (!shape && embedded && !reader.places.open) {
    read.kind = 'tokens';
    read.values.timesteps = null; // what an embedding reads by itself
    return read;
  }
  if (!shape) {
    // a layer that is not understood may say it in its own way
    if (!reader || (reader.kind && !reader.places.open))
      problems.add('missing', place, { field: 'inputShape' });
    return read;
  }
  const items = shape.kind === 'list' ? shape.items : [];
  if (embedded ? items.length === 1 : items.length === 1 || items.length === 2)
    read.kind = embedded ? 'tokens' : items.length === 1 ? 'vector' : oneHot ? 'oneHot' : 'sequence';
  if (!read.kind) {
    problems.add('computed', shape.here, { field: 'inputShape' });
    return read;
  }
  SHAPE_FIELDS[read.kind].forEach((field, i) => {
    const item = items[i]!;
    const data = item.kind === 'literal' ? item.data : undefined;
    const fits = size.safeParse(data).success || (field === 'timesteps' && data === null);
    if (fits) read.values[field] = data;
    else {
      read.fixed.push(field);
      problems.add('computed', item.here, { field });
    }
  });
  return read;
}
