/**
 * The format safetensors (https://github.com/huggingface/safetensors), which Python reads as well: 8 bytes with the
 * length of the header, the header as JSON, and the values, little-endian, one tensor after the other.
 */
import * as z from 'zod';
import { float16Values } from '../display/float16';

const TYPES = { F32: Float32Array, F64: Float64Array, I32: Int32Array, BOOL: Uint8Array } as const;

export type StoredType = keyof typeof TYPES;
export type StoredValues = Float32Array | Float64Array | Int32Array | Uint8Array;

export interface StoredTensor {
  type: StoredType;
  shape: number[];
  values: StoredValues;
}

export interface TensorFile {
  tensors: Record<string, StoredTensor>;
  metadata: Record<string, string>;
}

const LENGTH_BYTES = 8;
/** As in the format's own reader: more is no header. */
const MOST_HEADER_BYTES = 100_000_000;

/** Types that are read as float32. */
const HALVES = {
  F16: float16Values,
  /** The upper halves of float32. */
  BF16: (bits: Uint16Array) => new Float32Array(Uint32Array.from(bits, (half) => half << 16).buffer),
} as const;

const count = z.number().int().nonnegative();
const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(count),
  data_offsets: z.tuple([count, count]),
});
const metadataSchema = z.record(z.string(), z.string());

export function encodeTensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  // the largest elements first, as the format's own writer has it, so that every tensor is aligned
  const entries = Object.entries(tensors).sort(
    ([, a], [, b]) => b.values.BYTES_PER_ELEMENT - a.values.BYTES_PER_ELEMENT,
  );
  let end = 0;
  for (const [name, { type, shape, values }] of entries) {
    header[name] = { dtype: type, shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const json = Buffer.from(JSON.stringify(header));
  const headerBytes = Math.ceil(json.length / 8) * 8;
  const bytes = Buffer.alloc(LENGTH_BYTES + headerBytes + end, ' ');
  bytes.writeBigUInt64LE(BigInt(headerBytes), 0);
  json.copy(bytes, LENGTH_BYTES);
  let at = LENGTH_BYTES + headerBytes;
  for (const [, { values }] of entries) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

/**
 * Half precision comes as float32.
 *
 * @throws saying what is damaged, for bytes that are no such file, and for tensors of other types
 */
export function decodeTensors(bytes: Uint8Array): TensorFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < LENGTH_BYTES) throw new Error(`it has only ${buffer.length} bytes`);
  const headerBytes = Number(buffer.readBigUInt64LE(0));
  const start = LENGTH_BYTES + headerBytes;
  if (headerBytes > MOST_HEADER_BYTES || start > buffer.length) throw new Error('its header is cut off');
  const { __metadata__, ...entries } = parseHeader(buffer.toString('utf8', LENGTH_BYTES, start));
  const tensors: TensorFile['tensors'] = {};
  for (const [name, entry] of Object.entries(entries)) {
    tensors[name] = storedTensor(name, parseEntry(name, entry), buffer.subarray(start));
  }
  return { tensors, metadata: metadataSchema.parse(__metadata__ ?? {}) };
}

function parseHeader(json: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch {
    throw new Error('its header is no JSON object');
  }
}

function parseEntry(name: string, entry: unknown): z.infer<typeof entrySchema> {
  const parsed = entrySchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  throw new Error(`its header does not say what "${name}" is`);
}

function storedTensor(
  name: string,
  { dtype, shape, data_offsets: [from, to] }: z.infer<typeof entrySchema>,
  data: Buffer,
): StoredTensor {
  const half = isHalf(dtype) ? HALVES[dtype] : undefined;
  if (!half && !isStored(dtype))
    throw new Error(
      `"${name}" is of type ${dtype}, none of ${[...Object.keys(TYPES), ...Object.keys(HALVES)].join(', ')}`,
    );
  const Type = isStored(dtype) ? TYPES[dtype] : Uint16Array;
  const size = shape.reduce((product, length) => product * length, 1);
  if (to > data.length) throw new Error(`it ends within "${name}"`);
  if (to - from !== size * Type.BYTES_PER_ELEMENT)
    throw new Error(`"${name}" is not of the size of its shape`);
  // a copy: the place in the file need not be aligned
  const values = new Type(data.buffer.slice(data.byteOffset + from, data.byteOffset + to) as ArrayBuffer);
  return half
    ? { type: 'F32', shape, values: half(values as Uint16Array) }
    : { type: dtype as StoredType, shape, values: values as StoredValues };
}

const isStored = (dtype: string): dtype is StoredType => Object.hasOwn(TYPES, dtype);
const isHalf = (dtype: string): dtype is keyof typeof HALVES => Object.hasOwn(HALVES, dtype);
