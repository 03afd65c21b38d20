import type { DocumentHighlight, Location, LocationLink, Position } from 'vscode-languageserver/node';
import { DocumentHighlightKind } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { locationOf, offsetAt, rangeIn } from './place';

export function definition(language: CellLanguage, cell: CellModule, position: Position): LocationLink[] {
  const found = language.service.getDefinitionAndBoundSpan(cell.file, offsetAt(cell, position));
  const origin = found && rangeIn(cell, found.textSpan);
  return (found?.definitions ?? []).flatMap(({ fileName, textSpan }) => {
    const location = locationOf(language, fileName, textSpan);
    return location ? [linkTo(location, origin)] : [];
  });
}

export function typeDefinition(language: CellLanguage, cell: CellModule, position: Position): Location[] {
  const found = language.service.getTypeDefinitionAtPosition(cell.file, offsetAt(cell, position)) ?? [];
  return found.flatMap(({ fileName, textSpan }) => locationOf(language, fileName, textSpan) ?? []);
}

function linkTo({ uri, range }: Location, originSelectionRange: Location['range'] | undefined): LocationLink {
  return {
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
    ...(originSelectionRange && { originSelectionRange }),
  };
}

export function highlights(
  { service }: CellLanguage,
  cell: CellModule,
  position: Position,
): DocumentHighlight[] {
  const found = service.getDocumentHighlights(cell.file, offsetAt(cell, position), [cell.file]) ?? [];
  return found
    .flatMap(({ highlightSpans }) => highlightSpans)
    .flatMap(({ textSpan, kind }) => {
      const range = rangeIn(cell, textSpan);
      const isWrite = kind === 'writtenReference';
      return range
        ? [{ range, kind: isWrite ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }]
        : [];
    });
}
