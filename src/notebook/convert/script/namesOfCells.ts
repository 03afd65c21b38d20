import type { CodeLanguage } from '../../notebook';
import { declaredNames, findBindings } from './bindings';
import { importedNames } from './imports';
import { parseCell } from './parseCell';

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;

/** The names that cells give to the whole notebook. Of a cell that does not parse, every word counts as one. */
export function namesOfCells(cells: readonly { source: string; language: CodeLanguage }[]): Set<string> {
  return new Set(cells.flatMap(({ source, language }) => namesOfCell(source, language)));
}

function namesOfCell(source: string, language: CodeLanguage): string[] {
  let bindings;
  try {
    bindings = findBindings(parseCell(source, language).program);
  } catch {
    return source.match(WORD) ?? [];
  }
  const { imports, functions, classes, variables } = bindings;
  return [
    ...imports.flatMap(importedNames).map(({ local }) => local),
    ...[...functions, ...classes].map(({ id }) => id.name),
    ...variables.flatMap(declaredNames),
  ];
}

/** `name`, or with the first number from 2 on that makes it free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}
