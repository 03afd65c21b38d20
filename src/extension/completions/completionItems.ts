import * as vscode from 'vscode';
import type { CodeLanguage } from '../../notebook/notebook';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { filledSnippet } from './filledSnippet';
import { expectsExpression } from './place';
import { snippetCode, type SnippetName, SNIPPETS } from './snippets';
import { snippetText } from './snippetTexts';

/** Snippets for common calls, where an expression or a statement can stand; the language server offers all else. */
export function completionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
  if (!expectsExpression(before)) return [];
  const language = fromEditorLanguage(document.languageId);
  return Object.keys(SNIPPETS).map((name) => snippetItem(name as SnippetName, language));
}

function snippetItem(name: SnippetName, language: CodeLanguage): vscode.CompletionItem {
  const code = snippetCode(name, language);
  const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Snippet);
  item.detail = snippetText(name);
  item.documentation = new vscode.MarkdownString().appendCodeblock(filledSnippet(code), language);
  item.insertText = new vscode.SnippetString(code);
  // below variables of the same name
  item.sortText = `~${name}`;
  return item;
}
