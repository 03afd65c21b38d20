import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { ExerciseDiagnostics } from './ExerciseDiagnostics';
import { exerciseKind } from './exerciseKind';
import type { Exercises } from './Exercises';
import { ExerciseStatusBar } from './ExerciseStatusBar';
import { ProgressStore } from './ProgressStore';
import { ExerciseOutlines } from './testing/ExerciseOutlines';
import { ExerciseTests } from './testing/ExerciseTests';

/** Whose exercise the active notebook is, for the conditions of commands: see package.json. */
const CONTEXT = 'rnnbook.exercise';

/** The Test Explorer, the status bars of cells, problems and commands of exercises. Of notebooks that are none, nothing is read. */
export function registerExercises(context: vscode.ExtensionContext): Exercises {
  const diagnostics = new ExerciseDiagnostics();
  const progress = new ProgressStore(context.globalState);
  const outlines = new ExerciseOutlines();
  const tests = new ExerciseTests(outlines, progress, async (run) =>
    (await import('../lazy')).runExercise(context, { progress, diagnostics }, run),
  );
  const exercises = { diagnostics, outlines, progress, tests };
  context.subscriptions.push(
    diagnostics,
    progress,
    outlines,
    tests,
    new ExerciseStatusBar(exercises),
    registerCellItems(exercises),
    tellContext(),
  );
  return exercises;
}

function registerCellItems(exercises: Exercises): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const { outlines, progress, tests } = exercises;
  return vscode.Disposable.from(
    changed,
    vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, {
      onDidChangeCellStatusBarItems: changed.event,
      async provideCellStatusBarItems(cell) {
        const kind = exerciseKind(cell.notebook);
        if (!kind || cell.kind !== vscode.NotebookCellKind.Code) return [];
        const { learnerItems, teacherItems } = await import('../lazy');
        return kind === 'teacher' ? teacherItems(cell) : learnerItems(cell, exercises);
      },
    }),
    ...[outlines, progress, tests].map(({ onDidChange }) => onDidChange(() => changed.fire())),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, metadata, contentChanges, cellChanges }) => {
      // what a cell says can depend on others
      const ofOthers = contentChanges.length > 0 || cellChanges.some((change) => change.metadata);
      if (metadata || (ofOthers && exerciseKind(notebook))) changed.fire();
    }),
  );
}

function tellContext(): vscode.Disposable {
  const tell = () => {
    const kind = exerciseKind(vscode.window.activeNotebookEditor?.notebook);
    void vscode.commands.executeCommand('setContext', CONTEXT, kind);
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveNotebookEditor(tell),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, metadata }) => {
      if (metadata && notebook === vscode.window.activeNotebookEditor?.notebook) tell();
    }),
  );
}
