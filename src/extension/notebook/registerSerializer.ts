import * as vscode from 'vscode';
import { onSaveOutputsChange, saveOutputs } from '../configuration';
import { NOTEBOOK_TYPE } from './notebookType';
import { RnnbookSerializer } from './RnnbookSerializer';
import { UnreadableFiles } from './UnreadableFiles';

/**
 * Whether outputs are saved is read once: VS Code fixes at registration whether a new output makes a notebook dirty,
 * and whether outputs are handed over for saving.
 */
export function registerSerializer(): vscode.Disposable {
  const outputs = saveOutputs();
  const unreadable = new UnreadableFiles();
  const serializer = new RnnbookSerializer(unreadable, outputs);
  return vscode.Disposable.from(
    unreadable,
    vscode.workspace.registerNotebookSerializer(NOTEBOOK_TYPE, serializer, { transientOutputs: !outputs }),
    onSaveOutputsChange(() => {
      if (saveOutputs() !== outputs) void offerReload();
    }),
  );
}

async function offerReload(): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const message = vscode.l10n.t('Whether outputs are saved changes when the window is reloaded.');
  if ((await vscode.window.showInformationMessage(message, reload)) === reload) {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  }
}
