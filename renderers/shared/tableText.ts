/** Tables as text to paste elsewhere. */
type Cell = string | number | null;

/** RFC 4180. Text that a spreadsheet would compute gets an apostrophe in front; numbers keep all their digits. */
export function csvText(rows: Cell[][]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table of GitHub's Markdown; all columns but the first are set right. */
export function markdownTable([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  const rule = `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |\n`;
  return line(head) + rule + rows.map(line).join('');
}

function markdownCell(cell: string): string {
  return cell.replace(/[\\|`*_<[\]]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
