import * as vscode from 'vscode';
import { importCell, pathInNotebook } from '../exchange/fileNames';
import { folderOf } from '../kernel/folderOf';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { indexBelow, insertCells } from '../notebook/insertCells';
import { activeNotebook } from '../notebook/notebookInView';
import { refuseReadOnly } from '../notebook/readOnly';

/** Inserts a cell that imports a model from a file which the user picks. */
export async function importModel(): Promise<void> {
  const notebook = activeNotebook();
  const editor = vscode.window.activeNotebookEditor;
  if (!notebook || !editor) return;
  refuseReadOnly(notebook);
  const folder = folderOf(notebook.uri);
  const [file] =
    (await vscode.window.showOpenDialog({
      defaultUri: folder === undefined ? undefined : vscode.Uri.file(folder),
      filters: { [vscode.l10n.t('Models of Keras and TensorFlow.js')]: ['keras', 'h5', 'json'] },
      openLabel: vscode.l10n.t('Import'),
    })) ?? [];
  if (!file) return;
  const path = pathInNotebook(folder, file.fsPath);
  if (path.endsWith('.weights.h5')) {
    const message = vscode.l10n.t(
      '{0} holds weights alone. Read them into a model that is there: rnn.importWeights(model, path).',
      path,
    );
    void vscode.window.showErrorMessage(message);
    return;
  }
  await insertBelow(editor, importCell(await freeVariable(notebook), path));
}

async function freeVariable(notebook: vscode.NotebookDocument): Promise<string> {
  const { freeName, namesOfCells } = await import('../lazy');
  const cells = notebook
    .getCells()
    .filter(({ kind }) => kind === vscode.NotebookCellKind.Code)
    .map(({ document }) => ({
      source: document.getText(),
      language: fromEditorLanguage(document.languageId),
    }));
  return freeName('model', namesOfCells(cells));
}

/** Inserts a cell below the selected one, and selects it. */
async function insertBelow(editor: vscode.NotebookEditor, source: string): Promise<void> {
  const { notebook } = editor;
  const index = indexBelow(editor);
  await insertCells(notebook, index, [{ kind: 'code', source }]);
  // shown again for the focus, which the dialog has taken: so that a key runs the cell or takes it back
  await vscode.window.showNotebookDocument(notebook, {
    viewColumn: editor.viewColumn,
    selections: [new vscode.NotebookRange(index, index + 1)],
  });
}
