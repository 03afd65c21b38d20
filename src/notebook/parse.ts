import { without } from './extra';
import type { FileCell } from './fileSchema';
import { uniqueCellIds } from './id';
import type { Cell, Notebook } from './notebook';
import { parseJson } from './parseJson';
import { outputFromFile } from './outputs';
import { toText } from './text';
import { validateNotebookFile } from './validate';

/**
 * Reads the text of a `.rnnbook` file. An empty text is an empty notebook, and a byte order mark is skipped. What
 * the format has no word for is kept in `extra`. Cells keep their ids; one that has none, or the id of an earlier
 * cell (after a merge), gets one that is the same every time the text is parsed. A cell in another language than
 * TypeScript and JavaScript is a `structure` error: shown or saved as one of these, it would be another notebook.
 * @param file the file's name, for messages.
 * @throws NotebookFileError (`syntax`, `conflict`, `version`, `structure`)
 */
export function parseNotebook(text: string, file?: string): Notebook {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { metadata: {}, cells: [], extra: {} };
  const data = validateNotebookFile(parseJson(json, file), json, file);
  const ids = uniqueCellIds(data.cells);
  return {
    metadata: data.metadata ?? {},
    cells: data.cells.map((cell, i) => toCell(cell, ids[i]!)),
    extra: without(data, ['rnnbook', 'metadata', 'cells']),
  };
}

function toCell(cell: FileCell, id: string): Cell {
  const source = toText(cell.source);
  if (cell.kind === 'markdown') {
    return { id, kind: 'markdown', source, extra: without(cell, ['id', 'kind', 'source']) };
  }
  return {
    id,
    kind: 'code',
    language: cell.language ?? 'typescript',
    source,
    outputs: (cell.outputs ?? []).map(outputFromFile),
    extra: without(cell, ['id', 'kind', 'language', 'source', 'outputs']),
  };
}
