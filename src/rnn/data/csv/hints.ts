/** @returns what to do about a column whose first value is a date or number in another way of writing, if it looks so */
export function textHint(name: string, text: string, row: number): string | undefined {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(text.trim()))?.[1];
  return (
    remedy && `The column "${name}" is read as text: row ${row} holds ${JSON.stringify(text)}. ${remedy}`
  );
}

/** @returns what to do about whole numbers that lose digits, such as long identifiers */
export function largeHint(name: string, text: string, row: number): string | undefined {
  if (!/^\s*\d+\s*$/.test(text)) return undefined;
  return `The column "${name}" holds ${text.trim()} in row ${row}, too large a whole number to be kept exactly. If it identifies something, keep it as text: { types: { ${JSON.stringify(name)}: 'text' } }.`;
}

/** @returns what to do about a header that looks like a row of values */
export function headerHint(names: readonly string[]): string | undefined {
  if (!names.every((name) => name !== '' && Number.isFinite(Number(name)))) return undefined;
  return `All names of columns are numbers (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}): if the file has no header row, name the columns: { names: [...] }.`;
}

const REMEDIES: [RegExp, string][] = [
  [
    /^\d{1,2}([/.-])\d{1,2}\1\d{4}\b/,
    "If these are dates, say how they are written, e.g. { dates: 'DD/MM/YYYY' } or { dates: 'MM/DD/YYYY' }.",
  ],
  [/^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b/, "If these are dates, say so: { dates: 'MMM D, YYYY' }."],
  [/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/, "If these are numbers, say so: { thousands: ',' }."],
  [/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/, "If these are numbers, say so: { decimal: ',', thousands: '.' }."],
  [/^[-+]?\d*,\d+$/, "If these are numbers, say so: { decimal: ',' }."],
];
