import { basename } from 'node:path';
import * as vscode from 'vscode';
import {
  type GradedExercise,
  type WorkspaceReport,
  workspaceReportOf,
} from '../../../grading/report/workspace/WorkspaceReport';
import { explainTrust } from '../../kernel/createController';
import type { Exercises } from '../Exercises';
import { gradeNotebook } from './gradeNotebook';
import { showWorkspaceReport } from './WorkspaceReportPanel';

/** Grades all exercises of the workspace, one after another, and shows what they came to. */
export async function gradeWorkspace(context: vscode.ExtensionContext, exercises: Exercises): Promise<void> {
  if (!vscode.workspace.isTrusted) return explainTrust();
  const report = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Grading the workspace'),
      cancellable: true,
    },
    (progress, token) => grade(context, exercises, progress, token),
  );
  if (!report) return;
  if (report.exercises.length > 0) return showWorkspaceReport(report);
  const none = vscode.l10n.t('There is no exercise for learners in this workspace.');
  const teachers = vscode.l10n.t(
    'Notebooks that hold solutions are left out: RNN: Check Exercise proves them.',
  );
  void vscode.window.showInformationMessage(report.leftOut.length > 0 ? `${none} ${teachers}` : none);
}

/** @returns `undefined` when it was cancelled */
async function grade(
  context: vscode.ExtensionContext,
  { outlines, progress: memory }: Exercises,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<WorkspaceReport | undefined> {
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort());
  await outlines.findAll(token);
  const notebooks = outlines
    .all()
    .filter((uri) => vscode.workspace.getWorkspaceFolder(uri))
    .sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
  const graded: GradedExercise[] = [];
  const leftOut: string[] = [];
  for (const [i, uri] of notebooks.entries()) {
    const place = vscode.l10n.t('{0}, {1} of {2}', basename(uri.path), i + 1, notebooks.length);
    progress.report({ message: place });
    const one = await gradeNotebook(context, memory, uri, {
      signal: stop.signal,
      onProgress: ({ phase, index, count }) =>
        progress.report({
          message: `${place}: ${phase === 'cell' ? vscode.l10n.t('cell {0} of {1}', index, count) : vscode.l10n.t('test {0} of {1}', index, count)}`,
        }),
    });
    progress.report({ increment: 100 / notebooks.length });
    if (!one) return undefined;
    if (one === 'teachers') leftOut.push(vscode.workspace.asRelativePath(uri));
    else graded.push(one);
  }
  if (stop.signal.aborted) return undefined;
  const name = vscode.workspace.name ?? vscode.l10n.t('Workspace');
  return workspaceReportOf({ name, at: new Date(), leftOut }, graded);
}
