import { type Column, isMissing } from './column';

/** @returns the order of the rows by these columns: stable, missing values last, as in pandas */
export function sortRows(columns: Column[], rows: number, descending: boolean): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  return order.sort((a, b) => {
    for (const column of columns) {
      const difference = compare(column, a, b, descending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function compare(column: Column, a: number, b: number, descending: boolean): number {
  const missing = Number(isMissing(column, a)) - Number(isMissing(column, b));
  if (missing !== 0 || isMissing(column, a)) return missing;
  const [x, y] = [column.values[a]!, column.values[b]!];
  const difference = x < y ? -1 : x > y ? 1 : 0;
  return descending ? -difference : difference;
}
