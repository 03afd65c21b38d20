import { basename } from 'node:path';
import * as vscode from 'vscode';
import { notebookOf } from '../notebook/RnnbookSerializer';
import { activeNotebook } from './kernelCommands';

/** Writes the notebook as it is in the editor, saved or not, as one HTML file. */
export async function exportHtml(): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: notebook.uri.with({ path: `${notebook.uri.path.replace(/\.rnnbook$/, '')}.html` }),
    filters: { HTML: ['html'] },
    saveLabel: vscode.l10n.t('Export'),
  });
  if (!target) return;
  const { htmlPage } = await import('../lazy');
  const name = basename(notebook.uri.path, '.rnnbook');
  const page = await htmlPage(notebookOf(notebook), name);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const open = vscode.l10n.t('Open in Browser');
  const message = vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.env.openExternal(target);
}
