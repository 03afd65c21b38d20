import { showAs } from '../display/mime';
import { type Rows, type Series, toMatrix } from '../series';
import type { Tf } from '../tf';
import { metricsBundle } from './metricTable';

/** How well a forecast fits, by the measures of chapter 7.6.3, and what they were computed on. */
export interface Metrics {
  /** Mean squared error. */
  mse: number;
  /** Its root, in the unit of the series. */
  rmse: number;
  /** Mean absolute error, in the unit of the series. */
  mae: number;
  /** Coefficient of determination; `null` when the actual values are all the same. */
  r2: number | null;
  /** Mean absolute percentage error, in %; `null` when all actual values are 0. */
  mape: number | null;
  /** Steps on which the forecast moves as the actual values do, in %; `null` when there is only one value. */
  directionAccuracy: number | null;
  /** Number of values compared. */
  n: number;
  /** Values that MAPE leaves out, because the actual value is 0. */
  mapeLeftOut: number;
  /** Steps on which the actual value stays the same: there, no forecast has the direction right. */
  unmoved: number;
}

/** See `Rnn.metrics`. */
export function metrics(tf: Tf, actual: Series | Rows, predicted: Series | Rows): Metrics {
  const a = toMatrix(tf, actual, 'actual');
  const p = toMatrix(tf, predicted, 'predicted');
  if (a.rows.length !== p.rows.length || a.columns !== p.columns) {
    const size = ({ rows, columns }: typeof a) =>
      `${rows.length}${columns === 1 ? '' : ` × ${columns}`} values`;
    throw new Error(`actual has ${size(a)}, predicted has ${size(p)}: they must be of the same steps.`);
  }
  const y = a.rows.flat();
  const errors = p.rows.flat().map((value, i) => y[i]! - value);
  const mse = mean(errors.map((error) => error ** 2))!;
  const yMean = mean(y)!;
  const variance = mean(y.map((value) => (value - yMean) ** 2))!;
  const percentages = errors.flatMap((error, i) => (y[i] === 0 ? [] : [Math.abs(error / y[i]!) * 100]));
  const moves = differences(a.rows);
  const forecastMoves = differences(p.rows);
  const result: Metrics = {
    mse,
    rmse: Math.sqrt(mse),
    mae: mean(errors.map(Math.abs))!,
    r2: y.every((value) => value === y[0]) ? null : 1 - mse / variance,
    mape: mean(percentages),
    directionAccuracy: mean(moves.map((move, i) => (move * forecastMoves[i]! > 0 ? 100 : 0))),
    n: y.length,
    mapeLeftOut: y.length - percentages.length,
    unmoved: moves.filter((move) => move === 0).length,
  };
  return showAs(result, () => metricsBundle({ forecast: result }));
}

/** From each step to the next, in every column. */
function differences(rows: number[][]): number[] {
  return rows.slice(1).flatMap((row, t) => row.map((value, column) => value - rows[t]![column]!));
}

function mean(values: number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
