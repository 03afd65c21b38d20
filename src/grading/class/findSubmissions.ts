import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { learnerKey } from '../learnerKey';
import { say } from '../../say';

/** A learner's file. */
export interface SubmissionFile {
  /** Unique, whatever its case. */
  learner: string;
  file: string;
}

/** What was given as submissions cannot be told apart, or is not there; the message says what to do. */
export class SubmissionsError extends Error {
  override readonly name = 'SubmissionsError';
}

const NOTEBOOK = /\.(rnnbook|ipynb)$/i;

/**
 * The submissions in files and folders. A folder holds a notebook for each learner, or a folder for each learner with one
 * notebook in it, as learning-management systems hand them out. The learner is called as the file or folder is.
 *
 * @throws SubmissionsError when there is none, when a learner's folder holds several notebooks, or two have one name
 */
export function findSubmissions(paths: readonly string[]): SubmissionFile[] {
  const found = paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats)
      throw new SubmissionsError(
        say({
          en: `${path}: there is no such file or folder.`,
          id: `${path}: berkas atau folder itu tidak ada.`,
        }),
      );
    return stats.isDirectory() ? inFolder(path) : [byFile(path)];
  });
  const submissions = byFolderWhereFilesAreCalledAlike(found);
  if (submissions.length === 0) {
    throw new SubmissionsError(
      say({
        en: `No submission (.rnnbook or .ipynb) is in ${paths.join(', ')}.`,
        id: `Tidak ada kiriman (.rnnbook atau .ipynb) di ${paths.join(', ')}.`,
      }),
    );
  }
  const seen = new Map<string, string>();
  for (const { learner, file } of submissions) {
    const key = learnerKey(learner);
    const other = seen.get(key);
    if (other !== undefined) {
      throw new SubmissionsError(
        say({
          en: `${other} and ${file} are both of ${learner}. Rename one, or leave one out: names tell learners apart.`,
          id: `${other} dan ${file} sama-sama milik ${learner}. Ganti nama salah satunya, atau tinggalkan satu: pelajar dibedakan menurut namanya.`,
        }),
      );
    }
    seen.set(key, file);
  }
  return submissions.sort((a, b) => (a.learner < b.learner ? -1 : 1));
}

const byFile = (file: string): SubmissionFile => ({ learner: basename(file, extname(file)), file });

function inFolder(folder: string): SubmissionFile[] {
  return entriesOf(folder).flatMap(({ path, isFolder }): SubmissionFile[] => {
    if (!isFolder) return NOTEBOOK.test(path) ? [byFile(path)] : [];
    const notebooks = notebooksBelow(path);
    if (notebooks.length > 1) {
      const names = notebooks.map((file) => basename(file)).join(', ');
      throw new SubmissionsError(
        say({
          en: `${path}: holds ${notebooks.length} notebooks (${names}). Leave one in it, or name the files to grade.`,
          id: `${path}: berisi ${notebooks.length} notebook (${names}). Sisakan satu, atau sebutkan berkas yang dinilai.`,
        }),
      );
    }
    return notebooks.map((file) => ({ learner: basename(path), file }));
  });
}

/** In a learner's folder, at any depth. */
function notebooksBelow(folder: string): string[] {
  return entriesOf(folder).flatMap(({ path, isFolder }) => {
    if (isFolder) return notebooksBelow(path);
    return NOTEBOOK.test(path) ? [path] : [];
  });
}

/** Without hidden ones and links, which could lead anywhere. */
function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => !/^\.|^node_modules$|^__MACOSX$/.test(entry.name) && (entry.isFile() || entry.isDirectory()),
    )
    .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }));
}

/** `ana/exercise.rnnbook ben/exercise.rnnbook` */
function byFolderWhereFilesAreCalledAlike(found: SubmissionFile[]): SubmissionFile[] {
  const count = new Map<string, number>();
  for (const { learner } of found) count.set(learner, (count.get(learner) ?? 0) + 1);
  return found.map((one) =>
    count.get(one.learner)! > 1 && basename(one.file, extname(one.file)) === one.learner
      ? { ...one, learner: basename(dirname(resolve(one.file))) }
      : one,
  );
}
