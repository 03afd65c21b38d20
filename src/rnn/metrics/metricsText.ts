import { formatCount, formatNumber } from '../display/formatNumber';
import { textTable } from '../display/textTable';
import type { MetricColumn, MetricRow, MetricsView } from '../display/views';
import { leakageText } from './leakage/leakageText';

/** The table in words; with a horizon also a table of the first metric by step. */
export function metricsText({ title, columns, rows, samples, notes, horizon, leakage }: MetricsView): string {
  const of = horizon ? `${formatCount(samples / horizon)} forecasts of ${horizon} steps, ` : '';
  return [
    ...(title ? [title] : []),
    table(
      columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
      columns.map(({ better }) => better),
      rows.map((row) => [row, columns.map(({ id }) => row.values[id])]),
    ),
    `${of}${formatCount(samples)} values${rows.length > 1 ? '; * best' : ''}`,
    ...(horizon ? columns.map((column) => stepTable(column, rows, horizon)) : []),
    ...notes,
    ...(leakage ? leakageText(leakage) : []),
  ].join('\n');
}

function stepTable({ id, label, unit, better }: MetricColumn, rows: MetricRow[], horizon: number): string {
  const steps = Array.from({ length: horizon }, (_, i) => i);
  return [
    `${label}${unit ? ` (${unit})` : ''} by step of the horizon`,
    table(
      steps.map((i) => String(i + 1)),
      steps.map(() => better),
      rows.map((row) => [row, row.steps?.[id] ?? []]),
    ),
  ].join('\n');
}

function table(
  heads: string[],
  better: MetricColumn['better'][],
  rows: [MetricRow, (number | null | undefined)[]][],
): string {
  const best = better.map((which, i) => {
    const known = rows.map(([, values]) => values[i]).filter((value) => typeof value === 'number');
    return rows.length > 1 ? (which === 'lower' ? Math.min(...known) : Math.max(...known)) : undefined;
  });
  const cell = (value: number | null | undefined, i: number) =>
    formatNumber(value) + (best[i] === undefined ? '' : value === best[i] ? ' *' : '  ');
  return textTable(
    ['', ...heads],
    rows.map(([{ name, baseline }, values]) => [
      baseline ? `${name} (baseline)` : name,
      ...heads.map((_, i) => cell(values[i], i)),
    ]),
  );
}
