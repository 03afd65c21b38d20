import * as vscode from 'vscode';
import type { CommandId } from '../commandIds';

/** An item on the left of a cell's status bar, whose command gets the cell. */
export function statusItem(
  cell: vscode.NotebookCell,
  command: CommandId,
  text: string,
  tooltip: string,
): vscode.NotebookCellStatusBarItem {
  const item = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
  item.command = { command, title: text, arguments: [cell] };
  item.tooltip = tooltip;
  return item;
}
