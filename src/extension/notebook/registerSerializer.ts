import * as vscode from 'vscode';
import { onSaveOutputsChange, saveOutputs } from '../configuration';
import { NOTEBOOK_TYPE } from './notebookType';
import { RnnbookSerializer } from './RnnbookSerializer';
import { UnreadableFiles } from './UnreadableFiles';

/**
 * Registers the serializer, and again when the setting changes: whether outputs count as a change of the file is
 * fixed at registration, and so is whether VS Code hands them over for saving.
 */
export function registerSerializer(): vscode.Disposable {
  const unreadable = new UnreadableFiles();
  const serializer = new RnnbookSerializer(unreadable);
  const register = () =>
    vscode.workspace.registerNotebookSerializer(NOTEBOOK_TYPE, serializer, {
      transientOutputs: !saveOutputs(),
    });
  let registration = register();
  const listener = onSaveOutputsChange(() => {
    registration.dispose();
    registration = register();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    unreadable.dispose();
    registration.dispose();
  });
}
