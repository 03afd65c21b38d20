import type { Column } from '../table/column';
import { Table } from '../table/Table';
import { say } from '../../../say';

/** 800 MB a column: more would be a mistake in the number. */
export const MOST_STEPS = 100_000_000;

/** A generated table: whatever shows it says that it is synthetic. */
export function generated(what: string, seed: number | string, columns: Record<string, Column>): Table {
  return new Table(new Map(Object.entries(columns)), {
    description: say({
      en: `Synthetic: ${what}, seed ${JSON.stringify(seed)}`,
      id: `Sintetis: ${what}, benih ${JSON.stringify(seed)}`,
    }),
  });
}

/** Nine decimals are kept, so that no machine's last digit of a sine makes another series. */
export function numbers(length: number, value: (i: number) => number): Column {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = Math.round(value(i) * 1e9) / 1e9;
  return { type: 'number', values };
}

export function times(length: number, start: number, every: number): Column {
  return { type: 'date', values: Float64Array.from({ length }, (_, i) => start + i * every) };
}
