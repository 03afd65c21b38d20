import * as ts from 'typescript';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { laterName } from './laterName';
import { locationOf, rangeOf } from './place';
import { withoutModules } from './text';

/** Names the giver of a diagnostic in the editor. */
export const SOURCE = 'ts';

/**
 * Not said of cells: what is no mistake in a notebook that is written to try things. That a type is not written where it
 * cannot be found out is none (it is `any`, and the better types of strict code stay), nor is a package without types.
 */
const UNSAID = new Set([
  ...[7005, 7006, 7008, 7010, 7011, 7016, 7019, 7031, 7034, 7051, 7053, 7022, 7023, 7024],
  // that a file is a CommonJS module, that an import could be one of types only
  ...[80001, 80005, 1371, 1484],
]);

/** Mistakes in a cell; those in generated text are of other cells, where they are said. */
export function diagnostics(language: CellLanguage, cell: CellModule): Diagnostic[] {
  const { service } = language;
  const found = [
    ...service.getSyntacticDiagnostics(cell.file).map((diagnostic) => atEnd(cell, diagnostic)),
    ...service.getSemanticDiagnostics(cell.file),
    ...service.getSuggestionDiagnostics(cell.file),
  ];
  return found
    .filter(({ code }) => !UNSAID.has(code))
    .flatMap((diagnostic) => toDiagnostic(language, cell, diagnostic) ?? []);
}

/** Where something is missing at the end of the cell, TypeScript finds the end of the module. */
function atEnd(cell: CellModule, diagnostic: ts.DiagnosticWithLocation): ts.DiagnosticWithLocation {
  return diagnostic.start > cell.end ? { ...diagnostic, start: cell.end, length: 0 } : diagnostic;
}

function toDiagnostic(
  language: CellLanguage,
  cell: CellModule,
  diagnostic: ts.Diagnostic,
): Diagnostic | undefined {
  const { start = 0, length = 0, category, code, reportsUnnecessary, reportsDeprecated } = diagnostic;
  const from = cell.toCell(start);
  if (from === undefined) return undefined;
  const to = cell.toCell(start + length) ?? cell.source.length;
  const tags = [
    ...(reportsUnnecessary ? [DiagnosticTag.Unnecessary] : []),
    ...(reportsDeprecated ? [DiagnosticTag.Deprecated] : []),
  ];
  const related = (diagnostic.relatedInformation ?? []).flatMap((one) => toRelated(language, one) ?? []);
  return {
    range: rangeOf(cell, from, to),
    message: messageOf(diagnostic),
    severity: SEVERITIES[category],
    code,
    source: SOURCE,
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...laterName(language, cell, code, cell.source.slice(from, to)),
  };
}

/** A constant of another cell is an import here, which TypeScript gives as the reason. */
function messageOf({ messageText, code }: ts.DiagnosticRelatedInformation): string {
  const text = withoutModules(ts.flattenDiagnosticMessageText(messageText, '\n'));
  return code === 2632 ? text.replace(/because it is an import/, 'because it is a constant') : text;
}

function toRelated(
  language: CellLanguage,
  diagnostic: ts.DiagnosticRelatedInformation,
): DiagnosticRelatedInformation | undefined {
  const { file, start, length } = diagnostic;
  if (!file || start === undefined) return undefined;
  const location = locationOf(language, file.fileName, { start, length: length ?? 0 });
  return location && { location, message: messageOf(diagnostic) };
}

const SEVERITIES: Record<ts.DiagnosticCategory, DiagnosticSeverity> = {
  [ts.DiagnosticCategory.Error]: DiagnosticSeverity.Error,
  [ts.DiagnosticCategory.Warning]: DiagnosticSeverity.Warning,
  [ts.DiagnosticCategory.Suggestion]: DiagnosticSeverity.Hint,
  [ts.DiagnosticCategory.Message]: DiagnosticSeverity.Information,
};
