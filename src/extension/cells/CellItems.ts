import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import type { CellRuns } from './CellRuns';
import { memoryTooltip, peakText, reasonText } from './words';

const { Left } = vscode.NotebookCellStatusBarAlignment;

/** Beside the time that VS Code shows in the status bar of a cell: memory, and whether the cell is stale. */
export function registerCellItems(runs: CellRuns): vscode.Disposable {
  return vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, {
    onDidChangeCellStatusBarItems: runs.onDidChange,
    provideCellStatusBarItems(cell) {
      if (cell.kind !== vscode.NotebookCellKind.Code) return [];
      const { result, stale, isEarlier } = runs.stateOf(cell);
      const items: vscode.NotebookCellStatusBarItem[] = [];
      if (result?.memory) {
        const item = new vscode.NotebookCellStatusBarItem(peakText(result.memory), Left);
        item.tooltip = memoryTooltip(result.durationMs, result.memory);
        items.push(item);
      }
      if (stale) items.push(staleItem(cell, reasonText(stale, cell.notebook)));
      else if (isEarlier) {
        const item = new vscode.NotebookCellStatusBarItem(vscode.l10n.t('before the restart'), Left);
        item.tooltip = vscode.l10n.t(
          'This cell ran before the kernel was restarted: what it shows stays, but its variables are gone. Run it to have them again.',
        );
        items.push(item);
      }
      return items;
    },
  });
}

function staleItem(cell: vscode.NotebookCell, reason: string): vscode.NotebookCellStatusBarItem {
  const title = vscode.l10n.t('Bring Cell Up to Date');
  const item = new vscode.NotebookCellStatusBarItem(`$(history) ${vscode.l10n.t('out of date')}`, Left);
  item.tooltip = `${reason}\n${vscode.l10n.t('Click to run this cell, and those that it needs and that are out of date.')}`;
  item.command = { command: 'rnnbook.updateCell', title, arguments: [cell] };
  item.accessibilityInformation = { label: `${vscode.l10n.t('out of date')}: ${reason}`, role: 'button' };
  return item;
}
