import type * as ts from 'typescript';
import {
  type Location,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { locationOf, offsetAt, rangeIn } from './place';

/** What LSP calls a request that was right in form and cannot be done. */
const REQUEST_FAILED = -32803;

interface Found {
  fileName: string;
  textSpan: ts.TextSpan;
}

/** @throws with TypeScript's reason, for what cannot be renamed */
export function prepareRename(
  language: CellLanguage,
  cell: CellModule,
  position: Position,
): { range: Range; placeholder: string } {
  const offset = offsetAt(cell, position);
  const info = language.service.getRenameInfo(cell.file, offset, {});
  if (!info.canRename) throw new ResponseError(REQUEST_FAILED, info.localizedErrorMessage);
  const range = rangeIn(cell, info.triggerSpan);
  const found = language.service.getDefinitionAtPosition(cell.file, offset) ?? [];
  if (!range || found.some(({ fileName }) => language.isLibrary(fileName))) throw refusal();
  const { start, length } = info.triggerSpan;
  return { range, placeholder: cell.text.slice(start, start + length) };
}

const refusal = () => new ResponseError(REQUEST_FAILED, 'You cannot rename this element.');

/** Over all cells that have the name from the same declaration. Files beside the notebook keep their own names. */
export function rename(
  language: CellLanguage,
  cell: CellModule,
  position: Position,
  newName: string,
): WorkspaceEdit {
  const found = overCells(language, cell, offsetAt(cell, position), (file, offset) => [
    ...(language.service.findRenameLocations(file, offset, false, false, RENAME) ?? []),
  ]);
  const changes: Record<string, TextEdit[]> = {};
  if (found.some(({ fileName }) => language.isLibrary(fileName))) throw refusal();
  for (const { fileName, textSpan, prefixText = '', suffixText = '' } of found) {
    const module = language.notebooks.module(fileName);
    const location = module ? placed(module, textSpan) : locationOf(language, fileName, textSpan);
    if (!location) continue;
    (changes[location.uri] ??= []).push({
      range: location.range,
      newText: `${prefixText}${newName}${suffixText}`,
    });
  }
  return { changes };
}

const RENAME: ts.UserPreferences = { providePrefixAndSuffixTextForRename: true };

export function references(language: CellLanguage, cell: CellModule, position: Position): Location[] {
  const found = overCells(language, cell, offsetAt(cell, position), (file, offset) =>
    (language.service.findReferences(file, offset) ?? []).flatMap(({ references: all }) => all),
  );
  return found.flatMap(({ fileName, textSpan }) => {
    const module = language.notebooks.module(fileName);
    return (module ? placed(module, textSpan) : locationOf(language, fileName, textSpan)) ?? [];
  });
}

function placed(module: CellModule, span: ts.TextSpan): Location | undefined {
  const range = rangeIn(module, span);
  return range && { uri: module.uri, range };
}

/** What is found in a cell, and from each name there that other cells have by generated text, in those cells. */
function overCells<T extends Found>(
  { notebooks }: CellLanguage,
  cell: CellModule,
  offset: number,
  find: (file: string, offset: number) => T[],
): T[] {
  const results = new Map<string, T>();
  const asked = new Set<string>();
  const ask = (module: CellModule, at: number) => {
    const key = `${module.file} ${at}`;
    if (asked.has(key)) return;
    asked.add(key);
    for (const one of find(module.file, at)) {
      results.set(`${one.fileName} ${one.textSpan.start}`, one);
      const found = notebooks.module(one.fileName);
      if (!found) continue;
      const name = found.text.slice(one.textSpan.start, one.textSpan.start + one.textSpan.length);
      if (isGenerated(found, one.textSpan)) follow(found, name);
      else if (found.declaration(name)?.start === found.toCell(one.textSpan.start)) follow(found, name);
    }
  };
  const follow = (module: CellModule, name: string) => {
    const origin = module.declaration(name) ? module : module.origins.get(name);
    const declaration = origin?.declaration(name);
    if (!origin || !declaration) return;
    ask(origin, origin.toModule(declaration.start));
    for (const other of notebooks.cells(origin.notebook)) {
      if (other.origins.get(name) === origin) for (const at of generatedNames(other, name)) ask(other, at);
    }
  };
  ask(cell, offset);
  return [...results.values()];
}

const isGenerated = (module: CellModule, { start }: ts.TextSpan) => module.toCell(start) === undefined;

/** Where a module's first line gives the cell a name: in an import, or as a variable. */
function generatedNames(module: CellModule, name: string): number[] {
  const line = module.text.slice(0, module.start);
  const pattern = new RegExp(`(?:\\blet |[{,] )(${name.replaceAll('$', '\\$')})(?=[ ,:;])`, 'g');
  return [...line.matchAll(pattern)].map(({ index, 0: match }) => index + match.length - name.length);
}
