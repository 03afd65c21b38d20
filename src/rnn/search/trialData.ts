import { createHash, type Hash } from 'node:crypto';

/** @throws for what cannot be sent to another process as it is, with its place */
export function assertData(data: unknown, place = 'data'): void {
  if (isAtom(data) || data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return;
  if (Array.isArray(data)) return data.forEach((value, i) => assertData(value, `${place}[${i}]`));
  if (typeof data === 'object' && isPlain(data!)) {
    for (const [key, value] of Object.entries(data!)) assertData(value, `${place}.${key}`);
    return;
  }
  throw new Error(
    `${place} is ${nameOf(data)}, which cannot be sent to other processes: data is numbers, text, typed arrays, and ` +
      `arrays and plain objects of them${remedyFor(data)}.`,
  );
}

const isAtom = (value: unknown) =>
  value === null || ['undefined', 'number', 'string', 'boolean'].includes(typeof value);

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object of the class ${value!.constructor?.name ?? 'unknown'}`;
}

function remedyFor(value: unknown): string {
  if (typeof value === 'function') return '; write the function inside the trial';
  if (typeof value !== 'object' || value === null) return '';
  if ('dataSync' in value) return '; pass await tensor.data() and its shape';
  return value instanceof Date ? '; pass its time, date.getTime()' : '';
}

/** Equal for equal data, whatever the order of keys. */
export function hashOf(data: unknown): string {
  const hash = createHash('sha256');
  feed(hash, data);
  return hash.digest('hex');
}

function feed(hash: Hash, data: unknown): void {
  if (data instanceof ArrayBuffer) return feed(hash, new Uint8Array(data));
  if (ArrayBuffer.isView(data)) {
    hash.update(`${data.constructor.name} ${data.byteLength}:`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  } else if (Array.isArray(data)) {
    hash.update(`[${data.length}:`);
    for (const value of data) feed(hash, value);
  } else if (typeof data === 'object' && data !== null) {
    const keys = Object.keys(data).sort();
    hash.update(`{${keys.length}:`);
    for (const key of keys) {
      hash.update(`${JSON.stringify(key)}:`);
      feed(hash, (data as Record<string, unknown>)[key]);
    }
  } else {
    hash.update(typeof data === 'string' ? JSON.stringify(data) : `${typeof data} ${String(data)};`);
  }
}
