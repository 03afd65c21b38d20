import * as vscode from 'vscode';
import { cellIdIn, idsForAdded } from './cellIds';

/** Gives new and copied cells ids of their own, which the editor keeps in their metadata. */
export async function giveIds(
  notebook: vscode.NotebookDocument,
  added: readonly vscode.NotebookCell[],
): Promise<void> {
  const ids = notebook.getCells().map((cell) => cellIdIn(cell.metadata));
  const indices = added.map((cell) => cell.index).filter((index) => index >= 0);
  const edits = [...idsForAdded(ids, indices)].map(([index, id]) =>
    vscode.NotebookEdit.updateCellMetadata(index, { ...notebook.cellAt(index).metadata, id }),
  );
  if (edits.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, edits);
  await vscode.workspace.applyEdit(edit);
}
