import * as vscode from 'vscode';
import { cellIdIn } from '../../notebook/cellIds';
import { selectedCell } from '../../notebook/selectedCell';
import { changeCode } from '../changeCell';
import type { Exercises } from '../Exercises';

/** Gives a cell the code that it had when the exercise was released; one undo takes it back. */
export async function resetCell({ outlines }: Exercises, cell = selectedCell()): Promise<void> {
  const found = cell && outlines.get(cell.notebook.uri);
  const id = cell && cellIdIn(cell.metadata);
  const starters = found && 'outline' in found ? found.outline.tasks.flatMap((task) => task.starters) : [];
  const starter = starters.find((one) => one.cell === id);
  if (!cell || !starter)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('Select a cell of a released exercise that you are to write.'),
    );
  if (cell.document.getText() !== starter.source) await changeCode(cell, starter.source);
}
