import MarkdownIt from 'markdown-it';
import type { Cell } from '../notebook/notebook';
import type { CoursePart } from './Course';

const markdown = new MarkdownIt();

/**
 * The parts of a notebook, each under a heading of the second level, with the ids of their code cells. What comes before
 * the first is a part only when it has code.
 */
export function partsOf(cells: readonly Pick<Cell, 'id' | 'kind' | 'source'>[], title: string): CoursePart[] {
  const before: CoursePart = { title, cell: cells[0]?.id ?? '', code: [] };
  const parts = [before];
  for (const { id, kind, source } of cells) {
    if (kind === 'code') parts.at(-1)!.code.push(id);
    else parts.push(...headingsOf(source).map((heading) => ({ title: heading, cell: id, code: [] })));
  }
  return before.code.length > 0 ? parts : parts.slice(1);
}

/** The texts of headings of the second level, without marks. */
function headingsOf(source: string): string[] {
  const tokens = markdown.parse(source, {});
  return tokens.flatMap(({ type, tag }, i) => {
    if (type !== 'heading_open' || tag !== 'h2') return [];
    const text = (tokens[i + 1]?.children ?? []).map((part) => part.content).join('');
    return text.trim() || [];
  });
}
