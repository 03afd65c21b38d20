import * as z from 'zod';
import { float16Values } from '../../display/float16';

/** A tensor of float32. */
export interface NamedTensor {
  shape: number[];
  values: Float32Array;
}

const HEADER_MOST = 100_000_000; // as the reference implementation

const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});

/** Tensors as a safetensors file: 8 bytes of length, a JSON header, the values (github.com/huggingface/safetensors). */
export function writeSafetensors(tensors: Record<string, NamedTensor>): Uint8Array {
  let offset = 0;
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = JSON.stringify(header);
  // values begin at a multiple of 8
  const json = new TextEncoder().encode(text + ' '.repeat((8 - (Buffer.byteLength(text) % 8)) % 8));
  const bytes = new Uint8Array(8 + json.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const { values } of Object.values(tensors)) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

/**
 * Tensors of float32, float64, float16 or bfloat16, as float32.
 *
 * @throws for what is no such file, and for tensors of other types, named
 */
export function readSafetensors(bytes: Uint8Array): Record<string, NamedTensor> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength < 8 ? -1 : Number(data.getBigUint64(0, true));
  if (length < 2 || length > HEADER_MOST || 8 + length > bytes.byteLength)
    throw new Error('it is no safetensors file, or not all of it');
  const header = parseHeader(bytes.subarray(8, 8 + length));
  const start = 8 + length;
  return Object.fromEntries(
    Object.entries(header).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        const type = (TYPES as Partial<typeof TYPES>)[dtype as keyof typeof TYPES];
        if (!type)
          throw new Error(
            `the tensor "${name}" is of type ${dtype}, not of ${Object.keys(TYPES).join(', ')}`,
          );
        const count = shape.reduce((product, n) => product * n, 1);
        if (to - from !== count * type.bytes || start + to > bytes.byteLength)
          throw new Error(
            `the tensor "${name}" does not have the ${count} values of its shape [${shape.join(', ')}]`,
          );
        const values = Float32Array.from({ length: count }, (_, i) =>
          type.read(data, start + from + i * type.bytes),
        );
        return [name, { shape, values }];
      },
    ),
  );
}

function parseHeader(json: Uint8Array): Record<string, z.infer<typeof entrySchema>> {
  let header: Record<string, unknown>;
  try {
    header = z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(json)));
    delete header.__metadata__;
    return z.record(z.string(), entrySchema).parse(header);
  } catch (error) {
    throw new Error('it is no safetensors file: its header cannot be read', { cause: error });
  }
}

const TYPES = {
  F32: { bytes: 4, read: (data: DataView, at: number) => data.getFloat32(at, true) },
  F64: { bytes: 8, read: (data: DataView, at: number) => data.getFloat64(at, true) },
  F16: {
    bytes: 2,
    read: (data: DataView, at: number) => float16Values(Uint16Array.of(data.getUint16(at, true)))[0]!,
  },
  BF16: { bytes: 2, read: (data: DataView, at: number) => bfloat16(data.getUint16(at, true)) },
};

/** The upper half of a float32. */
function bfloat16(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint16(0, bits);
  return view.getFloat32(0);
}
