import type { Cell, Extra, Notebook, NotebookMetadata } from '../../notebook/notebook';
import { cellIdIn, uniqueIds } from './cellIds';
import { fromEditorLanguage, toEditorLanguage } from './cellLanguage';
import { fromEditorOutput, toEditorOutput, type EditorOutput } from './editorOutput';

/** As `vscode.NotebookCellKind`. */
export const MARKUP = 1;
export const CODE = 2;

/** A cell as the editor keeps it; `NotebookCellData` of the VS Code API is one. */
export interface EditorCell {
  kind: typeof MARKUP | typeof CODE;
  value: string;
  languageId: string;
  /** `id`, and `extra` where there is any. */
  metadata?: Record<string, unknown>;
  outputs?: readonly EditorOutput[];
}

/** `NotebookData` of the VS Code API is one. */
export interface EditorNotebook {
  /** `metadata` and `extra`, as in the file. */
  metadata?: Record<string, unknown>;
  cells: readonly EditorCell[];
}

/** @param cellLabel how a cell is called in a stack, by its number, counted from 1. */
export function toEditorNotebook(
  notebook: Notebook,
  cellLabel: (position: number) => string,
): EditorNotebook {
  const { metadata, extra } = notebook;
  const positions = new Map(notebook.cells.map(({ id }, index) => [id, index + 1]));
  // the file's name is not known while it is read, so these frames are no links
  const placeOf = (id: string) => (positions.has(id) ? { label: cellLabel(positions.get(id)!) } : undefined);
  const cells = notebook.cells.map((cell): EditorCell => {
    const shared = { value: cell.source, metadata: { id: cell.id, ...whenAny(cell.extra) } };
    if (cell.kind === 'markdown') {
      // where VS Code's own renderer of Markdown looks for the pictures of `attachment:`
      const { attachments } = cell.extra;
      const metadata = attachments === undefined ? shared.metadata : { ...shared.metadata, attachments };
      return { ...shared, kind: MARKUP, languageId: 'markdown', metadata };
    }
    const outputs = cell.outputs.map((output) => toEditorOutput(output, placeOf));
    return { kind: CODE, languageId: toEditorLanguage(cell.language), outputs, ...shared };
  });
  return { metadata: { metadata, ...whenAny(extra) }, cells };
}

/** Cells without an id, or with that of an earlier cell, get one; the same every time. */
export function fromEditorNotebook({ metadata, cells }: EditorNotebook): Notebook {
  const sources = cells.map(({ value }) => value.replace(/\r\n/g, '\n'));
  const ids = uniqueIds(cells.map((cell, i) => ({ id: cellIdIn(cell.metadata), source: sources[i]! })));
  return {
    metadata: objectIn(metadata, 'metadata') as NotebookMetadata,
    cells: cells.map((cell, i): Cell => {
      const shared = { id: ids[i]!, source: sources[i]!, extra: objectIn(cell.metadata, 'extra') };
      if (cell.kind === MARKUP) return { kind: 'markdown', ...shared };
      const outputs = (cell.outputs ?? []).map(fromEditorOutput);
      return { kind: 'code', language: fromEditorLanguage(cell.languageId), outputs, ...shared };
    }),
    extra: objectIn(metadata, 'extra'),
  };
}

function whenAny(extra: Extra): { extra?: Extra } {
  return Object.keys(extra).length > 0 ? { extra } : {};
}

function objectIn(metadata: Record<string, unknown> | undefined, key: string): Extra {
  const value = metadata?.[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Extra) : {};
}
