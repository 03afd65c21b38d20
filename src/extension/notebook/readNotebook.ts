import type { Notebook } from '../../notebook/notebook';
import type { NotebookFileError } from '../../notebook/NotebookFileError';

/**
 * @param file its name, for messages.
 * @throws NotebookFileError
 */
export async function readNotebook(content: Uint8Array, file?: string): Promise<Notebook> {
  const { decodeNotebook, parseNotebook } = await import('../lazy');
  return parseNotebook(decodeNotebook(content, file), file);
}

/** Why a notebook file cannot be read; `undefined` when it can. */
export async function whyUnreadable(
  content: Uint8Array,
  file: string,
): Promise<NotebookFileError | undefined> {
  try {
    await readNotebook(content, file);
    return undefined;
  } catch (error) {
    const { NotebookFileError } = await import('../lazy');
    if (error instanceof NotebookFileError) return error;
    throw error;
  }
}
