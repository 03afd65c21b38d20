import type { CodeCell, Notebook } from '../../notebook';
import { parseCell } from '../script/parseCell';
import { foreignUses } from './foreignUses';

/**
 * What does not run here as in the notebook's own kernel: code in another language, modules by addresses that Node.js
 * does not know, what Deno, tslab and IJavaScript give, widgets, and cells that do not parse.
 */
export const IMPORT_PROBLEMS = [
  'foreign',
  'address',
  'deno',
  'tslab',
  'ijavascript',
  'widget',
  'syntax',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

export interface ImportRemark {
  problem: ImportProblem;
  /** Counted from 1. */
  cells: number[];
  /** What of it the cells use: `Deno.jupyter`, `npm:lodash`, `python`. */
  names: string[];
}

/** @param notebook as `fromIpynb` gives it, with foreign code as text. */
export function importRemarks(notebook: Notebook): ImportRemark[] {
  const found = notebook.cells.flatMap((cell, i) =>
    problemsOf(cell).map(([problem, name]) => ({ problem, name, number: i + 1 })),
  );
  return IMPORT_PROBLEMS.map((problem) => {
    const those = found.filter((one) => one.problem === problem);
    return {
      problem,
      cells: [...new Set(those.map(({ number }) => number))],
      names: [...new Set(those.map(({ name }) => name))],
    };
  }).filter(({ cells }) => cells.length > 0);
}

function problemsOf(cell: Notebook['cells'][number]): [ImportProblem, string][] {
  if (cell.kind === 'markdown')
    return typeof cell.extra['foreign'] === 'string' ? [['foreign', cell.extra['foreign']]] : [];
  const widget: [ImportProblem, string][] = hasWidget(cell) ? [['widget', '']] : [];
  return [...codeProblems(cell), ...widget];
}

function codeProblems({ source, language }: CodeCell): [ImportProblem, string][] {
  try {
    return foreignUses(parseCell(source, language).program);
  } catch {
    return [['syntax', '']];
  }
}

function hasWidget({ outputs }: CodeCell): boolean {
  return outputs.some(
    (output) =>
      output.kind === 'data' && Object.hasOwn(output.data, 'application/vnd.jupyter.widget-view+json'),
  );
}
