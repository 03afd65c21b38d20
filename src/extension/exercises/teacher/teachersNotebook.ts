import * as vscode from 'vscode';
import { cellIdIn } from '../../notebook/cellIds';
import { notebookInView } from '../../notebook/notebookInView';
import { selectedCell } from '../../notebook/selectedCell';
import { exerciseKind } from '../exerciseKind';

/** The teacher's exercise that the user looks at; says what to do when there is none. */
export function teachersNotebook(): vscode.NotebookDocument | undefined {
  const notebook = notebookInView();
  if (notebook && isTeachers(notebook)) return notebook;
  if (!notebook) say(vscode.l10n.t('Open an RNN notebook (.rnnbook) first.'));
  return undefined;
}

/** The code cell that is meant, in a teacher's exercise; says what to do when there is none. */
export function teachersCell(cell = selectedCell()): vscode.NotebookCell | undefined {
  if (!cell) say(vscode.l10n.t('Select a code cell of an exercise first.'));
  return cell && isTeachers(cell.notebook) ? cell : undefined;
}

function isTeachers(notebook: vscode.NotebookDocument): boolean {
  const kind = exerciseKind(notebook);
  if (kind === 'teacher') return true;
  say(
    kind === 'learner'
      ? vscode.l10n.t('This is a released exercise: change the notebook that it was made from.')
      : vscode.l10n.t('This notebook is no exercise yet: use “RNN: Make This Notebook an Exercise…”.'),
  );
  return false;
}

export function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}

export function cellById(notebook: vscode.NotebookDocument, id: string): vscode.NotebookCell | undefined {
  return notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === id);
}

/** Shows cells, and selects them. */
export async function revealCells(notebook: vscode.NotebookDocument, start: number, end = start + 1) {
  const editor = await vscode.window.showNotebookDocument(notebook);
  const range = new vscode.NotebookRange(start, end);
  editor.selections = [range];
  editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
}
