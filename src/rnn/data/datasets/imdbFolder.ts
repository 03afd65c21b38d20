import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * @param folder `aclImdb`, or the folder in which it was unpacked
 * @returns the folder of the part, with `pos` and `neg` in it
 * @throws when it is not there, saying what to give instead
 */
export async function imdbFolder(folder: string, part: string): Promise<string> {
  if (typeof folder !== 'string' || folder === '')
    throw new Error(`folder is the path of the unpacked folder aclImdb, not ${JSON.stringify(folder)}.`);
  const kind = await stat(folder).catch(() => null);
  if (!kind) throw new Error(`There is no folder ${resolve(folder)}.`);
  if (!kind.isDirectory())
    throw new Error(
      ARCHIVE.test(folder)
        ? `${folder} is not unpacked: do so (tar -xf ${folder}), and give the folder aclImdb that comes of it.`
        : `${folder} is a file: give the folder aclImdb.`,
    );
  for (const base of [folder, join(folder, 'aclImdb'), join(folder, 'aclImdb_v1', 'aclImdb')]) {
    const inBase = await namesIn(base);
    if (!inBase.includes(part)) continue;
    const names = await namesIn(join(base, part));
    const lacking = ['pos', 'neg'].filter((name) => !names.includes(name));
    if (lacking.length === 0) return join(base, part);
    throw new Error(
      `${join(base, part)} has no folder ${lacking.join(' and no ')}: unpack the archive once more.`,
    );
  }
  throw new Error(await hint(folder, part));
}

const ARCHIVE = /\.(tar\.gz|tgz|tar|gz)$/i;

async function hint(folder: string, part: string): Promise<string> {
  const names = await namesIn(folder);
  if (names.includes('pos') && names.includes('neg'))
    return `${folder} is one part of the reviews: give the folder above it, and choose with part.`;
  const archive = names.find((name) => ARCHIVE.test(name));
  if (archive)
    return `${join(folder, archive)} is not unpacked: do so (tar -xf ${archive}), then read again.`;
  return `${folder} holds neither ${part} nor aclImdb: give the folder aclImdb, with train/pos, train/neg, test/pos and test/neg in it.`;
}

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);
