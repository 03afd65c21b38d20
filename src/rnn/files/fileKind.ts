/** @returns UTF-16 where the bytes begin with its mark */
export function byteOrder(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** @throws when the bytes, at this position of a file, are an archive's or cannot be of a text */
export function refuseBinary(path: string, bytes: Uint8Array, position: number): void {
  if (position === 0 && bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new Error(`${path} is compressed (gzip): unpack it first, and give the path of the file in it.`);
  if (position === 0 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    throw new Error(
      `${path} is a zip archive or an Excel workbook: unpack it, or save it as CSV, and give the path of that file.`,
    );
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new Error(
      `${path} is no text: byte ${position + zero} is 0. If it is text of another kind, name its encoding, e.g. { encoding: 'utf-16le' }.`,
    );
}
