import * as vscode from 'vscode';
import { ExerciseError } from '../../../grading/exercise/ExerciseError';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseDiagnostics } from '../ExerciseDiagnostics';
import { remarkOn } from './remarks';

/**
 * Does something with an exercise that has to be whole; what is wrong with it is shown at its cells.
 * @param failure says what could not be done
 */
export async function withProblemsShown<T>(
  notebook: vscode.NotebookDocument,
  diagnostics: ExerciseDiagnostics,
  failure: string,
  action: () => T | Promise<T>,
): Promise<T | undefined> {
  diagnostics.show(notebook, []);
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const remarks = error.problems.map((problem) => remarkOn(problem, notebookOf(notebook)));
    diagnostics.show(notebook, remarks);
    void offerProblems(
      remarks.length === 1
        ? `${failure} ${remarks[0]!.message}`
        : `${failure} ${vscode.l10n.t('It has {0} problems, shown at the cells.', remarks.length)}`,
    );
    return undefined;
  }
}

async function offerProblems(message: string): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  if ((await vscode.window.showErrorMessage(message, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}
