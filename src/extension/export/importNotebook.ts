import { posix } from 'node:path';
import * as vscode from 'vscode';
import { fromIpynb } from '../../notebook/convert/fromIpynb';
import { type ImportRemark, importRemarks } from '../../notebook/convert/ipynb/importRemarks';
import { importRemarkText } from '../../notebook/convert/ipynb/remarkTexts';
import { decodeNotebook } from '../../notebook/decode';
import type { Notebook } from '../../notebook/notebook';
import { printNotebook } from '../../notebook/print';
import { textLanguage } from '../textLanguage';

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
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The notebook could not be imported: {0}', reason));
  }
}

async function importFrom(source: vscode.Uri): Promise<void> {
  const name = posix.basename(source.path);
  const text = decodeNotebook(await vscode.workspace.fs.readFile(source), name);
  const notebook = fromIpynb(text, name, { foreign: 'text' });
  const remarks = importRemarks(notebook);
  if (!(await goesOn(remarks, notebook))) return;
  const target = await askTarget(source);
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(printNotebook(notebook)));
  await vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(target));
  const said = remarks.map((remark) => importRemarkText(remark, textLanguage()));
  if (said.length === 0) return;
  const message = vscode.l10n.t('Imported. What will not run here as it does there:');
  void vscode.window.showWarningMessage([message, ...said].join(' '));
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
