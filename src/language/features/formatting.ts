import * as ts from 'typescript';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver/node';
import { aloneFile } from '../CellHost';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { offsetAt, rangeOf } from './place';

/** Only reads the cell's syntax, so its own text is enough. */
export function format(
  { service }: CellLanguage,
  cell: CellModule,
  options: FormattingOptions,
  range?: Range,
): TextEdit[] {
  const file = aloneFile(cell.file);
  const settings = settingsOf(options);
  const edits = range
    ? service.getFormattingEditsForRange(file, inCell(cell, range.start), inCell(cell, range.end), settings)
    : service.getFormattingEditsForDocument(file, settings);
  return toEdits(cell, edits);
}

/** After a `;`, a `}` or a new line was typed. */
export function formatOnType(
  { service }: CellLanguage,
  cell: CellModule,
  position: Range['start'],
  typed: string,
  options: FormattingOptions,
): TextEdit[] {
  const offset = inCell(cell, position);
  const edits = service.getFormattingEditsAfterKeystroke(
    ...([aloneFile(cell.file), offset, typed, settingsOf(options)] as const),
  );
  return toEdits(cell, edits);
}

const inCell = (cell: CellModule, position: Range['start']) => offsetAt(cell, position) - cell.start;

function toEdits(cell: CellModule, edits: readonly ts.TextChange[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({
    range: rangeOf(cell, span.start, span.start + span.length),
    newText,
  }));
}

function settingsOf({ tabSize, insertSpaces }: FormattingOptions): ts.FormatCodeSettings {
  return {
    ...ts.getDefaultFormatCodeSettings('\n'),
    tabSize,
    indentSize: tabSize,
    convertTabsToSpaces: insertSpaces,
    semicolons: ts.SemicolonPreference.Ignore,
  };
}
