/** @returns what to do about a column whose first value is a date or number in another way of writing, if it looks so */
export function textHint(name: string, text: string, row: number): string | undefined {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(text.trim()))?.[1];
  return (
    remedy && `The column "${name}" is read as text: row ${row} holds ${JSON.stringify(text)}. ${remedy}`
  );
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
