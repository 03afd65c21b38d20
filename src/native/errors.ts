/** Native TensorFlow can't be installed, removed or used; the message says why and what to do. */
export class NativeError extends Error {
  override name = 'NativeError';
}
