import { randomBytes } from 'node:crypto';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that is not there, as a whole or not at all: what is there, or comes to be there meanwhile, stays.
 *
 * @returns whether it was written; `false` when something is there
 * @throws what the system says
 */
export async function writeNewFile(file: string, content: Uint8Array): Promise<boolean> {
  const temporary = join(dirname(file), `.${basename(file)}-${randomBytes(6).toString('hex')}.partial`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await giveName(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A link never takes the place of what is there, as a new name would. */
async function giveName(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // a disk without links: memory sticks, some shares
    if (await isThere(file)) return false;
    await rename(temporary, file);
    return true;
  }
}

/** Whether anything has this name, be it a link to nothing. */
export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
