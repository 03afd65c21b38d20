import type { Cell } from '../Cell';

/** The end of a comment on the same line behind a place, with nothing more on that line. */
export function commentBehind(cell: Cell, position: number): number | undefined {
  const rest = /^[^\n]*/.exec(cell.source.slice(position))![0];
  const lineEnd = position + rest.length;
  const last = cell.comments(position, lineEnd).at(-1);
  const alone =
    cell.next(position) >= lineEnd && (!last || cell.source.slice(last.end, lineEnd).trim() === '');
  return last && alone ? last.end : undefined;
}

/** Where the next thing on the line stands. */
export function behindBlanks(cell: Cell, position: number): number {
  return position + /^[ \t]*/.exec(cell.source.slice(position))![0].length;
}

/** Where the comments begin that stand directly above, each on lines of its own. */
export function startWithComments(cell: Cell, start: number): number {
  let from = start;
  for (;;) {
    const line = cell.startOfLine(from);
    if (line === 0 || cell.source.slice(line, from).trim() !== '') return from;
    const above = cell.comments(0, line).at(-1);
    if (!above || cell.source.slice(above.end, line).replace(/[ \t\r]/g, '') !== '\n') return from;
    const head = cell.startOfLine(above.start);
    if (cell.source.slice(head, above.start).trim() !== '') return from;
    from = above.start;
  }
}
