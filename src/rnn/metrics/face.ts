import { type View, view } from '../display/mime';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { type Metrics, metrics } from './metrics';
import { metricsBundle, type MetricTableOptions } from './metricTable';

/** What measures a forecast: `rnn.metrics`, `rnn.metricTable`. */
export function metricsFace(tf: Tf) {
  return {
    /**
     * How well a forecast fits: MSE, RMSE, MAE, R², MAPE and direction accuracy, as in chapter 7.6.3, in the unit of
     * the values or in %. Where MAPE or R² cannot be computed the result says so instead of giving a huge number:
     * MAPE leaves out the values where `actual` is 0 (and counts them), R² of a constant series is `null`.
     *
     * Direction accuracy is the share of the steps from one value to the next on which both series move the same
     * way: (yₜ₊₁ − yₜ)·(ŷₜ₊₁ − ŷₜ) > 0. A step on which one of them does not move counts as wrong.
     *
     * @param actual arrays, typed arrays or tensors of the same size. With several columns (the steps of a
     * horizon) all values count alike, and directions are taken down each column
     * @throws when sizes differ, or a value is missing or not finite
     */
    metrics: (actual: Series | Rows, predicted: Series | Rows): Metrics => metrics(tf, actual, predicted),

    /**
     * Forecasts side by side, one row each; the best value of each column is marked.
     *
     * @param rows results of `rnn.metrics` by name, all computed on the same actual values
     * @throws when the rows were computed on different numbers of values
     */
    metricTable: (rows: Record<string, Metrics>, options?: MetricTableOptions): View =>
      view(metricsBundle(rows, options)),
  };
}
