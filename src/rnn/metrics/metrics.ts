import { showAs } from '../display/mime';
import { flatSeries } from '../flatSeries';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { errorSums } from './errorSums';
import { metricsBundle } from './metricTable';
import { type NaiveScale, naiveScale } from './naiveScale';

export interface MetricsOptions {
  /** The training series, in the same unit as `actual`: MASE measures errors by how hard that is to forecast. */
  train?: Series;
  /** Steps of a season, for MASE: then it divides by the errors of the seasonal naive forecast. Default: 1, none. */
  period?: number;
}

/** How well a forecast fits, by the measures of chapter 7.6.3 and two more, and what they were computed on. */
export interface Metrics {
  /** Mean squared error, in the square of the series' unit. */
  mse: number;
  /** Its root, in the unit of the series. */
  rmse: number;
  /** Mean absolute error, in the unit of the series. */
  mae: number;
  /** Coefficient of determination; `null` when the actual values are all the same. */
  r2: number | null;
  /** Mean absolute percentage error, in %; `null` when all actual values are 0. */
  mape: number | null;
  /** Symmetric MAPE, in % from 0 to 200; where both values are 0 a term counts as 0. */
  smape: number;
  /** Mean absolute scaled error; `null` without `train`, or when that never changes: see `maseReason`. */
  mase: number | null;
  /** Steps on which the forecast moves as the actual values do, in %; `null` when there is only one value. */
  directionAccuracy: number | null;
  /** Number of values compared. */
  n: number;
  /** Values that MAPE leaves out, because the actual value is 0. */
  mapeLeftOut: number;
  /** Values that sMAPE counts as 0, because actual and forecast are both 0. */
  smapeBothZero: number;
  /** What MASE divides by: the mean absolute error of the naive forecast in `train`; `null` without it. */
  naiveMae: number | null;
  /** Of which seasonal naive forecast that is: 1 for the naive one; `null` without `train`. */
  masePeriod: number | null;
  /** Why MASE is `null`; `null` where it is not. */
  maseReason: string | null;
  /** Steps on which the actual value stays the same: there, no forecast has the direction right. */
  unmoved: number;
}

/** See `Rnn.metrics`. */
export function metrics(
  tf: Tf,
  actual: Series | Rows,
  predicted: Series | Rows,
  { train, period }: MetricsOptions = {},
): Metrics {
  const a = flatSeries(tf, actual, 'actual');
  const p = flatSeries(tf, predicted, 'predicted');
  if (a.steps !== p.steps || a.columns !== p.columns) {
    const size = ({ steps, columns }: typeof a) => `${steps}${columns === 1 ? '' : ` × ${columns}`} values`;
    throw new Error(`actual has ${size(a)}, predicted has ${size(p)}: they must be of the same steps.`);
  }
  return metricsOf(
    a.values,
    p.values,
    a.columns,
    train === undefined ? undefined : naiveScale(tf, train, period),
  );
}

/** The same of values that are checked, one row of `columns` after the other. */
export function metricsOf(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  columns: number,
  naive?: NaiveScale,
): Metrics {
  const sums = errorSums(actual, predicted, columns);
  const { n, steps } = sums;
  const mse = sums.squared / n;
  const mae = sums.absolute / n;
  const result: Metrics = {
    mse,
    rmse: Math.sqrt(mse),
    mae,
    r2: sums.constant ? null : 1 - sums.squared / sums.spread,
    mape: sums.zeros === n ? null : (100 * sums.percentage) / (n - sums.zeros),
    smape: (100 * sums.symmetric) / n,
    mase: naive === undefined || naive.mae === 0 ? null : mae / naive.mae,
    directionAccuracy: steps === 0 ? null : (100 * sums.sameWay) / steps,
    n,
    mapeLeftOut: sums.zeros,
    smapeBothZero: sums.bothZero,
    naiveMae: naive?.mae ?? null,
    masePeriod: naive?.period ?? null,
    maseReason: maseReason(naive),
    unmoved: sums.unmoved,
  };
  return showAs(result, () => metricsBundle({ forecast: result }));
}

function maseReason(naive: NaiveScale | undefined): string | null {
  if (naive === undefined) return 'MASE needs the training series: give { train }.';
  if (naive.mae > 0) return null;
  return naive.period === 1
    ? 'MASE is not defined: the training series never changes.'
    : `MASE is not defined: the training series repeats itself every ${naive.period} steps.`;
}
