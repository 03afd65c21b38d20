import { fromIpynb } from '../../notebook/convert/fromIpynb';
import { decodeNotebook } from '../../notebook/decode';
import type { Notebook } from '../../notebook/notebook';
import { parseNotebook } from '../../notebook/parse';

/**
 * A submission's notebook, of either kind.
 *
 * @param name the file's name, which tells the kind
 * @throws NotebookFileError for what is none
 */
export function parseSubmission(content: Uint8Array, name: string): Notebook {
  const text = decodeNotebook(content, name);
  return /\.ipynb$/i.test(name) ? fromIpynb(text, name) : parseNotebook(text, name);
}
