import * as ts from 'typescript';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { SOURCE } from './diagnostics';
import { locationOf, offsetAt, rangeIn, rangeOf } from './place';

const PREFERENCES: ts.UserPreferences = {
  quotePreference: 'single',
  includeCompletionsForModuleExports: true,
  autoImportFileExcludePatterns: ['**/*.rnnbook.*'],
};

export function quickFixes(
  language: CellLanguage,
  cell: CellModule,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const settings = ts.getDefaultFormatCodeSettings('\n');
  return diagnostics
    .filter(({ source, code }) => source === SOURCE && typeof code === 'number')
    .flatMap((diagnostic) => {
      const { start, end } = diagnostic.range;
      const fixes = language.service.getCodeFixesAtPosition(
        ...([cell.file, offsetAt(cell, start), offsetAt(cell, end)] as const),
        ...([[diagnostic.code as number], settings, PREFERENCES] as const),
      );
      return fixes.flatMap((fix) => toAction(language, diagnostic, fix) ?? []);
    });
}

/** One that would change what was generated is none for a person. */
function toAction(
  language: CellLanguage,
  diagnostic: Diagnostic,
  { description, changes }: ts.CodeFixAction,
): CodeAction | undefined {
  const edit: Required<Pick<WorkspaceEdit, 'changes'>> = { changes: {} };
  for (const { fileName, textChanges } of changes) {
    for (const change of textChanges) {
      const placed = placeChange(language, fileName, change);
      if (!placed) return undefined;
      (edit.changes[placed.uri] ??= []).push(placed.edit);
    }
  }
  return { title: description, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
}

function placeChange(
  language: CellLanguage,
  file: string,
  { span, newText }: ts.TextChange,
): { uri: string; edit: TextEdit } | undefined {
  const cell = language.notebooks.module(file);
  if (!cell) {
    const location = locationOf(language, file, span);
    return location && { uri: location.uri, edit: { range: location.range, newText } };
  }
  const range = rangeIn(cell, span);
  if (range) return { uri: cell.uri, edit: { range, newText } };
  // an import for which TypeScript sees a place among the generated ones
  if (span.length > 0 || !/^\s*import .*['"];?\s*$/.test(newText)) return undefined;
  return { uri: cell.uri, edit: { range: rangeOf(cell, 0, 0), newText: `${newText.trim()}\n` } };
}
