import * as vscode from 'vscode';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { nameAt } from './nameAt';
import { variableMarkdown } from './variableTexts';
import type { VariablesStore } from './VariablesStore';

/** Beside what the language service says of a name: what it holds since the last run. */
export function registerHovers(store: VariablesStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    EDITOR_LANGUAGES.map((language) => ({ notebookType: NOTEBOOK_TYPE, language })),
    {
      provideHover(document, position) {
        const notebook = vscode.workspace.notebookDocuments.find((one) =>
          one.getCells().some((cell) => cell.document === document),
        );
        const snapshot = notebook && store.of(notebook);
        const found = snapshot && nameAt(document.getText(), document.offsetAt(position));
        const variable = found && snapshot.variables.find(({ name }) => name === found.name);
        if (!variable) return undefined;
        const start = document.positionAt(found.start);
        const range = new vscode.Range(start, start.translate(0, found.name.length));
        return new vscode.Hover(
          variableMarkdown(variable, vscode.l10n.t('Its value after the last run.')),
          range,
        );
      },
    },
  );
}
