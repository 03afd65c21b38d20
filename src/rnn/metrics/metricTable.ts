import { formatCount, formatNumber } from '../display/formatNumber';
import { MIME, type MimeBundle } from '../display/mime';
import { textTable } from '../display/textTable';
import type { MetricColumn, MetricsView } from '../display/views';
import type { Metrics } from './metrics';

type MetricId = 'mse' | 'rmse' | 'mae' | 'r2' | 'mape' | 'directionAccuracy';

export interface MetricTableOptions {
  /** Default: none. */
  title?: string;
  /** Unit of the series, e.g. `°C`. Default: none. */
  unit?: string;
  /** Which columns, in which order. Default: all, as in the chapter. */
  metrics?: MetricId[];
  /** Names of the rows that are baselines, to be drawn apart from the models. */
  baselines?: string[];
}

const COLUMNS: Record<MetricId, Omit<MetricColumn, 'id' | 'unit'> & { unit: (unit: string) => string }> = {
  mse: { label: 'MSE', better: 'lower', unit: (unit) => (unit ? `${unit}²` : '') },
  rmse: { label: 'RMSE', better: 'lower', unit: (unit) => unit },
  mae: { label: 'MAE', better: 'lower', unit: (unit) => unit },
  r2: { label: 'R²', better: 'higher', unit: () => '' },
  mape: { label: 'MAPE', better: 'lower', unit: () => '%' },
  directionAccuracy: { label: 'Direction accuracy', better: 'higher', unit: () => '%' },
};

/** See `Rnn.metricTable`. */
export function metricsBundle(rows: Record<string, Metrics>, options: MetricTableOptions = {}): MimeBundle {
  const data = metricsView(rows, options);
  return { [MIME.metrics]: data, [MIME.text]: metricsText(data) };
}

function metricsView(rows: Record<string, Metrics>, options: MetricTableOptions): MetricsView {
  const { title = '', unit = '', metrics = Object.keys(COLUMNS) as MetricId[], baselines = [] } = options;
  const entries = Object.entries(rows);
  for (const id of metrics) {
    if (!(id in COLUMNS))
      throw new Error(`There is no metric "${id}"; there are ${Object.keys(COLUMNS).join(', ')}.`);
  }
  for (const name of baselines) {
    if (!(name in rows))
      throw new Error(`The baseline "${name}" is not among the rows: ${Object.keys(rows).join(', ')}.`);
  }
  return {
    version: 1,
    title,
    columns: metrics.map((id) => ({ ...COLUMNS[id], id, unit: COLUMNS[id].unit(unit) })),
    rows: entries.map(([name, row]) => ({
      name,
      values: Object.fromEntries(metrics.map((id) => [id, row[id]])),
      ...(baselines.includes(name) && { baseline: true }),
    })),
    samples: samplesOf(entries),
    notes: notesOn(entries[0]![1], metrics),
  };
}

function samplesOf(entries: [string, Metrics][]): number {
  const samples = entries[0]?.[1].n;
  if (samples === undefined) throw new Error('A table of metrics needs at least one row.');
  if (entries.some(([, { n }]) => n !== samples)) {
    const counts = entries.map(([name, { n }]) => `${name}: ${n}`).join(', ');
    throw new Error(
      `The rows were computed on different numbers of values (${counts}), so they do not compare.`,
    );
  }
  return samples;
}

/** Counts are of the actual values, which are the same in all rows. */
function notesOn({ n, mapeLeftOut, unmoved, r2 }: Metrics, metrics: MetricId[]): string[] {
  const notes: [MetricId, boolean, string][] = [
    ['mape', mapeLeftOut > 0, `MAPE leaves out ${mapeLeftOut} of ${n} values, where the actual value is 0.`],
    ['r2', r2 === null, 'R² is not defined: the actual values are all the same.'],
    [
      'directionAccuracy',
      unmoved > 0,
      `Direction accuracy counts ${unmoved} steps without a change in the actual values as wrong.`,
    ],
  ];
  return notes.filter(([id, applies]) => applies && metrics.includes(id)).map(([, , text]) => text);
}

function metricsText({ title, columns, rows, samples, notes }: MetricsView): string {
  const best = columns.map(({ id, better }) => {
    const known = rows.map(({ values }) => values[id]).filter((value) => typeof value === 'number');
    return rows.length > 1 ? (better === 'lower' ? Math.min(...known) : Math.max(...known)) : undefined;
  });
  const cell = (value: number | null | undefined, i: number) =>
    formatNumber(value) + (best[i] === undefined ? '' : value === best[i] ? ' *' : '  ');
  return [
    ...(title ? [title] : []),
    textTable(
      ['', ...columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label))],
      rows.map(({ name, values, baseline }) => [
        baseline ? `${name} (baseline)` : name,
        ...columns.map(({ id }, i) => cell(values[id], i)),
      ]),
    ),
    `${formatCount(samples)} values${rows.length > 1 ? '; * best' : ''}`,
    ...notes,
  ].join('\n');
}
