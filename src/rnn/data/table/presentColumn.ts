import { theColumn } from '../csv/hints';
import { type Column, type ColumnType, missingIn } from './column';
import { type Fill, fillColumn } from './fillMissing';

/**
 * A column whose missing values are filled by choice: none is left, but where NaN was asked for.
 *
 * @param notes of the table: what they say of the column stands in the error
 * @throws when the column holds values of another type, or a value is missing and there is no choice
 */
export function presentColumn(
  name: string,
  column: Column,
  type: ColumnType,
  fill: Fill | undefined,
  notes: readonly string[],
): Column {
  if (column.type !== type) {
    const why = notes.filter((note) => note.startsWith(`${theColumn(name)} `));
    throw new Error(
      [`The column "${name}" holds values of type ${column.type}, not ${type}.`, ...why].join(' '),
    );
  }
  if (Number.isNaN(fill)) return column;
  const filled = fill === undefined ? column : fillColumn(name, column, fill);
  const { missing, firstMissing } = missingIn(filled);
  if (missing === 0) return filled;
  const still = fill === undefined ? 'has' : 'still has';
  throw new Error(
    `The column "${name}" ${still} ${missing} missing values, the first in row ${firstMissing}: leave such rows out with dropMissing(${JSON.stringify(name)}), fill them with fillMissing({ ${JSON.stringify(name)}: 'forward' }), or choose what to put, e.g. { missing: 'linear' }.`,
  );
}
