import * as vscode from 'vscode';
import { activeNotebook } from '../notebook/notebookInView';
import { notebookOf } from '../notebook/RnnbookSerializer';
import { type ExportChoice, exportChoices } from './exportChoices';
import { reveal, writeFiles, writeWhereAsked } from './targets';

/**
 * Writes the notebook as it is in the editor, saved or not, in another format, with the outputs that it holds.
 * @param id the format; asked for when it is missing
 */
export async function exportNotebook(
  context: vscode.ExtensionContext,
  id?: ExportChoice['id'],
): Promise<void> {
  const document = activeNotebook();
  if (!document) return;
  const choice = id ? exportChoices().find((one) => one.id === id) : await ask();
  if (!choice) return;
  const question = {
    notebook: document.uri,
    ending: choice.ending,
    saveLabel: vscode.l10n.t('Export'),
    failure: (reason: string) => vscode.l10n.t('The notebook could not be exported: {0}', reason),
  };
  const target = await writeWhereAsked(context, question, async (to) => {
    const title = vscode.l10n.t('Exporting {0}', vscode.workspace.asRelativePath(to));
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () =>
      writeFiles(context, to, await choice.files(notebookOf(document), to)),
    );
  });
  if (target) await announce(choice, target);
}

async function ask(): Promise<ExportChoice | undefined> {
  const placeHolder = vscode.l10n.t('What should the notebook become?');
  return vscode.window.showQuickPick(exportChoices(), { placeHolder, matchOnDetail: true });
}

async function announce({ id, ending }: ExportChoice, target: vscode.Uri): Promise<void> {
  const file = vscode.workspace.asRelativePath(target);
  const message =
    id === 'pdf'
      ? vscode.l10n.t(
          'The page to print is {0}. 1. Open it in a browser. 2. Print it (Ctrl+P, on a Mac Cmd+P), with “Save as PDF” as the printer.',
          file,
        )
      : vscode.l10n.t('Exported to {0}.', file);
  const open = ending === '.html' ? vscode.l10n.t('Open in Browser') : vscode.l10n.t('Open');
  const show = vscode.l10n.t('Reveal');
  const chosen = await vscode.window.showInformationMessage(message, open, show);
  if (chosen === show) await reveal(target);
  if (chosen !== open) return;
  if (ending === '.html') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
