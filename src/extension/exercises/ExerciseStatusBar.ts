import * as vscode from 'vscode';
import type { Exercises } from './Exercises';
import { exerciseKind } from './exerciseKind';
import { testsOf } from './testing/outline';
import { scoreOf } from './testing/progress';
import { earnedText, pointsText } from './words';

/** Shows how many points the learner's exercise in the active editor has reached; a click goes to the Test Explorer. */
export class ExerciseStatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'rnnbook.exercise',
    vscode.StatusBarAlignment.Right,
    101,
  );
  readonly #listeners: vscode.Disposable;

  constructor(private readonly exercises: Pick<Exercises, 'outlines' | 'progress' | 'tests'>) {
    this.#item.name = vscode.l10n.t('RNN Exercise');
    this.#item.command = 'workbench.view.testing.focus';
    const { outlines, progress, tests } = exercises;
    this.#listeners = vscode.Disposable.from(
      ...[outlines, progress, tests].map(({ onDidChange }) => onDidChange(() => this.#update())),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#update()),
    );
    this.#update();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  #update(): void {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const { outlines, progress, tests } = this.exercises;
    const found = notebook && outlines.get(notebook.uri);
    if (!found || 'error' in found || exerciseKind(notebook) !== 'learner') return this.#item.hide();
    const { outline } = found;
    const reached = progress.of(notebook.uri, outline.version);
    const { earned, points, isRun } = scoreOf(testsOf(outline), reached);
    const icon = tests.isRunning(notebook.uri) ? '$(loading~spin)' : '$(mortar-board)';
    this.#item.text = `${icon} ${isRun ? earnedText(earned, points) : pointsText(points)}`;
    this.#item.tooltip = [
      outline.title,
      ...(reached
        ? [
            vscode.l10n.t('Best: {0}', earnedText(reached.best, points)),
            vscode.l10n.t('Runs of its tests: {0}', reached.attempts),
          ]
        : []),
    ].join('\n');
    this.#item.show();
  }
}
