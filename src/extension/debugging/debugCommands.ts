import * as vscode from 'vscode';
import { notebookInView } from '../notebook/notebookInView';
import { selectedCell } from '../notebook/selectedCell';
import type { CellDebugger } from './CellDebugger';

/** Runs one cell under the debugger: that of the button, else the selected one. */
export async function debugCell(debug: CellDebugger, from?: vscode.NotebookCell): Promise<void> {
  const cell = from ?? selectedCell();
  if (cell) await debug.run(cell.notebook, [cell]);
}

export async function debugAllCells(debug: CellDebugger): Promise<void> {
  const notebook = notebookInView();
  const isCode = ({ kind }: vscode.NotebookCell) => kind === vscode.NotebookCellKind.Code;
  if (notebook) await debug.run(notebook, notebook.getCells().filter(isCode));
}
