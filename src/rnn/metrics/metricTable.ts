import { described } from '../described';
import { formatNumber } from '../display/formatNumber';
import { MIME, type MimeBundle } from '../display/mime';
import type { MetricsView } from '../display/views';
import { columnsOf, type MetricId, metricsShown, notesOn } from './metricColumns';
import type { Metrics } from './metrics';
import { metricsText } from './metricsText';

export interface MetricTableOptions {
  /** Default: none. */
  title?: string;
  /** Unit of the series, e.g. `°C`. Default: none. */
  unit?: string;
  /** Which columns, in which order. Default: all, MASE where the rows have it. */
  metrics?: MetricId[];
  /** Names of the rows that are baselines, to be drawn apart from the models. */
  baselines?: string[];
}

/** See `Rnn.metricTable`. */
export function metricsBundle(rows: Record<string, Metrics>, options: MetricTableOptions = {}): MimeBundle {
  const data = metricsView(rows, options);
  return { [MIME.metrics]: data, [MIME.text]: metricsText(data) };
}

function metricsView(rows: Record<string, Metrics>, options: MetricTableOptions): MetricsView {
  const { title = '', unit = '', baselines = [] } = options;
  const entries = Object.entries(rows ?? {});
  const samples = samplesOf(entries);
  const { metrics = metricsShown(Object.values(rows)) } = options;
  const columns = columnsOf(metrics, unit);
  for (const name of baselines) {
    if (!(name in rows))
      throw new Error(`The baseline "${name}" is not among the rows: ${Object.keys(rows).join(', ')}.`);
  }
  return {
    version: 1,
    title,
    columns,
    rows: entries.map(([name, row]) => ({
      name,
      values: Object.fromEntries(metrics.map((id) => [id, row[id]])),
      ...(baselines.includes(name) && { baseline: true }),
    })),
    samples,
    notes: notesOn(entries, metrics, unit),
  };
}

function samplesOf(entries: [string, Metrics][]): number {
  const wrong = entries.find(([, row]) => typeof (row as Partial<Metrics> | null)?.n !== 'number');
  if (wrong)
    throw new Error(
      `The row "${wrong[0]}" is ${described(wrong[1])}: pass results of rnn.metrics(actual, predicted) by name.`,
    );
  const samples = entries[0]?.[1].n;
  if (samples === undefined) throw new Error('A table of metrics needs at least one row.');
  if (entries.some(([, { n }]) => n !== samples)) {
    const counts = entries.map(([name, { n }]) => `${name}: ${n}`).join(', ');
    throw new Error(
      `The rows were computed on different numbers of values (${counts}), so they do not compare.`,
    );
  }
  const scales = [...new Set(entries.map(([, { naiveMae }]) => naiveMae))];
  if (scales.length > 1) {
    throw new Error(
      `MASE divides by different errors (${scales.map((mae) => (mae === null ? 'none' : formatNumber(mae))).join(', ')}): give all rows the same train and period.`,
    );
  }
  return samples;
}
