import * as vscode from 'vscode';
import { findTests } from '../../../grading/exercise/declaredTests';
import { indexBelow, insertCells } from '../../notebook/insertCells';
import { notebookOf } from '../../notebook/RnnbookSerializer';
import { revealCells, teachersNotebook } from './teachersNotebook';
import { testSnippet, type TestSnippet } from './testSnippets';

/** Adds a cell with a test to begin with below the selected cell; visible, until its role is changed. */
export async function addTest(): Promise<void> {
  const notebook = teachersNotebook();
  if (!notebook) return;
  const choices: { label: string; detail: string; snippet: TestSnippet }[] = [
    { label: vscode.l10n.t('A value'), detail: 't.equal, t.close', snippet: 'value' },
    { label: vscode.l10n.t('A shape'), detail: 't.shape', snippet: 'shape' },
    {
      label: vscode.l10n.t('What a function returns, in parts'),
      detail: 't.call, t.part',
      snippet: 'function',
    },
    { label: vscode.l10n.t('The layers of a model'), detail: 't.model, t.layers', snippet: 'model' },
    { label: vscode.l10n.t('A metric that is reached'), detail: 't.atLeast, t.atMost', snippet: 'metric' },
    {
      label: vscode.l10n.t('Not hard-coded: run again with other data'),
      detail: 't.rerun',
      snippet: 'rerun',
    },
  ];
  const placeHolder = vscode.l10n.t('What does the test check?');
  const picked = await vscode.window.showQuickPick(choices, { placeHolder });
  if (!picked) return;
  const taken = new Set(
    notebookOf(notebook)
      .cells.flatMap((cell) => (cell.kind === 'code' ? findTests(cell).tests : []))
      .map(({ name }) => name),
  );
  const editor = vscode.window.visibleNotebookEditors.find((visible) => visible.notebook === notebook);
  const index = editor ? indexBelow(editor) : notebook.cellCount;
  const extra = { exercise: { role: 'test', hidden: false } };
  await insertCells(notebook, index, [{ kind: 'code', source: testSnippet(picked.snippet, taken), extra }]);
  await revealCells(notebook, index);
}
