import type { Notebook } from '../../notebook/notebook';

/**
 * The parser is loaded when it is needed, which keeps activation short.
 * @param file its name, for messages.
 * @throws NotebookFileError
 */
export async function readNotebook(content: Uint8Array, file?: string): Promise<Notebook> {
  const [{ decodeNotebook }, { parseNotebook }] = await Promise.all([
    import('../../notebook/decode'),
    import('../../notebook/parse'),
  ]);
  return parseNotebook(decodeNotebook(content, file), file);
}
