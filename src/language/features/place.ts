import type * as ts from 'typescript';
import type { Location, Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { uriOf } from '../cells/paths';

const documents = new WeakMap<CellModule, TextDocument>();

function documentOf(cell: CellModule): TextDocument {
  let document = documents.get(cell);
  if (!document) {
    document = TextDocument.create(cell.uri, cell.language, 0, cell.source);
    documents.set(cell, document);
  }
  return document;
}

/** A position in a cell as an offset in its module. */
export function offsetAt(cell: CellModule, position: Position): number {
  return cell.toModule(documentOf(cell).offsetAt(position));
}

/** Of a span in a cell's module that lies in the cell; undefined for generated text. */
export function rangeIn(cell: CellModule, { start, length }: ts.TextSpan): Range | undefined {
  const from = cell.toCell(start);
  const to = cell.toCell(start + length);
  return from === undefined || to === undefined ? undefined : rangeOf(cell, from, to);
}

/** By offsets in the cell. */
export function rangeOf(cell: CellModule, from: number, to: number): Range {
  const document = documentOf(cell);
  return { start: document.positionAt(from), end: document.positionAt(to) };
}

/** A name in generated text stands for its declaration in the cell that has it. */
export function locationOf(language: CellLanguage, file: string, span: ts.TextSpan): Location | undefined {
  const cell = language.notebooks.module(file);
  if (!cell) return fileLocation(language, file, span);
  const range = rangeIn(cell, span);
  if (range) return { uri: cell.uri, range };
  const name = cell.text.slice(span.start, span.start + span.length);
  return declarationOf(cell, name);
}

/** Where the name was declared that a cell has from itself or from a cell above it. */
export function declarationOf(cell: CellModule, name: string): Location | undefined {
  const origin = cell.declaration(name) ? cell : cell.origins.get(name);
  const declaration = origin?.declaration(name);
  if (!origin || !declaration) return undefined;
  return { uri: origin.uri, range: rangeOf(origin, declaration.start, declaration.start + name.length) };
}

function fileLocation({ service }: CellLanguage, file: string, span: ts.TextSpan): Location | undefined {
  const source = service.getProgram()?.getSourceFile(file);
  if (!source) return undefined;
  const start = source.getLineAndCharacterOfPosition(span.start);
  const end = source.getLineAndCharacterOfPosition(span.start + span.length);
  return { uri: uriOf(file), range: { start, end } };
}
