import { described } from '../../described';
import { checkColumnValues, columnOf, type ColumnValues } from './columnOf';
import { Table } from './Table';

/** See `Rnn.table`. */
export function tableOf(columns: Readonly<Record<string, ColumnValues>>): Table {
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns) || columns instanceof Table)
    throw new Error(
      `columns is an object with one array a column, { day: [1, 2], load: [3.1, 2.9] }, not ${described(columns)}.`,
    );
  return new Table(
    new Map(
      Object.entries(columns).map(([name, values]) => {
        checkColumnValues(name, values);
        return [name, columnOf(name, values)];
      }),
    ),
  );
}
