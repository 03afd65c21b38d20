import { join } from 'node:path';
import type { Position } from 'vscode-languageserver/node';
import type { CodeLanguage } from '../../../src/notebook/notebook';
import { CellLanguage } from '../../../src/language/CellLanguage';
import type { CellModule } from '../../../src/language/cells/CellModule';

export const TYPES = join(import.meta.dirname, '..', '..', '..', 'dist', 'types');

export const NOTEBOOK = 'file:///notebooks/test.rnnbook';

/** One for all tests, since reading the types takes seconds. */
export const language = new CellLanguage(TYPES);

export interface OpenNotebook {
  cells: readonly CellModule[];
  /** Where `‸` stands in the cells. */
  cell: CellModule;
  position: Position;
}

/** Opens cells as a notebook; `‸` in one of them marks a place. JavaScript begins with `//js`. */
export function open(...sources: string[]): OpenNotebook {
  return openIn(NOTEBOOK, sources);
}

export function openIn(notebook: string, sources: string[]): OpenNotebook {
  const cells = sources.map((source, i) => ({
    uri: uriOfCell(i + 1),
    number: i + 1,
    language: (source.startsWith('//js') ? 'javascript' : 'typescript') as CodeLanguage,
    source: source.replace('‸', ''),
  }));
  language.setNotebook(notebook, cells);
  const marked = Math.max(
    0,
    sources.findIndex((source) => source.includes('‸')),
  );
  const before = sources[marked]!.split('‸')[0]!.split('\n');
  return {
    cells: language.notebooks.cells(notebook),
    cell: language.cell(uriOfCell(marked + 1))!,
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}

/** @param number counted from 1 */
export const uriOfCell = (number: number) => `vscode-notebook-cell:/notebooks/test.rnnbook#W${number}`;
