import { columnOf, type ColumnValues } from './columnOf';
import { Table } from './Table';

/** See `Rnn.table`. */
export function tableOf(columns: Readonly<Record<string, ColumnValues>>): Table {
  return new Table(
    new Map(
      Object.entries(columns).map(([name, values]) => {
        if (typeof values !== 'object' || values === null || typeof values.length !== 'number')
          throw new Error(`The column "${name}" is ${String(values)}: give an array with one value a row.`);
        return [name, columnOf(name, values)];
      }),
    ),
  );
}
