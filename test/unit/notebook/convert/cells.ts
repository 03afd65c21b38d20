import type { Cell, CodeCell, MarkdownCell, Notebook, Output } from '../../../../src/notebook/notebook';

export function notebookOf(...cells: Omit<Cell, 'id'>[]): Notebook {
  return { metadata: {}, cells: cells.map((cell, i) => ({ ...cell, id: `c${i}` }) as Cell), extra: {} };
}

export function code(source: string, ...outputs: Output[]): Omit<CodeCell, 'id'> {
  return { kind: 'code', language: 'typescript', source, outputs, extra: {} };
}

export function javascript(source: string): Omit<CodeCell, 'id'> {
  return { ...code(source), language: 'javascript' };
}

export function markdown(source: string): Omit<MarkdownCell, 'id'> {
  return { kind: 'markdown', source, extra: {} };
}
