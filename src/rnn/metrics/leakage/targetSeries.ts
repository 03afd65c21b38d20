import { type Rows, type Series, toMatrix } from '../../series';
import type { Tf } from '../../tf';

/** The values that windows one step apart have as targets, each step once. */
export function targetSeries(
  tf: Tf,
  targets: Series | Rows,
  name: string,
): { values: number[]; horizon: number } {
  const { rows, columns } = toMatrix(tf, targets, name);
  return { values: [...rows.map((row) => row[0]!), ...rows.at(-1)!.slice(1)], horizon: columns };
}
