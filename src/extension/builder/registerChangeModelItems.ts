import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** What makes a model; whether it can be read back shows when it is. */
const MAKES_MODEL =
  /\btf\s*\.\s*(sequential|model)\s*\(|\brnn\s*\.\s*models\s*\.\s*(?!decode\b|fromJSON\b)\w+\s*\(/;

/** Offers to change the model, in the status bar of each cell that makes one. */
export function registerChangeModelItems(): vscode.Disposable {
  return vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, {
    provideCellStatusBarItems(cell) {
      if (cell.kind !== vscode.NotebookCellKind.Code || !MAKES_MODEL.test(cell.document.getText())) return [];
      const item = new vscode.NotebookCellStatusBarItem(
        `$(edit) ${vscode.l10n.t('Change Model…')}`,
        vscode.NotebookCellStatusBarAlignment.Right,
      );
      item.command = {
        command: 'rnnbook.changeModel',
        title: vscode.l10n.t('Change Model…'),
        arguments: [cell],
      };
      item.tooltip = vscode.l10n.t('Change the layers and settings of this model in a list');
      return [item];
    },
  });
}
