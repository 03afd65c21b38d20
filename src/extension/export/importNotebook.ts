import { posix } from 'node:path';
import * as vscode from 'vscode';
import { fromIpynb } from '../../notebook/convert/fromIpynb';
import { type ImportRemark, importRemarks } from '../../notebook/convert/ipynb/importRemarks';
import { importRemarkText } from '../../notebook/convert/ipynb/remarkTexts';
import { decodeNotebook } from '../../notebook/decode';
import type { Notebook } from '../../notebook/notebook';
import { NotebookFileError } from '../../notebook/NotebookFileError';
import { printNotebook } from '../../notebook/print';
import { showPlace } from '../notebook/showPlace';
import { textLanguage } from '../textLanguage';
import { whyNotWritten } from './whyNotWritten';

/**
 * Makes a notebook of a Jupyter notebook, beside it and under a name that is asked for. The original stays as it is, and
 * nothing that is there is replaced.
 * @param from the file that was chosen in the explorer
 */
export async function importNotebook(from: unknown): Promise<void> {
  const source = from instanceof vscode.Uri ? from : await askSource();
  if (!source) return;
  try {
    await importFrom(source);
  } catch (error) {
    await explain(source, error);
  }
}

async function explain(source: vscode.Uri, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const message = vscode.l10n.t('The notebook could not be imported: {0}', reason);
  if (!(error instanceof NotebookFileError)) return void vscode.window.showErrorMessage(message);
  const open = vscode.l10n.t('Open in Text Editor');
  if ((await vscode.window.showErrorMessage(message, open)) === open) await showPlace(source, error);
}

async function importFrom(source: vscode.Uri): Promise<void> {
  const name = posix.basename(source.path);
  const text = decodeNotebook(await vscode.workspace.fs.readFile(source), name);
  const notebook = fromIpynb(text, name, { foreign: 'text' });
  const remarks = importRemarks(notebook);
  if (!(await goesOn(remarks, notebook))) return;
  const target = await askTarget(source);
  if (!target) return;
  await write(target, notebook);
  const editor = await vscode.window.showNotebookDocument(
    await vscode.workspace.openNotebookDocument(target),
  );
  await sayWhatWillNotRun(editor, remarks);
}

async function write(target: vscode.Uri, notebook: Notebook): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(printNotebook(notebook)));
  } catch (cause) {
    throw new Error(whyNotWritten(target, cause), { cause });
  }
}

/** With a button, since the editor shows a message without one in a single line. */
async function sayWhatWillNotRun(
  editor: vscode.NotebookEditor,
  remarks: readonly ImportRemark[],
): Promise<void> {
  if (remarks.length === 0) return;
  const said = remarks.map((remark) => importRemarkText(remark, textLanguage()));
  const message = vscode.l10n.t('Imported. What will not run here as it does there:');
  const show = vscode.l10n.t('Show Cell');
  if ((await vscode.window.showWarningMessage([message, ...said].join(' '), show)) !== show) return;
  const index = Math.min(...remarks.flatMap(({ cells }) => cells)) - 1;
  const cell = new vscode.NotebookRange(index, index + 1);
  editor.selection = cell;
  editor.revealRange(cell, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
}

async function askSource(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { Jupyter: ['ipynb'] },
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen?.[0];
}

/** Code in another language is kept to read only: whether that is of use is asked first. */
async function goesOn(remarks: readonly ImportRemark[], { cells }: Notebook): Promise<boolean> {
  const foreign = remarks.find(({ problem }) => problem === 'foreign');
  if (!foreign) return true;
  const asText = vscode.l10n.t('Import as Text');
  const question = vscode.l10n.t(
    'This notebook has code in {0}. Cells here run TypeScript and JavaScript.',
    foreign.names.join(', '),
  );
  const detail = vscode.l10n.t(
    'Its {0} such cells of {1} can be kept as text to read, with what they put out. They will not run.',
    foreign.cells.length,
    cells.length,
  );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, asText)) === asText;
}

/** Asks until the name is free. */
async function askTarget(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  let proposed = source.with({ path: `${source.path.replace(/\.ipynb$/i, '')}.rnnbook` });
  for (;;) {
    const chosen = await vscode.window.showSaveDialog({
      defaultUri: proposed,
      filters: { 'RNN Notebook': ['rnnbook'] },
      saveLabel: vscode.l10n.t('Import'),
      title: vscode.l10n.t('The name of the new notebook'),
    });
    if (!chosen) return undefined;
    const target = /\.rnnbook$/.test(chosen.path) ? chosen : chosen.with({ path: `${chosen.path}.rnnbook` });
    if (!(await isThere(target))) return target;
    const message = vscode.l10n.t(
      '{0} is there already. Choose another name.',
      vscode.workspace.asRelativePath(target),
    );
    await vscode.window.showWarningMessage(message, { modal: true });
    proposed = target;
  }
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
