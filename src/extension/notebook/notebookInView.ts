import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from './notebookType';

/** Our notebook that the user looks at: the active one; from a walkthrough, the one beside it or opened last behind it. */
export function notebookInView(): vscode.NotebookDocument | undefined {
  const { activeNotebookEditor, visibleNotebookEditors } = vscode.window;
  const shown = [activeNotebookEditor, ...visibleNotebookEditors].map((editor) => editor?.notebook);
  const open = vscode.workspace.notebookDocuments.toReversed();
  return [...shown, ...open].find((notebook) => notebook?.notebookType === NOTEBOOK_TYPE);
}

/** The same; without one, the user is told to open one. */
export function activeNotebook(): vscode.NotebookDocument | undefined {
  const notebook = notebookInView();
  if (notebook) return notebook;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an RNN notebook (.rnnbook) first.'));
  return undefined;
}

/** Brings an open notebook to the front in the group that has it. */
export async function showNotebook(notebook: vscode.NotebookDocument): Promise<vscode.NotebookEditor> {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => isOf(notebook, input)),
  );
  return vscode.window.showNotebookDocument(notebook, group && { viewColumn: group.viewColumn });
}

function isOf(notebook: vscode.NotebookDocument, input: unknown): boolean {
  return input instanceof vscode.TabInputNotebook && input.uri.toString() === notebook.uri.toString();
}
