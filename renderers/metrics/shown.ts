/** What of the metrics is shown, as the reader has arranged it. */
import type { MetricRow, MetricsView } from '../../src/rnn/display/views';
import { barKind, type BarKind } from './bars';
import { fromLibrary, type MetricWords } from './words';

export interface Arrangement {
  /** Together, or one column for each step of the horizon or fold of a backtest. */
  by: 'all' | 'step' | 'fold';
  /** Id of the metric that is shown by step or by fold. */
  metric: string;
  sort?: Sort;
}

export interface Sort {
  column: string;
  bestFirst: boolean;
}

export interface ShownColumn {
  id: string;
  /** Id of the metric that its values are of. */
  metric: string;
  label: string;
  /** Where the label is only a number: what it is. */
  spoken?: string;
  /** Stands below the label. */
  below?: string;
  unit: string;
  better: 'lower' | 'higher';
  bar?: BarKind;
}

export interface ShownRow {
  name: string;
  hint?: string;
  baseline: boolean;
  /** In the order of the columns. */
  values: (number | null)[];
}

export interface ShownTable {
  columns: ShownColumn[];
  rows: ShownRow[];
  /** Rows with a line below them: the last of the baselines, when they stand together. */
  divider: number;
  best: (number | undefined)[];
  largest: number[];
}

export function firstArrangement(data: MetricsView): Arrangement {
  const rmse = data.columns.find(({ id }) => id === 'rmse') ?? data.columns[0];
  return { by: 'all', metric: rmse?.id ?? '' };
}

export function shownTable(data: MetricsView, arrangement: Arrangement, words: MetricWords): ShownTable {
  const { by, metric } = arrangement;
  const columns = by === 'all' ? metricColumns(data, words) : partColumns(data, by, metric, words);
  const valuesOf = (row: MetricRow) =>
    by === 'all'
      ? data.columns.map(({ id }) => row.values[id] ?? null)
      : ((by === 'step' ? row.steps : row.folds)?.[metric] ?? []);
  const grouped = [...data.rows.filter(isBaseline), ...data.rows.filter((row) => !isBaseline(row))];
  const rows = grouped.map((row): ShownRow => ({
    name: rowName(row, data, words),
    hint: rowHint(row, data, words),
    baseline: isBaseline(row),
    values: valuesOf(row),
  }));
  const baselines = rows.filter(({ baseline }) => baseline).length;
  const known = columns.map((_, i) => rows.map(({ values }) => values[i] ?? NaN).filter(Number.isFinite));
  return {
    columns,
    rows: sorted(rows, columns, arrangement.sort),
    divider: arrangement.sort || baselines === rows.length ? -1 : baselines - 1,
    best: known.map((values, i) =>
      values.length < 2 ? undefined : extreme(values, columns[i]!.better === 'lower'),
    ),
    largest: known.map((values) => extreme(values, false)),
  };
}

function rowName(
  { name, role }: MetricRow,
  { period, movingAverage }: MetricsView,
  words: MetricWords,
): string {
  if (role === 'naive') return words.naive;
  if (role === 'seasonalNaive') return words.seasonalNaive(String(period ?? ''));
  return role === 'movingAverage' ? words.movingAverage(String(movingAverage ?? '')) : name;
}

function rowHint(
  { role }: MetricRow,
  { period, movingAverage }: MetricsView,
  words: MetricWords,
): string | undefined {
  if (role === 'naive') return words.naiveHint;
  if (role === 'seasonalNaive') return words.seasonalHint(String(period ?? ''));
  return role === 'movingAverage' ? words.movingAverageHint(String(movingAverage ?? '')) : undefined;
}

function metricColumns({ columns }: MetricsView, words: MetricWords): ShownColumn[] {
  return columns.map(({ id, label, unit, better }) => ({
    id,
    metric: id,
    label: fromLibrary(label, words),
    unit,
    better,
    bar: barKind(id, better),
  }));
}

/** One a step of the horizon, or one a fold. */
function partColumns(
  { columns, horizon = 0, folds = [] }: MetricsView,
  by: 'step' | 'fold',
  metric: string,
  words: MetricWords,
): ShownColumn[] {
  const column = columns.find(({ id }) => id === metric);
  if (!column) return [];
  return Array.from({ length: by === 'step' ? horizon : folds.length }, (_, i) => ({
    id: `${by} ${i + 1}`,
    metric,
    label: String(i + 1),
    spoken: by === 'step' ? words.step(i + 1) : words.fold(i + 1, folds[i]!),
    below: by === 'fold' ? words.after(folds[i]!) : undefined,
    unit: column.unit,
    better: column.better,
    bar: barKind(metric, column.better),
  }));
}

/** What is not defined comes last, whichever way. */
function sorted(rows: ShownRow[], columns: ShownColumn[], sort: Sort | undefined): ShownRow[] {
  const index = columns.findIndex(({ id }) => id === sort?.column);
  if (!sort || index < 0) return rows;
  const ascending = (columns[index]!.better === 'lower') === sort.bestFirst;
  return [...rows].sort((a, b) => {
    const [x, y] = [a.values[index] ?? null, b.values[index] ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return ascending ? x - y : y - x;
  });
}

const isBaseline = (row: MetricRow) => row.baseline === true;

function extreme(values: number[], lowest: boolean): number {
  return lowest ? Math.min(...values) : Math.max(...values);
}
