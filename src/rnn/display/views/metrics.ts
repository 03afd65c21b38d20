export interface MetricColumn {
  /** e.g. `rmse`. */
  id: string;
  /** e.g. `RMSE`. */
  label: string;
  better: 'lower' | 'higher';
  /** e.g. `°C`, `%`; empty when the number has none. */
  unit: string;
}

export interface MetricRow {
  name: string;
  /** `null` where the metric is not defined (R² of a constant series, MAPE of zeros). */
  values: Record<string, number | null>;
  /** A baseline is drawn apart from the models. */
  baseline?: boolean;
}

export interface MetricsView {
  version: 1;
  title: string;
  columns: MetricColumn[];
  rows: MetricRow[];
  /** How many values each metric was computed on. */
  samples: number;
  /** Plain sentences below the table, e.g. how many terms MAPE left out. */
  notes: string[];
}
