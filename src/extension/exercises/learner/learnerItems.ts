import * as vscode from 'vscode';
import { cellIdIn } from '../../notebook/cellIds';
import type { Exercises } from '../Exercises';
import { statusItem } from '../statusItem';
import type { TaskOutline, TestOutline } from '../testing/outline';
import { type ExerciseProgress, scoreOf } from '../testing/progress';
import { earnedText, pointsText } from '../words';

/** What the status bar of a code cell says to a learner: points and hints of what they write, points of tests. */
export function learnerItems(
  cell: vscode.NotebookCell,
  { outlines, progress, tests }: Exercises,
): vscode.NotebookCellStatusBarItem[] {
  const found = outlines.get(cell.notebook.uri);
  const id = cellIdIn(cell.metadata);
  if (!found || 'error' in found || id === undefined) return [];
  const { outline } = found;
  const reached = progress.of(cell.notebook.uri, outline.version);
  const isRunning = tests.isRunning(cell.notebook.uri);
  const points = (of: readonly TestOutline[]) =>
    of.length === 0 ? [] : [pointsItem(cell, of, reached, isRunning)];
  for (const task of outline.tasks) {
    const starter = task.starters.find((one) => one.cell === id);
    if (starter)
      return [...points(task.tests), ...hintsItem(cell, starter, progress.hintsShown(outline.id, id))];
    const inCell = task.tests.filter((test) => test.cell === id);
    if (inCell.length > 0) return points(inCell);
  }
  return [];
}

function pointsItem(
  cell: vscode.NotebookCell,
  tests: readonly TestOutline[],
  progress: ExerciseProgress | undefined,
  isRunning: boolean,
): vscode.NotebookCellStatusBarItem {
  const { earned, points, isRun } = scoreOf(tests, progress);
  const text = isRun ? earnedText(earned, points) : pointsText(points);
  const icon = isRunning
    ? '$(loading~spin)'
    : !isRun
      ? '$(beaker)'
      : earned >= points
        ? '$(testing-passed-icon)'
        : '$(testing-failed-icon)';
  const lines = tests.map((test) => {
    const one = scoreOf([test], progress);
    const mark = !one.isRun ? '–' : one.earned >= one.points ? '✓' : '✗';
    return `${mark} ${test.name}: ${one.isRun ? earnedText(one.earned, one.points) : pointsText(one.points)}`;
  });
  const tooltip = [...lines, vscode.l10n.t('Click to run these tests.')].join('\n');
  return statusItem(cell, 'rnnbook.runTests', `${icon} ${text}`, tooltip);
}

function hintsItem(
  cell: vscode.NotebookCell,
  { hints }: TaskOutline['starters'][number],
  shown: number,
): vscode.NotebookCellStatusBarItem[] {
  if (hints.length === 0) return [];
  const text =
    shown === 0
      ? vscode.l10n.t('Show Hint')
      : vscode.l10n.t('Hints: {0} of {1}', Math.min(shown, hints.length), hints.length);
  const tooltip = hints.slice(0, shown).map((hint, i) => `${i + 1}. ${hint}`).join('\n'); // prettier-ignore
  return [
    statusItem(
      cell,
      'rnnbook.showHint',
      `$(lightbulb) ${text}`,
      tooltip || vscode.l10n.t('There are {0} hints, shown one after another.', hints.length),
    ),
  ];
}
