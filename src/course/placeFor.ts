import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isCourse } from './readCourse';

/** The name of the folder that a course gets in a folder with other things. */
export const FOLDER_NAME = 'rnn-course';

/**
 * Where the course goes when somebody chooses a folder: into it when it is empty or not there, or is the course's own,
 * else into a folder of its own below.
 */
export async function placeFor(chosen: string): Promise<string> {
  const names = await readdir(chosen).catch(() => []);
  const isOwn = names.every((name) => name.startsWith('.')) || basename(chosen) === FOLDER_NAME;
  return isOwn || (await isCourse(chosen)) ? chosen : join(chosen, FOLDER_NAME);
}
