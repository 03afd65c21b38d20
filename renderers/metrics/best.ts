import type { MetricColumn, MetricRow } from '../../src/rnn/display/views';

/** The best value of a column, baselines included; `undefined` where there is nothing to compare. */
export function bestValue(column: MetricColumn, rows: MetricRow[]): number | undefined {
  const values = rows.map((row) => row.values[column.id] ?? NaN).filter(Number.isFinite);
  if (values.length < 2) return undefined;
  return column.better === 'lower' ? Math.min(...values) : Math.max(...values);
}
