import * as ts from 'typescript';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { AFTER } from '../cells/connect';
import type { DeclarationKind } from '../cells/declarations';
import { offsetAt, rangeIn } from './place';
import { documentationText, partsText } from './text';

/** What `completionItem/resolve` needs to tell more of an item. */
export interface CompletionData {
  uri: string;
  position: Position;
  name: string;
}

const PREFERENCES: ts.UserPreferences = {
  includeCompletionsWithInsertText: true,
  includeCompletionsForImportStatements: false,
  includeCompletionsForModuleExports: false,
  quotePreference: 'single',
  importModuleSpecifierEnding: 'auto',
};

const TRIGGERS = new Set<string>(['.', '"', "'", '`', '/', '@', '<', '#', ' ']);

export function completion(
  { service }: CellLanguage,
  cell: CellModule,
  position: Position,
  trigger?: string,
): CompletionList {
  const offset = offsetAt(cell, position);
  const triggerCharacter =
    trigger !== undefined && TRIGGERS.has(trigger)
      ? { triggerCharacter: trigger as ts.CompletionsTriggerCharacter }
      : {};
  const found = service.getCompletionsAtPosition(cell.file, offset, { ...PREFERENCES, ...triggerCharacter });
  if (!found) return { isIncomplete: false, items: [] };
  const place = placeOf(service, cell, offset, found.isMemberCompletion);
  const items = found.entries
    .filter(({ name, kind }) => !name.endsWith(AFTER) && kind !== ts.ScriptElementKind.warning)
    .map((entry) => toItem(cell, position, entry, place));
  return { isIncomplete: false, items };
}

function toItem(
  cell: CellModule,
  position: Position,
  entry: ts.CompletionEntry,
  place: Place,
): CompletionItem {
  const { name, sortText, insertText, replacementSpan, labelDetails } = entry;
  const declared = cell.origins.get(name)?.declaration(name);
  const modifiers = entry.kindModifiers?.split(',') ?? [];
  const isCall = place === 'call' && (entry.kind === 'method' || entry.kind === 'function');
  const isKey = place === 'key' && entry.kind === 'property' && insertText === undefined;
  const range = replacementSpan && rangeIn(cell, replacementSpan);
  const newText = isCall ? `${insertText ?? name}($0)` : isKey ? `${name}: ` : insertText;
  const data: CompletionData = { uri: cell.uri, position, name };
  return {
    label: name,
    kind: declared && entry.kind === 'alias' ? KIND_OF_DECLARATION[declared.kind] : KINDS[entry.kind],
    sortText,
    ...(labelDetails && { labelDetails }),
    ...(modifiers.includes('deprecated') && { tags: [CompletionItemTag.Deprecated] }),
    ...(range && { textEdit: { range, newText: newText ?? name } }),
    ...(!range && newText !== undefined && { insertText: newText }),
    ...(isCall && {
      insertTextFormat: InsertTextFormat.Snippet,
      command: { title: '', command: 'editor.action.triggerParameterHints' },
    }),
    data,
  };
}

/** Where a function is called, or an object names a property, there is more to write than the name. */
type Place = 'call' | 'key' | undefined;

function placeOf(service: ts.LanguageService, cell: CellModule, offset: number, isMember: boolean): Place {
  if (isMember && isCallPlace(cell, offset)) return 'call';
  const file = service.getProgram()?.getSourceFile(cell.file);
  if (!file || /^\w*\s*[:(]/.test(cell.text.slice(offset))) return undefined;
  return isKeyPlace(file, offset) ? 'key' : undefined;
}

/** Between the properties of an object, or in the name of one that has no value yet. */
function isKeyPlace(node: ts.Node, offset: number): boolean {
  const inner = ts.forEachChild(node, (child) =>
    child.pos < offset && offset <= child.end ? child : undefined,
  );
  if (ts.isObjectLiteralExpression(node)) {
    if (offset === node.end) return false;
    return inner === undefined || ts.isShorthandPropertyAssignment(inner);
  }
  return inner !== undefined && isKeyPlace(inner, offset);
}

/** Of `tf` and `rnn` functions are nearly always called. Not where there are parentheses already. */
function isCallPlace({ text }: CellModule, offset: number): boolean {
  const before = /(?:^|[^\w$.])(?:tf|rnn)(?:\.\w+)*\.\w*$/.test(
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset),
  );
  return before && !/^\w*\s*\(/.test(text.slice(offset));
}

export function resolveCompletion(
  { service }: CellLanguage,
  cell: CellModule,
  item: CompletionItem,
  { position, name }: CompletionData,
): CompletionItem {
  const offset = offsetAt(cell, position);
  const details = service.getCompletionEntryDetails(
    ...([cell.file, offset, name, undefined, undefined, PREFERENCES, undefined] as const),
  );
  if (!details) return item;
  const detail = partsText(details.displayParts).replace(/^\(alias\) /, '');
  const text = documentationText(details.documentation, details.tags);
  return {
    ...item,
    detail: cell.origins.has(name) ? detail.replace(/\nimport \S+$/, '') : detail,
    ...(text !== '' && { documentation: { kind: 'markdown', value: text } }),
  };
}

const KIND_OF_DECLARATION: Record<DeclarationKind, CompletionItemKind> = {
  const: CompletionItemKind.Constant,
  let: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  class: CompletionItemKind.Class,
  import: CompletionItemKind.Variable,
  type: CompletionItemKind.Interface,
};

const KINDS: Partial<Record<string, CompletionItemKind>> = {
  [ts.ScriptElementKind.keyword]: CompletionItemKind.Keyword,
  [ts.ScriptElementKind.primitiveType]: CompletionItemKind.Keyword,
  [ts.ScriptElementKind.constElement]: CompletionItemKind.Constant,
  [ts.ScriptElementKind.letElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.variableElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.localVariableElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.parameterElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.alias]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.functionElement]: CompletionItemKind.Function,
  [ts.ScriptElementKind.localFunctionElement]: CompletionItemKind.Function,
  [ts.ScriptElementKind.memberFunctionElement]: CompletionItemKind.Method,
  [ts.ScriptElementKind.constructSignatureElement]: CompletionItemKind.Method,
  [ts.ScriptElementKind.callSignatureElement]: CompletionItemKind.Method,
  [ts.ScriptElementKind.memberVariableElement]: CompletionItemKind.Field,
  [ts.ScriptElementKind.memberGetAccessorElement]: CompletionItemKind.Field,
  [ts.ScriptElementKind.memberSetAccessorElement]: CompletionItemKind.Field,
  [ts.ScriptElementKind.memberAccessorVariableElement]: CompletionItemKind.Field,
  [ts.ScriptElementKind.classElement]: CompletionItemKind.Class,
  [ts.ScriptElementKind.localClassElement]: CompletionItemKind.Class,
  [ts.ScriptElementKind.interfaceElement]: CompletionItemKind.Interface,
  [ts.ScriptElementKind.typeElement]: CompletionItemKind.Class,
  [ts.ScriptElementKind.typeParameterElement]: CompletionItemKind.TypeParameter,
  [ts.ScriptElementKind.enumElement]: CompletionItemKind.Enum,
  [ts.ScriptElementKind.enumMemberElement]: CompletionItemKind.EnumMember,
  [ts.ScriptElementKind.moduleElement]: CompletionItemKind.Module,
  [ts.ScriptElementKind.externalModuleName]: CompletionItemKind.Module,
  [ts.ScriptElementKind.scriptElement]: CompletionItemKind.File,
  [ts.ScriptElementKind.directory]: CompletionItemKind.Folder,
  [ts.ScriptElementKind.string]: CompletionItemKind.Constant,
};
