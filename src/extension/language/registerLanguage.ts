import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** Starts the language server with the first notebook. It runs nothing of the notebook, so no trust is needed. */
export function registerLanguage(context: vscode.ExtensionContext): vscode.Disposable {
  let started = false;
  const start = ({ notebookType }: vscode.NotebookDocument) => {
    if (notebookType !== NOTEBOOK_TYPE || started) return;
    started = true;
    // the client itself says what went wrong
    startServer(context).catch(() => undefined);
  };
  vscode.workspace.notebookDocuments.forEach(start);
  return vscode.workspace.onDidOpenNotebookDocument(start);
}

async function startServer(context: vscode.ExtensionContext): Promise<void> {
  const { createLanguageClient } = await import('./createLanguageClient');
  const client = createLanguageClient(context);
  context.subscriptions.push(client);
  await client.start();
}
