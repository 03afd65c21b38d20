import * as vscode from 'vscode';
import { newCellId } from '../../notebook/id';
import type { CodeLanguage, Extra } from '../../notebook/notebook';
import { toEditorLanguage } from './cellLanguage';
import { refuseReadOnly } from './readOnly';

export interface NewCell {
  kind: 'markdown' | 'code';
  source: string;
  /** Of code. Default: TypeScript. */
  language?: CodeLanguage;
  /** Further members of the cell, as in the file. */
  extra?: Extra;
}

/**
 * Inserts cells in one step, which one undo takes back.
 * @throws for a notebook that is read-only
 */
export async function insertCells(
  notebook: vscode.NotebookDocument,
  index: number,
  cells: readonly NewCell[],
): Promise<void> {
  refuseReadOnly(notebook);
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(index, cells.map(toCellData))]);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The cells cannot be inserted: the notebook is read-only.'));
}

/** Below the selected cells. */
export function indexBelow({ notebook, selections }: vscode.NotebookEditor): number {
  const last = Math.max(0, ...selections.map(({ end }) => end));
  return Math.min(last, notebook.cellCount);
}

/** With an id: given later, it would be one more step to undo. */
export function toCellData({
  kind,
  source,
  language = 'typescript',
  extra,
}: NewCell): vscode.NotebookCellData {
  const cell =
    kind === 'markdown'
      ? new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, source, 'markdown')
      : new vscode.NotebookCellData(vscode.NotebookCellKind.Code, source, toEditorLanguage(language));
  cell.metadata = { id: newCellId(), ...(extra && { extra }) };
  return cell;
}
