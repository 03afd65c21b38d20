import { readFile } from 'node:fs/promises';
import { releaseExercise } from '../grading/release/releaseExercise';
import { parseNotebook } from '../notebook/parse';
import { printNotebook } from '../notebook/print';
import { CourseError } from './CourseError';
import { isExercise } from './layout';

/**
 * What a learner gets of a shipped file: of an exercise its release, without solutions, hidden tests and outputs, of
 * all else the file as it is.
 *
 * @param file on the disk
 * @param path in the course, with slashes
 * @throws CourseError (`incomplete`)
 */
export async function contentOf(file: string, path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    if (!isExercise(path)) return bytes;
    return Buffer.from(printNotebook(releaseExercise(parseNotebook(bytes.toString('utf8'), path), path)));
  } catch (cause) {
    throw new CourseError('incomplete', file, (cause as Error).message, { cause });
  }
}
