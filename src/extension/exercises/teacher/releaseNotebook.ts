import * as vscode from 'vscode';
import type { Exercise } from '../../../grading/exercise/Exercise';
import { readExercise } from '../../../grading/exercise/readExercise';
import { releaseExercise } from '../../../grading/release/releaseExercise';
import { printNotebook } from '../../../notebook/print';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseDiagnostics } from '../ExerciseDiagnostics';
import { pointsText } from '../words';
import { teachersNotebook } from './teachersNotebook';
import { withProblemsShown } from './withProblemsShown';

/** Writes the learners' version of the exercise as it is in the editor, saved or not, where the teacher says. */
export async function releaseNotebook(diagnostics: ExerciseDiagnostics): Promise<void> {
  const document = teachersNotebook();
  if (!document) return;
  const notebook = notebookOf(document);
  const failure = vscode.l10n.t('The exercise is not released.');
  const released = await withProblemsShown(document, diagnostics, failure, () => releaseExercise(notebook));
  const target = released && (await askTarget(document.uri));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(printNotebook(released)));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Released to {0}.', vscode.workspace.asRelativePath(target));
  const tests = testsText(readExercise(notebook));
  if ((await vscode.window.showInformationMessage(`${message} ${tests}`, open)) === open)
    await vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(target));
}

/** The dialog asks before it takes a file that is there. */
async function askTarget(exercise: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = exercise.with({ path: `${exercise.path.replace(/\.rnnbook$/, '')}-release.rnnbook` });
  for (;;) {
    const target = await vscode.window.showSaveDialog({
      defaultUri: exercise.scheme === 'untitled' ? undefined : beside,
      filters: { 'RNN Notebook': ['rnnbook'] },
      saveLabel: vscode.l10n.t('Release'),
    });
    if (target?.toString() !== exercise.toString()) return target;
    // with the solutions gone for good, there would be no exercise any more
    const message = vscode.l10n.t('This is your own notebook, with the solutions. Choose another file.');
    await vscode.window.showWarningMessage(message, { modal: true });
  }
}

function testsText({ tasks }: Exercise): string {
  const points = (hidden: boolean) =>
    tasks
      .flatMap((task) => task.tests)
      .filter((cell) => cell.hidden === hidden)
      .flatMap((cell) => cell.tests)
      .reduce((sum, test) => sum + test.points, 0);
  return vscode.l10n.t(
    'Visible tests: {0}; hidden tests: {1}.',
    pointsText(points(false)),
    pointsText(points(true)),
  );
}
