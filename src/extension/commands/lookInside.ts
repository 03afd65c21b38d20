import * as vscode from 'vscode';
import { insertCells } from '../notebook/insertCells';
import { showNotebook } from '../notebook/notebookInView';
import { refuseReadOnly } from '../notebook/readOnly';
import { filledSnippet } from '../completions/filledSnippet';
import { snippetCode, type SnippetName } from '../completions/snippets';
import { snippetText } from '../completions/snippetTexts';

const VIEWS = ['unrolled', 'gates', 'cell', 'linked', 'gradients'] as const satisfies SnippetName[];

/** Adds a cell with a view of the model to the end of a notebook. @param run whether to run it, too */
export async function lookInside(notebook: vscode.NotebookDocument, run: boolean): Promise<void> {
  refuseReadOnly(notebook);
  // the views of an example take it from `data`, as the cells of the builder name it
  const hasData = notebook.getCells().some(({ document }) => /\bdata\b/.test(document.getText()));
  const views = hasData ? VIEWS : VIEWS.slice(0, 1);
  const items = views.map((view) => ({ label: view, description: snippetText(view), view }));
  const placeHolder = hasData
    ? vscode.l10n.t('The cell goes to the end; change its names where yours differ.')
    : vscode.l10n.t('The other views want an example, and no cell makes data yet.');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (!picked) return;
  const code = hasData ? filledSnippet(snippetCode(picked.view)) : 'rnn.unroll(model);';
  const index = notebook.cellCount;
  await insertCells(notebook, index, [{ kind: 'code', source: code }]);
  const editor = await showNotebook(notebook);
  const range = new vscode.NotebookRange(index, index + 1);
  editor.selections = [range];
  editor.revealRange(range, vscode.NotebookEditorRevealType.AtTop);
  if (!run) return;
  const ranges = [{ start: range.start, end: range.end }];
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges, document: notebook.uri });
}
