import { say } from '../say';
import { FORMAT_VERSION, notebookFileSchema, type NotebookFile } from './fileSchema';
import { mostTelling, positionOf, printPath } from './finding';
import { NotebookFileError } from './NotebookFileError';

/**
 * Holds JSON data to be a notebook file of this version. Returns it as it is, since what zod returns lacks
 * members named `__proto__`.
 * @throws NotebookFileError (`version`, `structure`)
 */
export function validateNotebookFile(data: unknown, text: string, file: string | undefined): NotebookFile {
  const version = isObject(data) ? data['rnnbook'] : undefined;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new NotebookFileError('version', {
      what: say({
        en: `written by a newer rnnbook (format ${version}; this one reads up to ${FORMAT_VERSION})`,
        id: `ditulis oleh rnnbook yang lebih baru (format ${version}; yang ini membaca sampai ${FORMAT_VERSION})`,
      }),
      remedy: say({
        en: 'Update rnnbook to open this notebook.',
        id: 'Perbarui rnnbook untuk membuka notebook ini.',
      }),
      file,
      position: positionOf(text, ['rnnbook']),
    });
  }
  if (!isObject(data) || version === undefined) {
    throw new NotebookFileError('structure', {
      what: say({
        en: `not an rnnbook notebook: it lacks "rnnbook": ${FORMAT_VERSION} at the top`,
        id: `bukan notebook rnnbook: tidak ada "rnnbook": ${FORMAT_VERSION} di bagian atas`,
      }),
      remedy: say({
        en: 'Open a .rnnbook file, or convert other notebooks to one first.',
        id: 'Buka berkas .rnnbook, atau ubah notebook lain menjadi .rnnbook dahulu.',
      }),
      file,
      position: { line: 1, column: 1 },
    });
  }
  const result = notebookFileSchema.safeParse(data);
  if (!result.success) {
    const { path, message } = mostTelling(result.error.issues);
    throw new NotebookFileError('structure', {
      what: say({
        en: `not a valid notebook: ${printPath(path)}: ${message}`,
        id: `bukan notebook yang sah: ${printPath(path)}: ${message}`,
      }),
      remedy: say({
        en: 'Correct this in a text editor, or take back the last change to the file.',
        id: 'Perbaiki di penyunting teks, atau batalkan perubahan terakhir pada berkas.',
      }),
      file,
      position: positionOf(text, path),
    });
  }
  return data as NotebookFile;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
