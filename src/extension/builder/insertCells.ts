import * as vscode from 'vscode';
import type { BuiltCell } from '../../builder/BuiltCell';
import { newCellId } from '../../notebook/id';
import { toEditorLanguage } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** A place for new cells: in an open notebook, or at the beginning of a new one. */
export interface Place {
  notebook: vscode.NotebookDocument;
  index: number;
}

/** Below the selected cells, or below a cell whose own button was used; `undefined` where no notebook is open. */
export function placeFor(cell?: vscode.NotebookCell): Place | undefined {
  if (cell) return { notebook: cell.notebook, index: cell.index + 1 };
  const editor = vscode.window.activeNotebookEditor;
  if (editor?.notebook.notebookType !== NOTEBOOK_TYPE) return undefined;
  const { notebook, selections } = editor;
  const last = Math.max(0, ...selections.map(({ end }) => end));
  return { notebook, index: Math.min(last, notebook.cellCount) };
}

/** Inserts cells in one step, which one undo takes back, and selects the first code cell that is a model. */
export async function insertCells(cells: readonly BuiltCell[], place: Place | undefined): Promise<void> {
  const data = cells.map(toCellData);
  const notebook = place?.notebook ?? (await vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, new vscode.NotebookData(data))); // prettier-ignore
  const index = place ? Math.min(place.index, notebook.cellCount) : 0;
  if (place) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(index, data)]);
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(vscode.l10n.t('The cells cannot be inserted: the notebook is read-only.'));
  }
  const editor = await vscode.window.showNotebookDocument(notebook);
  const model = cells.findIndex(({ part, kind }) => part === 'model' && kind === 'code');
  const range = new vscode.NotebookRange(index + model, index + model + 1);
  editor.selections = [range];
  editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
}

/** With ids, so that giving them is no step of its own that one would have to undo. */
function toCellData({ kind, source }: BuiltCell): vscode.NotebookCellData {
  const cell =
    kind === 'markdown'
      ? new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, source, 'markdown')
      : new vscode.NotebookCellData(vscode.NotebookCellKind.Code, source, toEditorLanguage('typescript'));
  cell.metadata = { id: newCellId() };
  return cell;
}
