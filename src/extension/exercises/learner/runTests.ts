import * as vscode from 'vscode';
import { activeNotebook } from '../../notebook/notebookInView';
import { explainTrust } from '../../kernel/createController';
import { cellIdIn } from '../../notebook/cellIds';
import type { Exercises } from '../Exercises';
import { testsOf } from '../testing/outline';

/**
 * Runs tests of the exercise that the user looks at.
 * @param cell the cell whose button was used: only its tests, or those of the task that it is to solve
 */
export async function runTests({ outlines, tests }: Exercises, cell?: vscode.NotebookCell): Promise<void> {
  const notebook = cell?.notebook ?? activeNotebook();
  if (!notebook) return;
  if (!vscode.workspace.isTrusted) return explainTrust();
  const found = outlines.get(notebook.uri);
  if (!found) return say(vscode.l10n.t('This notebook is no exercise.'));
  if ('error' in found) return void vscode.window.showErrorMessage(found.error);
  const { outline } = found;
  const id = cell && cellIdIn(cell.metadata);
  const task = outline.tasks.find(({ starters }) => starters.some((starter) => starter.cell === id));
  const wanted = task?.tests ?? testsOf(outline).filter((test) => id === undefined || test.cell === id);
  if (wanted.length === 0) return say(vscode.l10n.t('There are no tests to run.'));
  await tests.run(notebook.uri, id === undefined ? undefined : new Set(wanted.map(({ name }) => name)));
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
