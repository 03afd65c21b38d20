import * as vscode from 'vscode';
import { cellIdIn } from '../notebook/cellIds';

/** Opens a notebook, at a cell when one is named. */
export async function openNotebook(uri: vscode.Uri, cellId?: string): Promise<void> {
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  const cell = notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === cellId);
  const range = cell && new vscode.NotebookRange(cell.index, cell.index + 1);
  const editor = await vscode.window.showNotebookDocument(notebook, {
    ...(range && { selections: [range] }),
  });
  if (range) editor.revealRange(range, vscode.NotebookEditorRevealType.AtTop);
}

/** What a part of the Course view hands to its command. */
export async function openCoursePart(part: unknown): Promise<void> {
  if (typeof part !== 'object' || part === null) return;
  const { notebook, cell } = part as { notebook?: unknown; cell?: unknown };
  if (typeof notebook === 'string' && typeof cell === 'string')
    await openNotebook(vscode.Uri.parse(notebook), cell);
}
