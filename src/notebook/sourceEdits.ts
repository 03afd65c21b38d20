/** Text to put in place of the characters from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Edits do not overlap; those at the same place are made in the order given. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(position, start) + text;
    position = end;
  }
  return result + code.slice(position);
}

/** Takes a statement away, with its line when nothing else stands on it. */
export function removal(code: string, start: number, end: number): Edit {
  const before = /(?:^|\n)[ \t]*$/.test(code.slice(0, start));
  const after = /^[ \t]*\r?\n/.exec(code.slice(end));
  return { start, end: before && after ? end + after[0].length : end, text: '' };
}
