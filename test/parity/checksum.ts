import { createHash } from 'node:crypto';

/** Of a code or a file, to see whether it is the one that has run. */
export function checksum(code: string | Uint8Array): string {
  return createHash('sha256').update(code).digest('hex').slice(0, 16);
}
