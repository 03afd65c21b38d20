import type { Scaler } from '../data/scaling/Scaler';
import { MIME, type MimeBundle } from '../display/mime';
import type { MetricRow, MetricsView } from '../display/views';
import type { Series } from '../series';
import type { Tf } from '../tf';
import { type Forecasts, toColumn } from './forecastWindows';
import { checkLeakage, type LeakageEvidence } from './leakage/checkLeakage';
import { columnsOf, type MetricId, notesOn } from './metricColumns';
import { type Metrics, metricsOf } from './metrics';
import { metricsText } from './metricsText';
import { type NaiveScale, naiveScale } from './naiveScale';
import { withBaselines } from './withBaselines';

export interface ForecastComparison {
  /** [n] for one step ahead, [n, horizon] for several; in order of time, e.g. `y` of `rnn.windows`. */
  actual: Forecasts;
  /** What each model forecast of them, in the same shape, by name. */
  forecasts: Record<string, Forecasts>;
  /** What comes right before the first forecast: one value, or one period or `movingAverage` of them. */
  context: Series;
  /** Steps of a season, for the seasonal naive row. Default: none, and no such row. */
  period?: number;
  /** Adds the mean of so many last known values as a row. Default: none, and no such row. */
  movingAverage?: number;
  /** The training series, for MASE; scaled where `actual` is. Default: none, and no MASE. */
  train?: Series;
  /** Steps from the start of one row of `actual` to that of the next. Default: 1, as `rnn.windows` makes them. */
  stride?: number;
  /** Where `actual`, `forecasts` and `context` are scaled: what brings them back to their unit. */
  scaler?: Scaler;
  /** Unit of the series, e.g. `°C`. Default: none. */
  unit?: string;
  /** Default: none. */
  title?: string;
  /** Which columns, in which order. Default: MAE, RMSE, R², MAPE, with `train` MASE, and direction accuracy. */
  metrics?: MetricId[];
  /** How the data were prepared, to be searched for leakage. */
  leakage?: LeakageEvidence;
}

const shown = (mase: boolean): MetricId[] => [
  'mae',
  'rmse',
  'r2',
  'mape',
  ...(mase ? (['mase'] as const) : []),
  'directionAccuracy',
];

/** See `Rnn.compareForecasts`. */
export function comparisonBundle(tf: Tf, comparison: ForecastComparison): MimeBundle {
  const data = comparisonView(tf, comparison);
  return { [MIME.metrics]: data, [MIME.text]: metricsText(data) };
}

function comparisonView(tf: Tf, comparison: ForecastComparison): MetricsView {
  const { title = '', unit = '', period, movingAverage, train, leakage } = comparison;
  const { metrics: ids = shown(train !== undefined) } = comparison;
  const columns = columnsOf(ids, unit);
  const { actual, rows } = withBaselines(tf, comparison);
  const horizon = actual[0]!.length;
  const naive = train && naiveScale(tf, toColumn(tf, train, 'train', comparison.scaler), period);
  const measured = rows.map(({ predicted }) => metricsOf(actual.flat(), predicted.flat(), horizon, naive));
  const report = checkLeakage(tf, { ...leakage, comparison });
  return {
    version: 1,
    title,
    columns,
    rows: rows.map(({ name, role, predicted }, i): MetricRow => ({
      name,
      values: chosen(measured[i]!, ids),
      ...(horizon > 1 && { steps: byStep(actual, predicted, ids, naive) }),
      ...(role && { baseline: true, role }),
    })),
    samples: measured[0]!.n,
    notes: notesOn(
      rows.map(({ name }, i) => [name, measured[i]!]),
      ids,
      unit,
    ),
    ...(horizon > 1 && { horizon }),
    ...(period !== undefined && { period }),
    ...(movingAverage !== undefined && { movingAverage }),
    // what nobody asked about is not worth a line
    leakage: leakage ? report : { ...report, unchecked: [] },
  };
}

function byStep(
  actual: number[][],
  predicted: number[][],
  ids: MetricId[],
  naive?: NaiveScale,
): MetricRow['steps'] {
  const column = (rows: number[][], step: number) => rows.map((row) => row[step]!);
  const steps = actual[0]!.map((_, step) =>
    metricsOf(column(actual, step), column(predicted, step), 1, naive),
  );
  return Object.fromEntries(ids.map((id) => [id, steps.map((step) => step[id])]));
}

function chosen(measured: Metrics, ids: MetricId[]): MetricRow['values'] {
  return Object.fromEntries(ids.map((id) => [id, measured[id]]));
}
