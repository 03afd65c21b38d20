import { mkdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { contentOf } from './contentOf';
import { CourseError, writeError } from './CourseError';
import { findPlaces } from './findPlaces';
import type { CourseLanguage } from './languages';
import { isSection } from './layout';
import { shippedFiles } from './shippedFiles';
import { writeNewFile } from './writeNewFile';

export interface CopyOptions {
  /** The product's folder of samples. */
  samples: string;
  /** Where the course is to be; made when it is not there. */
  folder: string;
  language: CourseLanguage;
  /** Called before each file that is written. */
  onFile?: (path: string, index: number, count: number) => void;
  signal?: AbortSignal;
}

/** Paths are those in the course, with slashes. */
export interface Copied {
  copied: string[];
  /** Files that were there, and stay as they are. */
  kept: string[];
  /** Of what was copied. */
  bytes: number;
  /** The first section. */
  first: string;
}

/**
 * Copies what a folder does not have yet of the course, in one language; whatever is there stays as it is. Before it
 * writes, it looks whether all can have its place. Every file is written as a whole or not at all: after a failure,
 * those before it are there, and copying again adds the rest.
 *
 * @throws CourseError; `signal.reason` when aborted
 */
export async function copyCourse(options: CopyOptions): Promise<Copied> {
  const { samples, language, onFile, signal } = options;
  const folder = resolve(options.folder);
  const paths = await shippedFiles(samples, language);
  const { there, missing } = await findPlaces(folder, paths);
  await checkRoom(folder, await sizeOf(samples, missing));
  const result: Copied = { copied: [], kept: [...there], bytes: 0, first: paths.find(isSection)! };
  try {
    for (const [index, path] of missing.entries()) {
      signal?.throwIfAborted();
      onFile?.(path, index, missing.length);
      const content = await contentOf(join(samples, path), path);
      if (await write(join(folder, path), content)) {
        result.copied.push(path);
        result.bytes += content.length;
      } else result.kept.push(path);
    }
  } catch (error) {
    if (error instanceof CourseError) error.copied = result.copied.length;
    throw error;
  }
  return result;
}

/** What of the course a folder does not have. @throws CourseError as `copyCourse` before it writes */
export async function missingFiles({
  samples,
  folder,
  language,
}: Pick<CopyOptions, 'samples' | 'folder' | 'language'>): Promise<string[]> {
  return (await findPlaces(resolve(folder), await shippedFiles(samples, language))).missing;
}

async function write(file: string, content: Uint8Array): Promise<boolean> {
  try {
    await makeFolder(dirname(file));
    return await writeNewFile(file, content);
  } catch (cause) {
    throw writeError(cause, file);
  }
}

/** Folder by folder: of a read-only disk, `mkdir` with `recursive` says that there is no such folder. */
async function makeFolder(folder: string): Promise<void> {
  const code = await makeOne(folder);
  if (code !== 'ENOENT' || dirname(folder) === folder) return;
  await makeFolder(dirname(folder));
  if ((await makeOne(folder)) === 'ENOENT') throw new CourseError('failed', folder, 'it cannot be made');
}

/** @returns why not, where that may be no obstacle */
async function makeOne(folder: string): Promise<'EEXIST' | 'ENOENT' | undefined> {
  try {
    await mkdir(folder);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return code;
    throw error;
  }
}

async function sizeOf(samples: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(samples, path))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A disk that has too little room is found out before half of the course is there. */
async function checkRoom(folder: string, bytes: number): Promise<void> {
  const disk = await statfs(folder).catch(() => undefined);
  if (!disk) return dirname(folder) === folder ? undefined : checkRoom(dirname(folder), bytes);
  if (disk.bavail * disk.bsize < bytes)
    throw new CourseError('full', folder, `${(bytes / 1e6).toFixed(1)} MB`);
}
