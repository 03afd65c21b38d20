import { basename } from 'node:path';
import * as vscode from 'vscode';
import { checkExercise, type CheckReport } from '../../../grading/check/checkExercise';
import type { Progress } from '../../../grading/run/input';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseDiagnostics, ExerciseRemark } from '../ExerciseDiagnostics';
import { labelled } from '../labelled';
import { exerciseKernels } from '../kernels';
import { showReport } from '../showReport';
import { checkReport } from './checkReport';
import { teachersNotebook } from './teachersNotebook';
import { withProblemsShown } from './withProblemsShown';

/** Proves the exercise as it is in the editor, saved or not: a report beside it, and what is wrong at its cells. */
export async function checkNotebook(
  context: vscode.ExtensionContext,
  diagnostics: ExerciseDiagnostics,
): Promise<void> {
  const document = teachersNotebook();
  if (!document) return;
  const failure = vscode.l10n.t('The exercise cannot be given to learners yet.');
  const report = await withProblemsShown(document, diagnostics, failure, () => check(context, document));
  if (!report) return;
  const notebook = notebookOf(document);
  const problems = report.problems.map((one) => ({ ...one, message: labelled(one.message, notebook) }));
  diagnostics.show(document, remarksOf({ ...report, problems }));
  const name = vscode.l10n.t('Check of {0}', basename(document.uri.path, '.rnnbook'));
  await showReport(context, name, checkReport({ ...report, problems }));
}

/** @returns `undefined` when it was cancelled */
async function check(
  context: vscode.ExtensionContext,
  document: vscode.NotebookDocument,
): Promise<CheckReport | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Checking the exercise');
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const report = await checkExercise(notebookOf(document), {
      ...exerciseKernels(context, document.uri),
      signal: stop.signal,
      onProgress: (phase, step) => progress.report({ message: stepText(phase, step) }),
    });
    return stop.signal.aborted ? undefined : report;
  });
}

function stepText(of: 'solved' | 'started', { phase, index, count }: Progress): string {
  const what = of === 'solved' ? vscode.l10n.t('solution') : vscode.l10n.t('starter');
  return phase === 'cell'
    ? vscode.l10n.t('{0}: cell {1} of {2}', what, index, count)
    : vscode.l10n.t('{0}: test {1} of {2}', what, index, count);
}

function remarksOf({ exercise, problems }: CheckReport): ExerciseRemark[] {
  const tests = exercise.tasks.flatMap((task) => task.tests.flatMap((cell) => cell.tests));
  return problems.map(({ message, isWarning, cell, test }) => {
    const line = tests.find(({ name }) => name === test?.name)?.line;
    const severity = isWarning ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Error;
    return { message, severity, ...(cell !== undefined && { cell }), ...(line !== undefined && { line }) };
  });
}
