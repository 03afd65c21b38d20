import { float16Bits, float16Values } from './float16';

/** A large array, compact in JSON: little-endian numbers in base64. */
export interface EncodedArray {
  dtype: 'float32' | 'float16';
  shape: number[];
  base64: string;
}

const BYTES: Record<EncodedArray['dtype'], number> = { float32: 4, float16: 2 };

/**
 * @param shape row-major; its product is the number of values
 * @param dtype `float16` halves the size and keeps three significant digits of values from 6e-5 to 65504
 */
export function encodeArray(
  values: Float32Array,
  shape: number[],
  dtype: EncodedArray['dtype'] = 'float32',
): EncodedArray {
  const numbers = dtype === 'float16' ? float16Bits(values) : values;
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let binary = '';
  const chunk = 0x8000; // String.fromCharCode takes its bytes as arguments, and there is a limit to those
  for (let i = 0; i < bytes.length; i += chunk) {
    binary += String.fromCharCode(...bytes.subarray(i, i + chunk));
  }
  return { dtype, shape, base64: btoa(binary) };
}

/** @throws when the data is not what `shape` says. */
export function decodeArray(encoded: EncodedArray): Float32Array {
  const binary = atob(encoded.base64);
  const size = encoded.shape.reduce((product, n) => product * n, 1);
  if (binary.length !== size * BYTES[encoded.dtype]) {
    throw new Error(`array data does not fit its shape [${encoded.shape.join(', ')}]`);
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return encoded.dtype === 'float16'
    ? float16Values(new Uint16Array(bytes.buffer))
    : new Float32Array(bytes.buffer);
}
