import * as vscode from 'vscode';
import { EDITOR_LANGUAGES, fromEditorLanguage } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';

/** What cells declare, for the outline and **Go to Symbol**. */
export function registerCellSymbols(): vscode.Disposable {
  const cells = EDITOR_LANGUAGES.map((language) => ({ language, notebookType: NOTEBOOK_TYPE }));
  return vscode.languages.registerDocumentSymbolProvider(cells, {
    async provideDocumentSymbols(document) {
      const { cellSymbols } = await import('../lazy');
      const kinds = {
        function: vscode.SymbolKind.Function,
        class: vscode.SymbolKind.Class,
        variable: vscode.SymbolKind.Variable,
      };
      const language = fromEditorLanguage(document.languageId);
      return cellSymbols(document.getText(), language).map(({ name, kind, start, end }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new vscode.DocumentSymbol(name, '', kinds[kind], range, range);
      });
    },
  });
}
