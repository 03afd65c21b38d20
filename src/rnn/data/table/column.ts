export type ColumnType = 'number' | 'date' | 'text';
/** A value of a table; `null` is a missing one. */
export type TableValue = number | Date | string | null;

/**
 * How a table keeps a column. A number or time that is missing is NaN here, and only here: none of the numbers that
 * come in may be NaN or infinite, and what goes out is `null`.
 */
export type Column =
  | {
      /** UTC milliseconds for dates. */
      type: 'number' | 'date';
      values: Float64Array;
    }
  | { type: 'text'; values: (string | null)[] };

export function isMissing(column: Column, row: number): boolean {
  return column.type === 'text' ? column.values[row] === null : Number.isNaN(column.values[row]);
}

export function valueAt(column: Column, row: number): TableValue {
  if (column.type === 'text') return column.values[row]!;
  const value = column.values[row]!;
  if (Number.isNaN(value)) return null;
  return column.type === 'date' ? new Date(value) : value;
}

/** @returns how many values are missing, and the first row without one, counted from 1 */
export function missingIn(column: Column): { missing: number; firstMissing: number | null } {
  let missing = 0;
  let firstMissing: number | null = null;
  for (let row = 0; row < column.values.length; row++) {
    if (!isMissing(column, row)) continue;
    missing++;
    firstMissing ??= row + 1;
  }
  return { missing, firstMissing };
}

/** @returns the values at these rows, in their order */
export function takeRows(column: Column, rows: Uint32Array): Column {
  if (column.type === 'text') return { type: 'text', values: Array.from(rows, (row) => column.values[row]!) };
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
  return { type: column.type, values };
}

export function sliceColumn(column: Column, start?: number, end?: number): Column {
  return column.type === 'text'
    ? { type: 'text', values: column.values.slice(start, end) }
    : { type: column.type, values: column.values.slice(start, end) };
}
