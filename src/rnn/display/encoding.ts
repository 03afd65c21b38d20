/** A large array, compact in JSON: little-endian float32 in base64. */
export interface EncodedArray {
  dtype: 'float32';
  shape: number[];
  base64: string;
}

/** @param shape row-major; its product is the number of values. */
export function encodeArray(values: Float32Array, shape: number[]): EncodedArray {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let binary = '';
  const chunk = 0x8000; // String.fromCharCode takes its bytes as arguments, and there is a limit to those
  for (let i = 0; i < bytes.length; i += chunk) {
    binary += String.fromCharCode(...bytes.subarray(i, i + chunk));
  }
  return { dtype: 'float32', shape, base64: btoa(binary) };
}

/** @throws when the data is not what `shape` says. */
export function decodeArray(encoded: EncodedArray): Float32Array {
  const binary = atob(encoded.base64);
  const size = encoded.shape.reduce((product, n) => product * n, 1);
  if (encoded.dtype !== 'float32' || binary.length !== size * 4) {
    throw new Error(`array data does not fit its shape [${encoded.shape.join(', ')}]`);
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return new Float32Array(bytes.buffer);
}
