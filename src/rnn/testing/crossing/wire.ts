import type { DataType } from '@tensorflow/tfjs';

/**
 * How a value crosses between processes, as JSON. Numbers, texts, booleans, `null` and arrays are themselves; all else has
 * a tag `$`, objects too, so that no object can pass for something else.
 */
export type Wire = null | boolean | number | string | Wire[] | Tagged;

export type Tagged =
  | { $: 'undefined' }
  /** What JSON has no word for. */
  | { $: 'number'; value: 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  /** Milliseconds since 1970, `null` for an invalid date. */
  | { $: 'date'; time: number | null }
  | { $: 'object'; entries: [string, Wire][] }
  | { $: 'typed'; type: TypedName; data: string }
  | WireTensor
  | { $: 'model'; topology: string; weights: (Omit<WireTensor, '$'> & { name: string })[] };

/** Of numbers and booleans the bytes in base64, little-endian; of texts the texts. */
export interface WireTensor {
  $: 'tensor';
  dtype: DataType;
  shape: number[];
  data: string | string[];
}

export const TYPED_ARRAYS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;
export type TypedName = keyof typeof TYPED_ARRAYS;
export type TypedArray = InstanceType<(typeof TYPED_ARRAYS)[TypedName]>;

/** Characters of JSON that a value may take. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
export const MOST_DEPTH = 64;

/** A value that cannot cross, or what came is none; the message is a clause without its subject: `is a Map`. */
export class CrossingError extends Error {
  override readonly name = 'CrossingError';
}
