export interface MetricColumn {
  /** e.g. `rmse`. */
  id: string;
  /** e.g. `RMSE`. */
  label: string;
  better: 'lower' | 'higher';
  /** e.g. `°C`, `%`; empty when the number has none. */
  unit: string;
}

export type BaselineRole = 'naive' | 'seasonalNaive' | 'movingAverage';

export interface MetricRow {
  name: string;
  /** `null` where the metric is not defined (R² of a constant series, MAPE of zeros). */
  values: Record<string, number | null>;
  /** The same metrics of each step of the horizon alone, nearest step first. */
  steps?: Record<string, (number | null)[]>;
  /** The same metrics of each fold of a backtest alone. */
  folds?: Record<string, (number | null)[]>;
  /** A baseline is drawn apart from the models. */
  baseline?: boolean;
  /** A baseline that the library has added. */
  role?: BaselineRole;
}

/** What `rnn.checkLeakage` looks for, one file each in `src/rnn/metrics/leakage/`, and `rnn.checkPitfalls` as well, in `pitfalls/`. */
export type LeakageRuleId =
  | 'scalerFit'
  | 'shuffled'
  | 'testForStopping'
  | 'featureIsTarget'
  | 'overlappingTargets'
  | 'tooGood'
  | 'notNormalised'
  | 'tooManyParameters'
  | 'notStationary'
  | 'reversedOrder'
  | 'tinyBatches'
  | 'noValidation';

/** A sign that something of the test part has leaked into the training, or another pitfall. */
export interface LeakageFinding {
  rule: LeakageRuleId;
  /** What the rule's sentence says in numbers and names. */
  values: Record<string, number | string>;
}

export interface LeakageReport {
  /** Of all pitfalls; without it, of leakage alone. */
  about?: 'pitfalls';
  findings: LeakageFinding[];
  /** Checked, nothing found. */
  passed: LeakageRuleId[];
  /** Not checked: what they need was not given. */
  unchecked: LeakageRuleId[];
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
  /** Steps that each forecast covers, where the rows have `steps`. */
  horizon?: number;
  /** Steps known at the origin of each fold, where the rows have `folds`. */
  folds?: number[];
  /** Steps of a season, where there is a seasonal naive row. */
  period?: number;
  /** Values that the moving average is taken of, where there is such a row. */
  movingAverage?: number;
  leakage?: LeakageReport;
}
