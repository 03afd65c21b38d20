import * as vscode from 'vscode';
import { cellLabel } from '../../../grading/exercise/nameCells';
import type { CellResult, TestResult } from '../../../grading/run/results';
import { gradeSubmission } from '../../../grading/submission/gradeSubmission';
import { folderOf } from '../../kernel/folderOf';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import type { ExerciseDiagnostics } from '../ExerciseDiagnostics';
import { exerciseKind } from '../exerciseKind';
import { exerciseKernels } from '../kernels';
import type { ProgressStore } from '../ProgressStore';
import { labelled } from '../labelled';
import { earnedText, secondsText } from '../words';
import type { ExerciseRun } from './ExerciseTests';
import { gradedOf } from './graded';
import { testsOf } from './outline';
import { outlineOf } from './outlineOf';
import { Places } from './Places';
import { printing } from './printing';
import { withRun } from './progress';
import { failureText, reportResult } from './reportResult';

/**
 * Runs tests of one exercise against the code as it is in the editor, in kernels of their own, and reports on each as it
 * ends: in the Test Explorer, at the cells, and in what is remembered.
 */
export async function runExercise(
  context: vscode.ExtensionContext,
  { progress, diagnostics }: { progress: ProgressStore; diagnostics: ExerciseDiagnostics },
  { notebook: uri, tests, run, token, itemOf }: ExerciseRun,
): Promise<void> {
  if (folderOf(uri) === undefined)
    throw new Error(vscode.l10n.t('Tests run in the notebook’s folder, and this notebook is not on a disk.'));
  const document = await vscode.workspace.openNotebookDocument(uri);
  const notebook = notebookOf(document);
  const isTeachers = exerciseKind(document) === 'teacher';
  const { exercise, submitted } = gradedOf(notebook);
  const all = testsOf(outlineOf(exercise, notebook.metadata.title));
  const order = all.filter(({ name }) => tests.has(name));
  const places = new Places(document, exercise);
  const say = (text: string, cell?: string) => {
    const location = cell === undefined ? undefined : places.location({ cell, line: 1 });
    run.appendOutput(text.replace(/\r?\n/g, '\r\n'), location);
  };
  say(`${notebook.metadata.title ?? exercise.settings.id} (${vscode.workspace.asRelativePath(uri)})\n`);
  const stop = new AbortController();
  const listener = token.onCancellationRequested(() => stop.abort());
  const results: TestResult[] = [];
  diagnostics.show(document, []);
  try {
    const { missing, result } = await gradeSubmission(exercise, submitted, {
      ...printing(exerciseKernels(context, uri), (cell, text) => say(text, cell)),
      only: tests,
      signal: stop.signal,
      onProgress: ({ phase, index }) => {
        const item = phase === 'test' ? itemOf(order[index - 1]!.name) : undefined;
        if (item) run.started(item);
      },
      onTest: (test) => {
        const item = itemOf(test.name);
        if (stop.signal.aborted) return item && run.skipped(item);
        results.push(test);
        if (item) reportResult(run, item, test, failureText(test, notebook, isTeachers), places);
      },
    });
    if (stop.signal.aborted) return;
    const sources = new Map(
      [...exercise.cells.map(({ cell }) => cell), ...submitted.cells].map(({ id, source }) => [id, source]),
    );
    const label = (id: string) => cellLabel(sources.get(id) ?? id);
    for (const id of missing) say(`${vscode.l10n.t('This cell is missing: {0}', label(id))}\n`);
    for (const cell of result.cells) say(cellText(cell, label(cell.id)), cell.id);
    for (const fault of result.faults) say(`${labelled(fault, notebook)}\n`);
    say(`${earnedText(result.earned, result.points)}, ${secondsText(result.durationMs)}\n`);
  } finally {
    listener.dispose();
  }
  diagnostics.show(
    document,
    results
      .filter(({ status }) => status !== 'passed')
      .map((test) => ({
        ...places.of(test),
        message: `${test.name}: ${failureText(test, notebook, isTeachers)}`,
      })),
  );
  await progress.set(uri, withRun(progress.of(uri), exercise.version, all, results));
}

/** What a cell that failed has to say; nothing of one that ran. */
function cellText({ status, error }: CellResult, label: string): string {
  if (status === 'ok') return '';
  const line = error?.line === undefined ? '' : vscode.l10n.t(', line {0}', error.line);
  const what = error ? `${error.name}: ${error.message}` : vscode.l10n.t('not run');
  return `${label}${line}: ${what}\n`;
}
