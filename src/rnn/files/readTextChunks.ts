import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkWhole } from '../wholeNumber';
import { byteOrder, refuseBinary } from './fileKind';

export interface TextChunkOptions {
  /** Any name that TextDecoder knows, e.g. `'windows-1252'`. Default: UTF-8, or UTF-16 where the file says so. */
  encoding?: string;
  /** Bytes that are read at once. Default: 256 KiB. */
  chunkBytes?: number;
}

/**
 * The text of a file in pieces, so that a long one never is in memory as a whole. A mark in front (BOM) is left out.
 *
 * @throws when there is no such file, it is a folder or no text, or a byte does not fit the encoding
 */
export async function* readTextChunks(
  path: string,
  { encoding, chunkBytes = 1 << 18 }: TextChunkOptions = {},
): AsyncGenerator<string, void, undefined> {
  if (typeof path !== 'string' || path === '')
    throw new Error(`path is the path of a file, not ${JSON.stringify(path)}.`);
  checkWhole(chunkBytes, 'chunkBytes', 1);
  const file = await reading(path, () => open(path));
  try {
    if ((await file.stat()).isDirectory())
      throw new Error(`${path} cannot be read: it is a folder. Give the path of a file in it.`);
    const buffer = new Uint8Array(chunkBytes);
    let decoder: TextDecoder | undefined;
    for (let position = 0; ;) {
      const { bytesRead } = await reading(path, () => file.read(buffer, 0, chunkBytes, null));
      const bytes = buffer.subarray(0, bytesRead);
      decoder ??= decoderFor(encoding ?? byteOrder(bytes) ?? 'utf-8');
      if (decoder.encoding === 'utf-8') refuseBinary(path, bytes, position);
      const text = decode(path, decoder, bytes, position);
      if (text !== '') yield text;
      if (bytesRead === 0) return;
      position += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const text =
      code === 'ENOENT' ? `There is no file ${resolve(path)}.` : `${path} cannot be read: ${message}`;
    throw new Error(text, { cause: error });
  }
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new Error(
      `encoding is a name such as 'utf-8', 'utf-16le' or 'windows-1252', not ${JSON.stringify(encoding)}.`,
      { cause: error },
    );
  }
}

/** No bytes: the end of the file. */
function decode(path: string, decoder: TextDecoder, bytes: Uint8Array, position: number): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch (error) {
    const before = new TextDecoder(decoder.encoding).decode(bytes).split('\uFFFD')[0]!.slice(-20);
    throw new Error(
      `${path} is not ${decoder.encoding} text: see the place behind ${JSON.stringify(before)}, in the bytes from ${position}. Save it as UTF-8, or name its encoding, e.g. { encoding: 'windows-1252' }.`,
      { cause: error },
    );
  }
}
