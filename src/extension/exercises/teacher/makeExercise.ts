import { basename } from 'node:path';
import * as vscode from 'vscode';
import { activeNotebook } from '../../notebook/notebookInView';
import { refuseReadOnly } from '../../notebook/readOnly';
import { exerciseKind } from '../exerciseKind';
import { changeSettings, whyNot } from './settings';
import { say } from './teachersNotebook';

/** Asks for the exercise's id; from then on, the cells' status bars say and change their roles. */
export async function makeExercise(): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  if (exerciseKind(notebook)) return say(vscode.l10n.t('This notebook is an exercise already.'));
  refuseReadOnly(notebook);
  const id = await vscode.window.showInputBox({
    title: vscode.l10n.t('Make This Notebook an Exercise'),
    prompt: vscode.l10n.t('Its id: the same in all versions, and in every submission'),
    value: idFrom(basename(notebook.uri.path, '.rnnbook')),
    validateInput: (typed) => whyNot('id', typed),
  });
  if (id === undefined) return;
  await changeSettings(notebook, { id });
  say(vscode.l10n.t('Now say in the status bar of each cell what it is for.'));
}

/** A file's name as an id. */
function idFrom(name: string): string {
  const id = name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
  return id.toLowerCase().slice(0, 64) || 'exercise';
}
