import * as vscode from 'vscode';
import { emptyNotebook } from '../../notebook/emptyNotebook';
import type { Notebook } from '../../notebook/notebook';
import { toEditorNotebook } from '../notebook/editorNotebook';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { toNotebookData } from '../notebook/RnnbookSerializer';

/** Opens an unsaved notebook with a first model in it. */
export async function newNotebook(): Promise<void> {
  await openUnsaved(emptyNotebook(vscode.l10n.t('New notebook')));
}

export async function openUnsaved(unsaved: Notebook): Promise<void> {
  const content = toEditorNotebook(unsaved, String);
  const notebook = await vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, toNotebookData(content));
  await vscode.window.showNotebookDocument(notebook);
}
