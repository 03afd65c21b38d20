import * as vscode from 'vscode';
import { EDITOR_LANGUAGES } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** What cells declare, for the outline, **Go to Symbol**, and **Go to Symbol in Workspace**. */
export function registerCellSymbols(): vscode.Disposable {
  const cells = EDITOR_LANGUAGES.map((language) => ({ language, notebookType: NOTEBOOK_TYPE }));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(cells, {
      provideDocumentSymbols: async (document) => (await import('../lazy')).documentSymbols(document),
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await import('../lazy')).workspaceSymbols(query, token),
      resolveWorkspaceSymbol: async (symbol) => (await import('../lazy')).resolveSymbol(symbol),
    }),
  );
}
