import * as vscode from 'vscode';
import { emptyNotebook } from '../../notebook/emptyNotebook';
import { toEditorNotebook } from '../notebook/editorNotebook';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { toNotebookData } from '../notebook/RnnbookSerializer';

/** Opens an unsaved notebook with a first model in it. */
export async function newNotebook(): Promise<void> {
  const content = toEditorNotebook(emptyNotebook(vscode.l10n.t('New notebook')), String);
  const notebook = await vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, toNotebookData(content));
  await vscode.window.showNotebookDocument(notebook);
}
