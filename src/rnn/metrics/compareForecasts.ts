import type { Scaler } from '../data/scaler';
import { MIME, type MimeBundle } from '../display/mime';
import type { MetricRow, MetricsView } from '../display/views';
import type { Series } from '../series';
import type { Tf } from '../tf';
import type { Forecasts } from './forecastWindows';
import { checkLeakage, type LeakageEvidence } from './leakage/checkLeakage';
import { columnsOf, type MetricId, notesOn } from './metricColumns';
import { type Metrics, metrics } from './metrics';
import { metricsText } from './metricsText';
import { withBaselines } from './withBaselines';

export interface ForecastComparison {
  /** [n] for one step ahead, [n, horizon] for several; in order of time, e.g. `y` of `rnn.windows`. */
  actual: Forecasts;
  /** What each model forecast of them, in the same shape, by name. */
  forecasts: Record<string, Forecasts>;
  /** What comes right before the first forecast: one value, or one period of them. */
  context: Series;
  /** Steps of a season, for the seasonal naive row. Default: none, and no such row. */
  period?: number;
  /** Steps from the start of one row of `actual` to that of the next. Default: 1, as `rnn.windows` makes them. */
  stride?: number;
  /** Where `actual`, `forecasts` and `context` are scaled: what brings them back to their unit. */
  scaler?: Scaler;
  /** Unit of the series, e.g. `°C`. Default: none. */
  unit?: string;
  /** Default: none. */
  title?: string;
  /** Which columns, in which order. Default: MAE, RMSE, R², MAPE and direction accuracy. */
  metrics?: MetricId[];
  /** How the data were prepared, to be searched for leakage. */
  leakage?: LeakageEvidence;
}

const SHOWN: MetricId[] = ['mae', 'rmse', 'r2', 'mape', 'directionAccuracy'];

/** See `Rnn.compareForecasts`. */
export function comparisonBundle(tf: Tf, comparison: ForecastComparison): MimeBundle {
  const data = comparisonView(tf, comparison);
  return { [MIME.metrics]: data, [MIME.text]: metricsText(data) };
}

function comparisonView(tf: Tf, comparison: ForecastComparison): MetricsView {
  const { title = '', unit = '', period, metrics: ids = SHOWN, leakage } = comparison;
  const columns = columnsOf(ids, unit);
  const { actual, rows } = withBaselines(tf, comparison);
  const horizon = actual[0]!.length;
  const measured = rows.map(({ predicted }) => metrics(tf, actual, predicted));
  const report = checkLeakage(tf, { ...leakage, comparison });
  return {
    version: 1,
    title,
    columns,
    rows: rows.map(({ name, role, predicted }, i): MetricRow => ({
      name,
      values: chosen(measured[i]!, ids),
      ...(horizon > 1 && { steps: byStep(tf, actual, predicted, ids) }),
      ...(role && { baseline: true, role }),
    })),
    samples: measured[0]!.n,
    notes: notesOn(measured[0]!, ids),
    ...(horizon > 1 && { horizon }),
    ...(period !== undefined && { period }),
    // what nobody asked about is not worth a line
    leakage: leakage ? report : { ...report, unchecked: [] },
  };
}

function byStep(tf: Tf, actual: number[][], predicted: number[][], ids: MetricId[]): MetricRow['steps'] {
  const column = (rows: number[][], step: number) => rows.map((row) => row[step]!);
  const steps = actual[0]!.map((_, step) => metrics(tf, column(actual, step), column(predicted, step)));
  return Object.fromEntries(ids.map((id) => [id, steps.map((step) => step[id])]));
}

function chosen(measured: Metrics, ids: MetricId[]): MetricRow['values'] {
  return Object.fromEntries(ids.map((id) => [id, measured[id]]));
}
