import { lstat, readlink, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CourseError, writeError } from './CourseError';

/** Which files of the course are in a folder already, and which are to be written. */
export interface Places {
  there: string[];
  missing: string[];
}

/**
 * Looks before anything is written whether all of it can have its place.
 *
 * @param paths in the course, with slashes
 * @throws CourseError (`notAFolder`, `notAFile`, `link`, `denied`)
 */
export async function findPlaces(folder: string, paths: readonly string[]): Promise<Places> {
  await checkRoot(folder);
  const folders = new Set(paths.flatMap(foldersOf));
  for (const path of folders) await checkFolder(join(folder, path));
  const places: Places = { there: [], missing: [] };
  for (const path of paths) {
    const file = join(folder, path);
    const stats = await statsOf(file);
    if (stats?.isDirectory()) throw new CourseError('notAFile', file);
    (stats ? places.there : places.missing).push(path);
  }
  return places;
}

/** `a/b/c.txt`: `a` and `a/b`. */
export function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** The folder that was chosen may be a link to one, or not be there yet. */
async function checkRoot(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new CourseError('notAFolder', folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw writeError(cause, folder);
    await checkFolder(folder); // a link to nothing
    if (dirname(folder) !== folder) await checkRoot(dirname(folder));
  }
}

async function checkFolder(folder: string): Promise<void> {
  const stats = await statsOf(folder);
  if (stats?.isSymbolicLink()) throw new CourseError('link', folder, await readlink(folder));
  if (stats && !stats.isDirectory()) throw new CourseError('notAFolder', folder);
}

/** Of the entry itself, not of what a link leads to; `undefined` when there is none. */
async function statsOf(path: string) {
  try {
    return await lstat(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw writeError(cause, path);
  }
}
