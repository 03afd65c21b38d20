import * as vscode from 'vscode';
import { cellIdIn } from '../notebook/cellIds';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { folderOf } from './folderOf';
import type { KernelSessions } from './KernelSessions';
import { movedTo, type Rename } from './moved';

/** How long a closed notebook's kernel waits for the document that takes its place. */
const HAND_OVER_MS = 5_000;

/**
 * Ends a notebook's kernel when the notebook is closed. To VS Code, renaming a notebook and saving one for the first
 * time is closing a document and opening another: then the kernel is handed over, so that variables stay.
 */
export function followNotebooks(sessions: KernelSessions): vscode.Disposable {
  const closed = new Set<vscode.NotebookDocument>();
  let renames: Rename[] = [];

  const takesPlaceOf = (next: vscode.NotebookDocument, previous: vscode.NotebookDocument): boolean => {
    if (next === previous || next.notebookType !== NOTEBOOK_TYPE || sessions.get(next)) return false;
    const target = movedTo(previous.uri.toString(), renames);
    if (target !== undefined) return next.uri.toString() === target;
    return previous.isUntitled && !next.isUntitled && cellIds(next) === cellIds(previous);
  };

  const handOver = (from: vscode.NotebookDocument, to: vscode.NotebookDocument) => {
    closed.delete(from);
    const session = sessions.get(from);
    if (!session) return;
    if (session.folder === folderOf(to.uri)) return sessions.move(from, to);
    sessions.close(from);
    const message = vscode.l10n.t(
      'The notebook is in another folder now, so its kernel was stopped: imports and files are found from the notebook’s folder. Run the cells again.',
    );
    void vscode.window.showInformationMessage(message);
  };

  const onClose = (notebook: vscode.NotebookDocument) => {
    if (!sessions.get(notebook)) return;
    const next = vscode.workspace.notebookDocuments.find((other) => takesPlaceOf(other, notebook));
    if (next) return handOver(notebook, next);
    const mayComeBack = notebook.isUntitled || movedTo(notebook.uri.toString(), renames) !== undefined;
    if (!mayComeBack) return sessions.close(notebook);
    closed.add(notebook);
    setTimeout(() => {
      if (closed.delete(notebook)) sessions.close(notebook);
    }, HAND_OVER_MS);
  };

  const onOpen = (notebook: vscode.NotebookDocument) => {
    const previous = [...closed].find((candidate) => takesPlaceOf(notebook, candidate));
    if (previous) handOver(previous, notebook);
  };

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      renames = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    }),
    vscode.workspace.onDidCloseNotebookDocument(onClose),
    vscode.workspace.onDidOpenNotebookDocument(onOpen),
  );
}

function cellIds(notebook: vscode.NotebookDocument): string {
  return notebook
    .getCells()
    .map((cell) => cellIdIn(cell.metadata))
    .join(' ');
}
