import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks some members of a zip file, as a stream and without their folders, into `folder`.
 * @throws if a member is missing, the file is damaged or the disk is full
 */
export async function unpack(
  zip: string,
  members: string[],
  folder: string,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const missing = new Set(members);
  let bytes = 0;
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    if (!missing.delete(entry.fileName)) continue;
    const count = new Transform({
      transform(chunk: Buffer, _, done) {
        onBytes((bytes += chunk.length));
        done(null, chunk);
      },
    });
    const target = createWriteStream(join(folder, basename(entry.fileName)));
    await pipeline(await archive.openReadStreamPromise(entry), count, target, { signal });
    if (missing.size === 0) return;
  }
  throw new Error(`${basename(zip)} lacks ${[...missing].join(', ')}.`);
}
