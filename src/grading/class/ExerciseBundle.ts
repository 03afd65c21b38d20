import { chmod, lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { readNotebookFile } from '../../notebook/write';
import { printNotebook } from '../../notebook/print';
import { Problems } from '../exercise/ExerciseError';
import { readExercise } from '../exercise/readExercise';
import { withoutOutputs } from '../release/releaseExercise';
import { say } from '../../say';

/** An exercise with the files that its cells read: all that a grader on any machine needs. */
export interface ExerciseBundle {
  /** The notebook's file name, for messages. */
  name: string;
  /** The teacher's notebook, as text. */
  notebook: string;
  /** `metadata.exercise.files`. */
  files: { path: string; data: Uint8Array }[];
}

/** Files of an exercise go to every worker. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * @throws NotebookFileError when the file cannot be read
 * @throws ExerciseError when the exercise is not whole, or a file that it names cannot be had
 */
export async function readBundle(file: string): Promise<ExerciseBundle> {
  const notebook = await readNotebookFile(file);
  const { settings } = readExercise(notebook, file);
  const folder = await realpath(dirname(resolve(file)));
  const problems = new Problems();
  const files: ExerciseBundle['files'] = [];
  let bytes = 0;
  for (const path of settings.files) {
    const problem = (what: string, remedy: string) =>
      problems.add(undefined, `metadata.exercise.files: ${path}: ${what}`, remedy);
    const place = join(folder, path);
    const stats = await lstat(place).catch(() => undefined);
    const real = stats && (await realpath(place));
    if (!stats || !real)
      problem(
        say({ en: 'there is no such file', id: 'berkas itu tidak ada' }),
        say({
          en: 'Put it beside the notebook, or take it from the list.',
          id: 'Letakkan di samping notebook, atau hapus dari daftar.',
        }),
      );
    else if (!(await lstat(real)).isFile())
      problem(
        say({ en: 'is no file', id: 'bukan berkas' }),
        say({ en: 'Name single files.', id: 'Sebutkan berkas satu per satu.' }),
      );
    else if (!real.startsWith(folder + sep))
      problem(
        say({ en: 'is a link that leads out of the folder', id: 'tautan yang keluar dari folder' }),
        say({ en: 'Put a copy there.', id: 'Letakkan salinannya di sana.' }),
      );
    else if ((bytes += (await lstat(real)).size) > MOST_BYTES)
      problem(
        say({
          en: `all files together are larger than ${MOST_BYTES / 1024 / 1024} MB`,
          id: `semua berkas bersama-sama lebih besar dari ${MOST_BYTES / 1024 / 1024} MB`,
        }),
        say({ en: 'Make them smaller.', id: 'Perkecil berkas-berkas itu.' }),
      );
    else files.push({ path, data: await readFile(real) });
  }
  problems.refuse(file);
  const cells = notebook.cells.map(withoutOutputs);
  return { name: basename(file), notebook: printNotebook({ ...notebook, cells }), files };
}

/** Writes an exercise's files below a folder, to be read by everybody: in a jail nobody is who wrote them. */
export async function unpackFiles({ files }: ExerciseBundle, folder: string): Promise<void> {
  for (const { path, data } of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, data);
    await chmod(place, 0o644);
    for (let above = dirname(place); above !== folder; above = dirname(above)) await chmod(above, 0o755);
  }
}
