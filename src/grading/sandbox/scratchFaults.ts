import { lstat, opendir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../say';

/** Each takes a kilobyte of the system's own memory, empty or not. */
const MOST_FILES = 10_000;
const tooMany = () =>
  say({
    en: `It wrote more than ${MOST_FILES} files.`,
    id: `Kode itu menulis lebih dari ${MOST_FILES} berkas.`,
  });

/** Of a folder on the disk: what is wrong with what was written to it. */
export async function folderFault(folder: string, mostMB: number): Promise<string | undefined> {
  const { bytes, entries } = await measure(folder);
  if (bytes > mostMB * 1024 * 1024)
    return say({
      en: `It wrote more than ${mostMB} MB of files.`,
      id: `Kode itu menulis lebih dari ${mostMB} MB berkas.`,
    });
  return entries > MOST_FILES ? tooMany() : undefined;
}

/**
 * Of a file system in memory, which limits its bytes by itself, but by default lets its files take an eighth of the memory.
 *
 * @param pid a process whose only child sees the file system
 */
export async function mountFault(pid: number, folder: string, sizeMB: number): Promise<string | undefined> {
  try {
    const child = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim();
    const { files, ffree, blocks, bsize } = await statfs(join('/proc', child, 'root', folder));
    const isMounted = blocks * bsize === sizeMB * 1024 * 1024;
    return isMounted && files - ffree > MOST_FILES ? tooMany() : undefined;
  } catch {
    return undefined; // the process is gone, or has not come so far
  }
}

/** Files and folders come and go meanwhile. */
async function measure(folder: string): Promise<{ bytes: number; entries: number }> {
  const total = { bytes: 0, entries: 0 };
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for await (const entry of await opendir(next)) {
        if (++total.entries > MOST_FILES) return total;
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
