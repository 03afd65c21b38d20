import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** Starts the language server with the first notebook that is open; it runs nothing of the notebook, so trust is not needed. */
export function registerLanguage(context: vscode.ExtensionContext): vscode.Disposable {
  let server: Promise<{ dispose(): unknown }> | undefined;
  const start = (notebook: vscode.NotebookDocument) => {
    if (notebook.notebookType !== NOTEBOOK_TYPE) return;
    server ??= startServer(context);
  };
  const opening = vscode.workspace.onDidOpenNotebookDocument(start);
  vscode.workspace.notebookDocuments.forEach(start);
  return { dispose: () => opening.dispose() };
}

async function startServer(context: vscode.ExtensionContext): Promise<vscode.Disposable> {
  const { createLanguageServer } = await import('../lazy');
  const client = createLanguageServer(context);
  context.subscriptions.push(client);
  await client.start();
  return client;
}
