import * as vscode from 'vscode';
import type { Cell, CodeCell } from '../../notebook/notebook';
import { refuseReadOnly } from '../notebook/readOnly';
import { notebookOf } from '../notebook/RnnbookSerializer';

/** A cell as it would stand in the file. */
export function cellOf(cell: vscode.NotebookCell): Cell {
  return notebookOf(cell.notebook).cells[cell.index]!;
}

/** As `cellOf`, for a cell that is known to hold code. */
export function codeCellOf(cell: vscode.NotebookCell): CodeCell {
  return cellOf(cell) as CodeCell;
}

/** Writes what has changed of a cell: its further members. One undo takes it back. @throws when it is read-only */
export async function changeMembers(
  cell: vscode.NotebookCell,
  { extra }: Pick<Cell, 'extra'>,
): Promise<void> {
  const { extra: _, ...others } = cell.metadata;
  const metadata = Object.keys(extra).length > 0 ? { ...others, extra } : others;
  await changeNotebook(cell.notebook, vscode.NotebookEdit.updateCellMetadata(cell.index, metadata));
}

/** Writes other code into a cell. @throws when it is read-only */
export async function changeCode({ document, notebook }: vscode.NotebookCell, source: string): Promise<void> {
  refuseReadOnly(notebook);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), source);
  await apply(edit);
}

/** @throws when it is read-only */
export async function changeNotebook(
  notebook: vscode.NotebookDocument,
  change: vscode.NotebookEdit,
): Promise<void> {
  refuseReadOnly(notebook);
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [change]);
  await apply(edit);
}

async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The notebook cannot be changed: it is read-only.'));
}
