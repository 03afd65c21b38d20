import * as vscode from 'vscode';
import type { BuiltCell } from '../../builder/BuiltCell';
import { indexBelow, insertCells, toCellData } from '../notebook/insertCells';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { refuseReadOnly } from '../notebook/readOnly';

/** A place for new cells in an open notebook. */
export interface Place {
  notebook: vscode.NotebookDocument;
  index: number;
}

/**
 * Below the selected cells, or below a cell whose own button was used; `undefined` where no notebook is open.
 * @throws for a notebook that is read-only, before anything is asked
 */
export function placeFor(cell?: vscode.NotebookCell): Place | undefined {
  const place = placeOf(cell);
  if (place) refuseReadOnly(place.notebook);
  return place;
}

function placeOf(cell: vscode.NotebookCell | undefined): Place | undefined {
  if (cell) return { notebook: cell.notebook, index: cell.index + 1 };
  const editor = vscode.window.activeNotebookEditor;
  if (editor?.notebook.notebookType !== NOTEBOOK_TYPE) return undefined;
  return { notebook: editor.notebook, index: indexBelow(editor) };
}

/** Inserts cells at the place, or into a new notebook, and selects the first code cell that is a model. */
export async function insertBuilt(cells: readonly BuiltCell[], place: Place | undefined): Promise<void> {
  const index = place ? Math.min(place.index, place.notebook.cellCount) : 0;
  if (place) await insertCells(place.notebook, index, cells);
  const notebook = place?.notebook ?? (await openNew(cells));
  const editor = await vscode.window.showNotebookDocument(notebook);
  const model = cells.findIndex(({ part, kind }) => part === 'model' && kind === 'code');
  const range = new vscode.NotebookRange(index + model, index + model + 1);
  editor.selections = [range];
  editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
}

function openNew(cells: readonly BuiltCell[]): Thenable<vscode.NotebookDocument> {
  const data = new vscode.NotebookData(cells.map(toCellData));
  return vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, data);
}
