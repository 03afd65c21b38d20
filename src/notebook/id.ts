import { createHash, randomBytes } from 'node:crypto';
import { type FileText, toText } from './text';

/** 32 letters and digits, without those that are easily taken for one another (l and 1, o and 0). */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 8;

/** A new cell id: 8 characters, 40 random bits. */
export function newCellId(): string {
  return encode(randomBytes(LENGTH));
}

/** An id that is the same for the same seed, and not one of `taken`. */
export function derivedCellId(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = encode(createHash('sha256').update(`${attempt}:${seed}`).digest());
    if (!taken.has(id)) return id;
  }
}

/**
 * The ids of a file's cells; one that has none, or the id of an earlier cell, gets one that is the same every time. Every
 * id that stands in the file is taken before one is made, so that no cell loses its id to a made one.
 */
export function uniqueCellIds(cells: readonly { id?: string; source: FileText }[]): string[] {
  const taken = new Set(cells.flatMap((cell) => cell.id ?? []));
  const seen = new Set<string>();
  return cells.map((cell) => {
    const keeps = cell.id !== undefined && !seen.has(cell.id);
    const id = keeps ? cell.id! : derivedCellId(cell.id ?? toText(cell.source), taken);
    taken.add(id);
    seen.add(id);
    return id;
  });
}

function encode(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
