/** Text in aligned columns, for `text/plain`. Columns of numbers are set right, all others left. */
export function textTable(header: string[], rows: string[][]): string {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const right = header.map(
    (_, i) => rows.some((row) => isNumber(row[i])) && rows.every((row) => isNumber(row[i], true)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (right[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Also `16,896`, `1.2e-5`, `3.1 *`; an empty cell or a dash does not tell what its column holds. */
function isNumber(cell = '', orNothing = false): boolean {
  return (
    /^[-+]?\d[\d,.]*(e[-+]?\d+)?( [ *])?$/.test(cell) ||
    cell === 'NaN' ||
    (orNothing && /^[—…]? *$/.test(cell))
  );
}
