import * as vscode from 'vscode';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** Snippets in the cells of our notebooks; what they offer is loaded when it is first asked for. */
export function registerCompletions(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    EDITOR_LANGUAGES.map((language) => ({ notebookType: NOTEBOOK_TYPE, language })),
    {
      provideCompletionItems: async (document, position) =>
        (await import('../lazy')).completionItems(document, position),
    },
  );
}
