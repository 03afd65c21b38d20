import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { CrossingError, MOST_CHARACTERS, MOST_DEPTH, TYPED_ARRAYS, type TypedName } from './wire';

/** Each costs memory beyond its text. */
const MOST_TENSORS = 10_000;
/** So does each array or object: an empty one takes twenty times its text. */
const MOST_PARTS = 2_000_000;
const MOST_RANK = 6;
const NUMBERS = { NaN, Infinity, '-Infinity': -Infinity, '-0': -0 };
const BYTES = { float32: 4, int32: 4, bool: 1 } as const;

/**
 * The value that the text of a `Wire` is. The text may come from anybody: every size is held against what is there, objects
 * are made without setters or prototypes of the text's, and nothing of it is run.
 *
 * @throws CrossingError for everything else
 */
export function decode(tf: Tf, text: string): unknown {
  const state = { tf, tensors: [] as Tensor[] };
  try {
    return fromWire(state, parseJson(text), 0);
  } catch (error) {
    for (const tensor of state.tensors) tensor.dispose();
    throw error;
  }
}

export function parseJson(text: string): unknown {
  if (text.length > MOST_CHARACTERS) throw new CrossingError('is too large to be read');
  if (occursMore('[', MOST_PARTS, text) || occursMore('{', MOST_PARTS, text))
    throw new CrossingError(
      'is made of too many arrays or objects to be read; typed arrays and tensors are not',
    );
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function occursMore(character: string, most: number, text: string): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (++count > most) return true;
  }
  return false;
}

interface State {
  tf: Tf;
  tensors: Tensor[];
}

function fromWire(state: State, wire: unknown, depth: number): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (depth > MOST_DEPTH + 1) throw new CrossingError(`is nested more than ${MOST_DEPTH} deep`);
  if (Array.isArray(wire)) return wire.map((member) => fromWire(state, member, depth + 1));
  const tagged = wire as Record<string, unknown>;
  switch (tagged['$']) {
    case 'undefined':
      return undefined;
    case 'number':
      return NUMBERS[oneOf(tagged['value'], NUMBERS)];
    case 'date':
      if (tagged['time'] !== null && typeof tagged['time'] !== 'number') throw malformed();
      return new Date(tagged['time'] ?? NaN);
    case 'object':
      return objectFrom(state, tagged['entries'], depth);
    case 'typed':
      return typedArray(oneOf(tagged['type'], TYPED_ARRAYS), tagged['data']);
    case 'tensor': {
      if (state.tensors.length >= MOST_TENSORS)
        throw new CrossingError(`has more than ${MOST_TENSORS} tensors`);
      const tensor = tensorFromWire(state.tf, tagged);
      state.tensors.push(tensor);
      return tensor;
    }
    default:
      throw malformed();
  }
}

function objectFrom(state: State, entries: unknown, depth: number): object {
  if (!Array.isArray(entries)) throw malformed();
  // fromEntries defines members, also one that is called __proto__
  return Object.fromEntries(
    entries.map((entry: unknown): [string, unknown] => {
      if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== 'string') throw malformed();
      return [entry[0], fromWire(state, entry[1], depth + 1)];
    }),
  );
}

export function tensorFromWire(tf: Tf, { dtype, shape, data }: Record<string, unknown>): Tensor {
  const dimensions = shapeFrom(shape);
  const size = dimensions.reduce((product, length) => product * length, 1);
  if (dtype === 'string') {
    const isText =
      Array.isArray(data) && data.length === size && data.every((one) => typeof one === 'string');
    if (!isText) throw malformed();
    return tf.tensor(data as string[], dimensions, 'string');
  }
  const type = oneOf(dtype, BYTES);
  const bytes = bytesFrom(data);
  if (bytes.byteLength !== size * BYTES[type]) throw malformed();
  if (type === 'bool') return tf.tensor(bytes.map(toBit), dimensions, 'bool');
  const values = type === 'float32' ? new Float32Array(bytes.buffer) : new Int32Array(bytes.buffer);
  return tf.tensor(values, dimensions, type);
}

const toBit = (byte: number) => (byte === 0 ? 0 : 1);

function shapeFrom(shape: unknown): number[] {
  const isLength = (one: unknown) => Number.isSafeInteger(one) && (one as number) >= 0;
  if (!Array.isArray(shape) || shape.length > MOST_RANK || !shape.every(isLength)) throw malformed();
  return shape as number[];
}

function typedArray(type: TypedName, data: unknown) {
  const bytes = bytesFrom(data);
  const TypedArray = TYPED_ARRAYS[type];
  if (bytes.byteLength % TypedArray.BYTES_PER_ELEMENT !== 0) throw malformed();
  return new TypedArray(bytes.buffer);
}

/** In a buffer of their own, where elements of any size are aligned. */
function bytesFrom(data: unknown): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') throw malformed();
  return new Uint8Array(Buffer.from(data, 'base64'));
}

function oneOf<T extends object>(value: unknown, known: T): keyof T {
  if (typeof value !== 'string' || !Object.hasOwn(known, value)) throw malformed();
  return value as keyof T;
}

export const malformed = () => new CrossingError('came in a form that is none');
