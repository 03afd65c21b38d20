import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../say';
import { ADDON } from './check';
import { NativeError } from './errors';
import { withLock } from './lock';

/**
 * Removes native TensorFlow and what an interrupted installation left.
 * @returns whether there was anything
 * @throws NativeError if the folder holds something else, or is being installed to
 */
export async function removeNative(folder: string): Promise<boolean> {
  const leftovers = [`${folder}.partial`, `${folder}.old`].filter((path) => existsSync(path));
  if (!existsSync(folder) && leftovers.length === 0) return false;
  return withLock(folder, async () => {
    const isOurs =
      !existsSync(folder) || existsSync(join(folder, ADDON)) || (await readdir(folder)).length === 0;
    if (!isOurs)
      throw new NativeError(
        say({
          en: `${folder} does not look like native TensorFlow; it was not removed.`,
          id: `${folder} tampaknya bukan TensorFlow native, sehingga tidak dihapus.`,
        }),
      );
    for (const path of [folder, ...leftovers]) await rm(path, { recursive: true, force: true });
    return true;
  });
}
