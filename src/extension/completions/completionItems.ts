import * as vscode from 'vscode';
import type { CodeLanguage } from '../../notebook/notebook';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { filledSnippet } from './filledSnippet';
import members from './members.json';
import { placeAt } from './place';
import { snippetCode, type SnippetName, SNIPPETS } from './snippets';
import { snippetText } from './snippetTexts';

interface Member {
  /** Of a function. */
  signature?: string;
  text: string;
  /** By the position of an argument. */
  options?: Record<string, string[]>;
}
const MEMBERS: Readonly<Record<string, Member>> = members;

/** What can be written at a place in a cell: members and options of `rnn`, and snippets for the common calls. */
export function completionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const place = placeAt(document.getText(new vscode.Range(new vscode.Position(0, 0), position)));
  if (place?.kind === 'member') return memberItems(place.path);
  if (place?.kind === 'option') return optionItems(place.path, place.argument, place.given);
  if (!place) return [];
  const language = fromEditorLanguage(document.languageId);
  return Object.keys(SNIPPETS).map((name) => snippetItem(name as SnippetName, language));
}

function memberItems(path: string): vscode.CompletionItem[] {
  const start = path === '' ? '' : `${path}.`;
  return Object.entries(MEMBERS).flatMap(([name, { signature, text }]) => {
    const own = name.slice(start.length);
    if (!name.startsWith(start) || own.includes('.')) return [];
    const kind = signature ? vscode.CompletionItemKind.Method : vscode.CompletionItemKind.Field;
    const item = new vscode.CompletionItem(own, kind);
    item.documentation = new vscode.MarkdownString(text);
    if (signature) {
      item.detail = `rnn.${name}${signature}`;
      item.insertText = new vscode.SnippetString(signature.includes('():') ? `${own}()` : `${own}($0)`);
    }
    return [item];
  });
}

function optionItems(path: string, argument: number, given: string[]): vscode.CompletionItem[] {
  const names = MEMBERS[path]?.options?.[argument] ?? [];
  return names
    .filter((name) => !given.includes(name))
    .map((name) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
      item.detail = vscode.l10n.t('Option of {0}', `rnn.${path}`);
      item.insertText = `${name}: `;
      return item;
    });
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
