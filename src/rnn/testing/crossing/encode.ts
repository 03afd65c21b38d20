import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { CrossingError, MOST_CHARACTERS, MOST_DEPTH, TYPED_ARRAYS, type TypedName, type Wire } from './wire';

const CAN_CROSS =
  'numbers, texts, booleans, null, arrays, plain objects, typed arrays, tensors and dates can be read';

/**
 * A value as the text of a `Wire`.
 *
 * @throws CrossingError for what cannot cross, with its place: `.rows[3] is a Map; …`
 */
export function encode(tf: Tf, value: unknown): string {
  const text = JSON.stringify(toWire(tf, value, '', 0));
  if (text.length > MOST_CHARACTERS) {
    throw new CrossingError(
      `is too large to be read: ${text.length} of at most ${MOST_CHARACTERS} characters as JSON`,
    );
  }
  return text;
}

function toWire(tf: Tf, value: unknown, path: string, depth: number): Wire {
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return value;
    case 'undefined':
      return { $: 'undefined' };
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value;
      return { $: 'number', value: Object.is(value, -0) ? '-0' : (String(value) as 'NaN') };
    case 'object':
      return value === null ? null : objectToWire(tf, value, path, depth);
    default:
      throw refusal(path, `a ${typeof value}`);
  }
}

function objectToWire(tf: Tf, value: object, path: string, depth: number): Wire {
  if (depth > MOST_DEPTH)
    throw new CrossingError(`is nested more than ${MOST_DEPTH} deep, or contains itself`);
  if (Array.isArray(value)) {
    // not map: that would leave holes out
    return Array.from(value, (member, i) => toWire(tf, member, `${path}[${i}]`, depth + 1));
  }
  if (value instanceof tf.Tensor) return { $: 'tensor', ...tensorToWire(value) };
  if (value instanceof Date) {
    const time = value.getTime();
    return { $: 'date', time: Number.isNaN(time) ? null : time };
  }
  if (ArrayBuffer.isView(value)) {
    const type = Object.prototype.toString.call(value).slice(8, -1);
    if (!Object.hasOwn(TYPED_ARRAYS, type)) throw refusal(path, `a ${type}`);
    return { $: 'typed', type: type as TypedName, data: base64(value) };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    const hint = value instanceof tf.LayersModel ? '; read it with t.model' : '';
    throw refusal(path, `an instance of ${value.constructor?.name || 'a class'}${hint}`);
  }
  const entries = Object.entries(value).map(([name, member]): [string, Wire] => [
    name,
    toWire(tf, member, `${path}.${name}`, depth + 1),
  ]);
  return { $: 'object', entries };
}

export function tensorToWire(tensor: Tensor) {
  const { dtype, shape } = tensor;
  if (dtype === 'complex64') throw new CrossingError('is a tensor of complex numbers, which cannot be read');
  const values: unknown = tensor.dataSync();
  const data = dtype === 'string' ? (values as string[]) : base64(values as ArrayBufferView);
  return { dtype, shape: [...shape], data };
}

export function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function refusal(path: string, what: string): CrossingError {
  return new CrossingError(`${path}${path && ' '}is ${what}; ${CAN_CROSS}`);
}
