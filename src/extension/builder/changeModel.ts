import * as vscode from 'vscode';
import { readModelCell } from '../../builder/reading';
import { specifiedModelView } from '../../rnn/models';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { refuseReadOnly } from '../notebook/readOnly';
import { selectedCell } from '../notebook/selectedCell';
import { askChanges } from './askChanges';
import { ModelPreview } from './ModelPreview';
import { BACK, CANCELLED, pickOne } from './quickInput';
import { problemSentence } from './readingWords';

/**
 * Reads a cell's code back as a model, lets its parts be changed in a list, and writes the changes into the code. What
 * is not understood is told, and left alone. Escape changes nothing; one undo takes everything back.
 * @param cell the cell whose button was used; without it the selected one
 */
export async function changeModel(
  context: vscode.ExtensionContext,
  cell?: vscode.NotebookCell,
): Promise<void> {
  const target = cell ?? selectedCell();
  if (!target) return say(vscode.l10n.t('Select the cell of a notebook that makes a model.'));
  refuseReadOnly(target.notebook);
  const { document } = target;
  const language = fromEditorLanguage(document.languageId);
  const source = document.getText();
  const read = readModelCell(source, language);
  if (!read)
    return say(
      vscode.l10n.t('This cell makes no model: there is no tf.sequential, tf.model or rnn.models in it.'),
    );
  if (read.kind === 'unreadable') return say(problemSentence(read.problems[0]!));
  const variable = await askVariable(read.variables, read.variable);
  if (variable === undefined) return;
  const preview = new ModelPreview(context.extensionUri);
  const changed = await askChanges({
    source,
    language,
    variable,
    show: (specification) => preview.show({ model: specifiedModelView(specification) }),
  }).finally(() => preview.dispose());
  if (changed === undefined || changed === source) return;
  if (document.getText() !== source)
    return say(vscode.l10n.t('The cell was edited meanwhile: the model was not changed. Try again.'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), changed);
  if (!(await vscode.workspace.applyEdit(edit)))
    say(vscode.l10n.t('The cell cannot be changed: the notebook is read-only.'));
}

async function askVariable(variables: string[], first: string): Promise<string | undefined> {
  if (variables.length < 2) return first;
  const chosen = await pickOne<string>({
    title: vscode.l10n.t('Change Model'),
    placeholder: vscode.l10n.t('Which of the cell’s models?'),
    back: false,
    active: first,
    items: variables.map((label) => ({ label, value: label })),
  });
  return chosen === CANCELLED || chosen === BACK ? undefined : chosen;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
