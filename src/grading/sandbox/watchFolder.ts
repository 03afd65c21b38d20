import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

const EVERY_MS = 500;
const MOST_ENTRIES = 10_000;

/**
 * Measures a folder again and again.
 *
 * @param onFull called once, with the reason, when it holds more than that many MiB or too many files
 * @returns stops it
 */
export function watchFolder(folder: string, mostMB: number, onFull: (why: string) => void): () => void {
  let stopped = false;
  const look = async () => {
    const { bytes, entries } = await measure(folder);
    if (stopped) return;
    if (bytes > mostMB * 1024 * 1024) onFull(`It wrote more than ${mostMB} MB of files.`);
    else if (entries > MOST_ENTRIES) onFull(`It wrote more than ${MOST_ENTRIES} files.`);
    else setTimeout(() => void look(), EVERY_MS).unref();
  };
  void look();
  return () => (stopped = true);
}

/** Files and folders come and go meanwhile. */
async function measure(folder: string): Promise<{ bytes: number; entries: number }> {
  const total = { bytes: 0, entries: 0 };
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for await (const entry of await opendir(next)) {
        if (++total.entries > MOST_ENTRIES) return total;
        const path = join(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else total.bytes += (await lstat(path).catch(() => undefined))?.size ?? 0;
      }
    } catch {
      // gone, or closed to us
    }
  }
  return total;
}
