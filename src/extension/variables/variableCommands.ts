import * as vscode from 'vscode';
import { notebookInView } from '../notebook/notebookInView';
import { nameOfPath, pathIn } from './nameOfPath';
import type { Variables } from './registerVariables';
import { typeText } from './variableTexts';

/** Opens a tensor, a model or another variable that has a view; without one given, asks which. */
export async function openVariable({ view, store, panel }: Variables, from: unknown): Promise<void> {
  const notebook = pathIn(from) ? view.notebook : notebookInView();
  const path = pathIn(from) ?? (await chooseVariable(notebook && store.of(notebook)?.variables));
  if (!notebook || !path || (await panel.show(notebook, path))) return;
  const message = store.isRunning(notebook)
    ? vscode.l10n.t('A cell is running. {0} can be opened when it has ended.', nameOfPath(path))
    : vscode.l10n.t('{0} is not there any more. Run its cell again.', nameOfPath(path));
  void vscode.window.showInformationMessage(message);
}

async function chooseVariable(
  variables: NonNullable<ReturnType<Variables['store']['of']>>['variables'] = [],
): Promise<string[] | undefined> {
  const items = variables
    .filter(({ hasView }) => hasView)
    .map((variable) => ({ label: variable.name, description: typeText(variable) }));
  if (items.length === 0) {
    const message = vscode.l10n.t(
      'No variable holds a tensor, a model or another value with a view yet: run the cells first.',
    );
    void vscode.window.showInformationMessage(message);
    return undefined;
  }
  const placeHolder = vscode.l10n.t('The variable to open');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen && [chosen.label];
}

export async function copyVariableName(from: unknown): Promise<void> {
  const name = pathIn(from)?.at(-1);
  if (name !== undefined) await vscode.env.clipboard.writeText(name);
}

export async function refreshVariables({ view, store }: Variables): Promise<void> {
  if (view.notebook) await store.refresh(view.notebook);
}
