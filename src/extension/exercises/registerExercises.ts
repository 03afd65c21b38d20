import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { ExerciseDiagnostics } from './ExerciseDiagnostics';
import { exerciseKind } from './exerciseKind';

/** What commands for exercises share. */
export interface Exercises {
  diagnostics: ExerciseDiagnostics;
}

/** Whose exercise the active notebook is, for the conditions of commands: see package.json. */
const CONTEXT = 'rnnbook.exercise';

/** The status bars of cells, problems and commands of exercises. Of notebooks that are none, nothing is read. */
export function registerExercises({ subscriptions }: vscode.ExtensionContext): Exercises {
  const diagnostics = new ExerciseDiagnostics();
  const itemsChanged = new vscode.EventEmitter<void>();
  const tellContext = () => {
    const kind = exerciseKind(vscode.window.activeNotebookEditor?.notebook);
    void vscode.commands.executeCommand('setContext', CONTEXT, kind);
  };
  tellContext();
  subscriptions.push(
    diagnostics,
    itemsChanged,
    vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, {
      onDidChangeCellStatusBarItems: itemsChanged.event,
      async provideCellStatusBarItems(cell) {
        if (cell.kind !== vscode.NotebookCellKind.Code) return [];
        return exerciseKind(cell.notebook) === 'teacher' ? (await import('../lazy')).teacherItems(cell) : [];
      },
    }),
    vscode.window.onDidChangeActiveNotebookEditor(tellContext),
    vscode.workspace.onDidChangeNotebookDocument(({ notebook, metadata, contentChanges, cellChanges }) => {
      if (notebook === vscode.window.activeNotebookEditor?.notebook && metadata) tellContext();
      // what a cell says can depend on others
      const ofOthers = contentChanges.length > 0 || cellChanges.some((change) => change.metadata);
      if (metadata || (ofOthers && exerciseKind(notebook))) itemsChanged.fire();
    }),
  );
  return { diagnostics };
}
