import * as vscode from 'vscode';
import { sentences } from '../../builder/listItems';
import { cellIdIn } from '../../notebook/cellIds';
import { selectedCell } from '../../notebook/selectedCell';
import type { Exercises } from '../Exercises';

/**
 * Shows the hints of a starter, one after another: those that were shown before, and the next when it is asked for.
 * @param cell the cell whose button was used
 */
export async function showHint({ outlines, progress }: Exercises, cell = selectedCell()): Promise<void> {
  const found = cell && outlines.get(cell.notebook.uri);
  const id = cell && cellIdIn(cell.metadata);
  const outline = found && 'outline' in found ? found.outline : undefined;
  const starters = outline?.tasks.flatMap((task) => task.starters) ?? [];
  const { hints = [] } = starters.find((starter) => starter.cell === id) ?? {};
  if (!outline || id === undefined || hints.length === 0)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('This cell has no hints. Select a cell of an exercise that you are to write.'),
    );
  let shown = Math.min(hints.length, Math.max(1, progress.hintsShown(outline.id, id)));
  for (;;) {
    await progress.setHintsShown(outline.id, id, shown);
    if (!(await askForMore(hints, shown))) return;
    shown++;
  }
}

async function askForMore(hints: readonly string[], shown: number): Promise<boolean> {
  const next = {
    label: `$(arrow-right) ${vscode.l10n.t('Show hint {0} of {1}', shown + 1, hints.length)}`,
    alwaysShow: true,
  };
  const list = vscode.window.createQuickPick();
  list.title = vscode.l10n.t('Hints: {0} of {1}', shown, hints.length);
  list.items = [
    ...hints
      .slice(0, shown)
      .flatMap((hint, i) => sentences(vscode.l10n.t('Hint {0}', i + 1), [hint], '$(lightbulb)')),
    ...(shown < hints.length ? [next] : []),
  ];
  list.ignoreFocusOut = true;
  // the newest hint, from where the next is not far
  const newest = list.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  list.activeItems = shown < hints.length ? [next] : newest.slice(-1);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      if (list.selectedItems[0] !== next) return;
      resolve(true);
      list.dispose();
    });
    list.onDidHide(() => {
      resolve(false);
      list.dispose();
    });
    list.show();
  });
}
