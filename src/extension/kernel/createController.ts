import * as vscode from 'vscode';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { showNotebook } from '../notebook/notebookInView';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { folderOf } from './folderOf';
import type { KernelSessions } from './KernelSessions';

const CONTROLLER = 'rnnbook-kernel';

/** The only controller of the notebook type, so that VS Code selects it by itself. */
export function createController(sessions: () => KernelSessions): vscode.NotebookController {
  const controller = vscode.notebooks.createNotebookController(CONTROLLER, NOTEBOOK_TYPE, 'RNN Kernel');
  controller.supportedLanguages = EDITOR_LANGUAGES;
  controller.supportsExecutionOrder = true;
  controller.description = vscode.l10n.t('TypeScript and JavaScript, with TensorFlow.js');
  controller.executeHandler = (cells, notebook) => {
    if (mayRun(notebook)) void sessions().open(notebook).run(cells);
  };
  controller.interruptHandler = (notebook) => sessions().get(notebook)?.interrupt();
  return controller;
}

/** As VS Code does by itself when a cell is run in its own ways; before that, no execution may be made. */
export async function selectController(
  { extension }: vscode.ExtensionContext,
  notebook: vscode.NotebookDocument,
): Promise<void> {
  const notebookEditor = await showNotebook(notebook);
  const selection = { notebookEditor, id: CONTROLLER, extension: extension.id };
  await vscode.commands.executeCommand('notebook.selectKernel', selection);
}

function mayRun(notebook: vscode.NotebookDocument): boolean {
  if (!vscode.workspace.isTrusted) {
    void explainTrust();
    return false;
  }
  if (folderOf(notebook.uri) !== undefined) return true;
  const message = vscode.l10n.t(
    'Cells run in the notebook’s folder, and this notebook is not on a disk. Save a copy of it in a folder on your computer, and run that.',
  );
  void vscode.window.showErrorMessage(message);
  return false;
}

export async function explainTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const message = vscode.l10n.t(
    'Running a cell runs code from this folder, and the folder is not trusted. Nothing was run.',
  );
  if ((await vscode.window.showErrorMessage(message, manage)) === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}
