import * as vscode from 'vscode';
import { type CellSymbol, cellSymbols } from '../../notebook/dependencies/cellSymbols';
import { fromEditorLanguage } from '../notebook/cellLanguage';

export const SYMBOL_KINDS: Record<CellSymbol['kind'], vscode.SymbolKind> = {
  function: vscode.SymbolKind.Function,
  class: vscode.SymbolKind.Class,
  variable: vscode.SymbolKind.Variable,
};

/** What one cell declares. */
export function documentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const language = fromEditorLanguage(document.languageId);
  return cellSymbols(document.getText(), language).map(({ name, kind, start, end }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return new vscode.DocumentSymbol(name, '', SYMBOL_KINDS[kind], range, range);
  });
}
