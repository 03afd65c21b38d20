import * as vscode from 'vscode';
import { runPlan, stalePlan } from '../../notebook/dependencies/runPlan';
import { cellIdIn } from '../notebook/cellIds';
import { selectedCell } from '../notebook/selectedCell';
import { cellsNow, type CellRuns } from './CellRuns';

/** Runs a cell and all below it. @param cell default: the selected one */
export async function runFromHere(cell = selectedCell()): Promise<void> {
  if (!cell) return sayNoCell();
  const { notebook, index } = cell;
  await execute(notebook, [{ start: index, end: notebook.cellCount }]);
}

/** Runs all cells that are stale, or become so by that, in order. After a restart: what had run before. */
export async function runStaleCells(runs: CellRuns): Promise<void> {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  const history = notebook && runs.historyOf(notebook);
  const cells = notebook ? cellsNow(notebook) : [];
  const earlier = cells.filter(({ id }) => history?.isEarlier(id)).map(({ id }) => id);
  const stale = new Set([...(history?.stale(cells).keys() ?? []), ...earlier]);
  if (!notebook || !history || stale.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No cell is out of date.'));
    return;
  }
  await runIds(notebook, stalePlan(cells, history, stale));
}

/** Runs a cell with the cells that it needs and that are stale. @param cell default: the selected one */
export async function updateCell(runs: CellRuns, cell = selectedCell()): Promise<void> {
  const id = cellIdIn(cell?.metadata);
  if (!cell || id === undefined) return sayNoCell();
  const { notebook } = cell;
  const history = runs.historyOf(notebook);
  const cells = cellsNow(notebook);
  const stale = new Set(history?.stale(cells).keys());
  await runIds(notebook, history ? runPlan(cells, history, stale, [id]) : [id]);
}

async function runIds(notebook: vscode.NotebookDocument, ids: readonly string[]): Promise<void> {
  const cells = notebook.getCells().filter(({ metadata }) => ids.includes(cellIdIn(metadata) ?? ''));
  await execute(
    notebook,
    cells.map(({ index }) => ({ start: index, end: index + 1 })),
  );
}

async function execute(
  { uri }: vscode.NotebookDocument,
  ranges: { start: number; end: number }[],
): Promise<void> {
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges, document: uri });
}

function sayNoCell(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Select a code cell of an RNN notebook first.'));
}
