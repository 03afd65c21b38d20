import { readFile, stat, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { decodeNotebook } from './decode';
import { explainSystemError } from './systemError';
import type { Notebook } from './notebook';
import { NotebookFileError } from './NotebookFileError';
import { parseNotebook } from './parse';

/** @throws NotebookFileError (every problem but `write`) */
export async function readNotebookFile(file: string): Promise<Notebook> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new NotebookFileError('read', { ...explainSystemError(cause, 'read'), file, cause });
  }
  return parseNotebook(decodeNotebook(bytes, file), file);
}

/**
 * Replaces a file as a whole, or leaves it as it was: the text goes to a new file beside it, which then takes its
 * name. Mode and owner stay; a symbolic link stays one, and what it points to is replaced. A device or a pipe
 * (`/dev/null`, `/dev/stdout`) is written to.
 * @throws NotebookFileError (`write`)
 */
export async function writeTextFile(file: string, text: string): Promise<void> {
  try {
    if (await isDevice(file)) return await writeFile(file, text);
    // Given the text, write-file-atomic calls `fs.write` once; a nearly full disk takes a part of it without an
    // error, and the part would replace the file. `writeFile` goes on until all is written or the disk refuses.
    await writeFileAtomic(file, '', { tmpfileCreated: (temporary) => writeFile(temporary, text) });
  } catch (cause) {
    throw new NotebookFileError('write', { ...explainSystemError(cause, 'write'), file, cause });
  }
}

async function isDevice(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

export { writeTextFile as writeNotebookFile };
