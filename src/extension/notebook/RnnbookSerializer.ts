import * as vscode from 'vscode';
import type { Notebook } from '../../notebook/notebook';
import { fromEditorNotebook, toEditorNotebook, type EditorNotebook } from './editorNotebook';
import type { EditorOutput } from './editorOutput';
import { readNotebook } from './readNotebook';
import type { UnreadableFiles } from './UnreadableFiles';

/** Between the bytes of a `.rnnbook` file and the editor's notebook. */
export class RnnbookSerializer implements vscode.NotebookSerializer {
  constructor(
    private readonly unreadable: UnreadableFiles,
    private readonly outputs: boolean,
  ) {}

  /** @throws for a file that is no notebook: VS Code then shows no editor, and saves nothing. */
  async deserializeNotebook(content: Uint8Array): Promise<vscode.NotebookData> {
    try {
      const notebook = await readNotebook(content);
      return toNotebookData(toEditorNotebook(notebook, (position) => vscode.l10n.t('Cell {0}', position)));
    } catch (error) {
      void this.unreadable.explain(content);
      throw error;
    }
  }

  async serializeNotebook(data: vscode.NotebookData): Promise<Uint8Array> {
    this.unreadable.holdSaving(data as EditorNotebook);
    const { printNotebook } = await import('../lazy');
    const notebook = fromEditorNotebook(data as EditorNotebook);
    return new TextEncoder().encode(printNotebook(notebook, { outputs: this.outputs }));
  }
}

export function toNotebookData({ metadata, cells }: EditorNotebook): vscode.NotebookData {
  const data = new vscode.NotebookData(
    cells.map((cell) => {
      const cellData = new vscode.NotebookCellData(cell.kind, cell.value, cell.languageId);
      cellData.metadata = cell.metadata;
      cellData.outputs = cell.outputs?.map(toNotebookCellOutput);
      return cellData;
    }),
  );
  data.metadata = metadata;
  return data;
}

export function toNotebookCellOutput({ items, metadata }: EditorOutput): vscode.NotebookCellOutput {
  return new vscode.NotebookCellOutput(toNotebookCellOutputItems(items), metadata);
}

export function toNotebookCellOutputItems(items: EditorOutput['items']): vscode.NotebookCellOutputItem[] {
  return items.map(({ mime, data }) => new vscode.NotebookCellOutputItem(data, mime));
}

/** An open notebook as it is now, saved or not, as it would stand in its file. */
export function notebookOf(document: vscode.NotebookDocument): Notebook {
  return fromEditorNotebook(toEditorNotebookOf(document));
}

function toEditorNotebookOf(document: vscode.NotebookDocument): EditorNotebook {
  const cells = document.getCells().map((cell) => ({
    kind: cell.kind,
    value: cell.document.getText(),
    languageId: cell.document.languageId,
    metadata: cell.metadata,
    outputs: cell.outputs,
  }));
  return { metadata: document.metadata, cells };
}
