import { gunzipSync, gzipSync } from 'node:zlib';
import type { Notebook } from '../../notebook/notebook';
import { parseNotebook } from '../../notebook/parse';
import { printNotebook } from '../../notebook/print';
import { ExerciseError } from '../exercise/ExerciseError';
import { say } from '../../say';

/** No exercise is as large; a text that unpacks to more is not one. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The same notebook, which also carries itself as it is now: packed, in `metadata.exercise.original`. So the learner's copy
 * may be changed at will, and is still run with the tests and the given code that the teacher released.
 */
export function withOriginal(released: Notebook): Notebook {
  const original = gzipSync(printNotebook(released), { level: 9 }).toString('base64');
  const exercise = { ...(released.metadata['exercise'] as object), original };
  return { ...released, metadata: { ...released.metadata, exercise } };
}

/**
 * The exercise as it was released, whatever has become of the notebook since.
 *
 * @param file the file's name, for messages
 * @returns `undefined` when the notebook carries none, as a teacher's own does not
 * @throws ExerciseError when what it carries cannot be read
 */
export function originalOf({ metadata }: Notebook, file?: string): Notebook | undefined {
  const exercise = metadata['exercise'];
  if (typeof exercise !== 'object' || exercise === null || !Object.hasOwn(exercise, 'original'))
    return undefined;
  const { original } = exercise as { original: unknown };
  try {
    const packed = Buffer.from(typeof original === 'string' ? original : '', 'base64');
    return parseNotebook(gunzipSync(packed, { maxOutputLength: MOST_BYTES }).toString(), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExerciseError(
      [
        {
          what: say({
            en: `the exercise as it was released (metadata.exercise.original) cannot be read: ${reason}`,
            id: `latihan seperti saat diterbitkan (metadata.exercise.original) tidak dapat dibaca: ${reason}`,
          }),
          remedy: say({
            en: 'Ask your teacher for the file again, and copy your cells into it.',
            id: 'Minta lagi berkasnya kepada guru Anda, lalu salin sel-sel Anda ke dalamnya.',
          }),
        },
      ],
      file,
    );
  }
}
