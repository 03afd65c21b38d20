import type { HelpedMetric } from '../display/metricHelp';
import { type View, view } from '../display/mime';
import type { LeakageReport } from '../display/views';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { type Classes } from './classes';
import { classification, type Classification, type ClassificationOptions } from './classification';
import { comparisonBundle, type ForecastComparison } from './compareForecasts';
import { checkLeakage, type LeakageEvidence, shownReport } from './leakage/checkLeakage';
import { checkPitfalls } from './pitfalls/checkPitfalls';
import type { PitfallEvidence } from './pitfalls/evidence';
import { metricHelpView, type MetricHelpOptions } from './metricHelpView';
import { type Metrics, metrics, type MetricsOptions } from './metrics';
import { metricsBundle, type MetricTableOptions } from './metricTable';

/** What measures a forecast: `rnn.metrics`, `rnn.metricTable`. */
export function metricsFace(tf: Tf) {
  return {
    /**
     * How well a forecast fits: MSE, RMSE, MAE, R², MAPE and direction accuracy, as in chapter 7.6.3, and sMAPE and
     * MASE; RMSE and MAE in the unit of the values, MSE in its square. Where MAPE or R² cannot be computed the result
     * says so instead of giving a huge number: MAPE leaves out the values where `actual` is 0 (and counts them), R² of
     * a constant series is `null`.
     *
     * sMAPE is the mean of 200·|y − ŷ| / (|y| + |ŷ|), as in the M4 competition (0 to 200 %); where both are 0 a term
     * counts as 0, and `smapeBothZero` how often. MASE is MAE / mean |xₜ − xₜ₋ₘ| over the training series `train`,
     * with m = `period` (Hyndman & Koehler, 2006); `null` without `train`, with the reason in `maseReason`.
     *
     * Direction accuracy is the share of the steps from one value to the next on which both series move the same
     * way: (yₜ₊₁ − yₜ)·(ŷₜ₊₁ − ŷₜ) > 0. A step on which one of them does not move counts as wrong.
     *
     * @param actual arrays, typed arrays or tensors of the same size. With several columns (the steps of a
     * horizon) all values count alike, and directions are taken down each column
     * @throws when sizes differ, a value is missing or not finite, or `train` has not one value more than a period
     */
    metrics: (actual: Series | Rows, predicted: Series | Rows, options?: MetricsOptions): Metrics =>
      metrics(tf, actual, predicted, options),

    /**
     * What a metric is, its unit, when to use it and when it misleads; without a name, of all metrics. The tables of
     * metrics show the same where the pointer rests on a column's head.
     *
     * @param metric e.g. `mape`, as in the results of `rnn.metrics` and `rnn.classification`
     * @throws when there is no such metric
     */
    metricHelp: (metric?: HelpedMetric, options?: MetricHelpOptions): View => metricHelpView(metric, options),

    /**
     * Forecasts side by side, one row each; the best value of each column is marked.
     *
     * @param rows results of `rnn.metrics` by name, all computed on the same actual values
     * @throws when the rows were computed on different numbers of values
     */
    metricTable: (rows: Record<string, Metrics>, options?: MetricTableOptions): View =>
      view(metricsBundle(rows, options)),

    /**
     * Forecasts side by side with the naive forecast and, with a `period`, the seasonal naive one, with
     * `movingAverage`, that of so many values; for several steps ahead also step by step. The naive forecast of every step of a horizon is the last value known at its origin;
     * the seasonal one is the last known value of the same season (Hyndman & Athanasopoulos, Forecasting:
     * Principles and Practice, 5.2). All is in original units: give such values, or the `scaler`.
     *
     * @param comparison `actual` and each of `forecasts`: [n], or [n, horizon] with rows one step (`stride` steps)
     * apart; `context`: what comes right before, one value or one period
     * @throws when shapes do not fit, rows of `actual` contradict each other, or the context is too short
     */
    compareForecasts: (comparison: ForecastComparison): View => view(comparisonBundle(tf, comparison)),

    /**
     * Looks for signs that something of the test part has leaked into the training: a scaler fitted on more than the
     * training part, a shuffled series, a training that was stopped on the test part, a feature that is the target,
     * windows of training and test with the same targets, an error too small beside the baselines'. Each rule looks
     * at what it needs, and is named as unchecked where that is not given. No finding is no proof.
     *
     * @throws when what is given does not fit together
     */
    checkLeakage: (evidence: LeakageEvidence): LeakageReport => shownReport(checkLeakage(tf, evidence)),

    /**
     * Looks for the common mistakes of chapter 7.8.3: all that `rnn.checkLeakage` looks for, and inputs that are not
     * normalised (larger than about 10), more trainable parameters than samples, a training part that is not shown to be
     * stationary (`rnn.adfTest`, on its last 5,000 values), time or windows that run backwards, batches of fewer than 8,
     * and no validation part. Each rule looks at what it needs, and is named as unchecked where that is not given. No
     * finding is no proof, and a finding no verdict: it says what to look at, and what to do.
     *
     * @throws when what is given does not fit together
     */
    checkPitfalls: (evidence: PitfallEvidence): LeakageReport => shownReport(checkPitfalls(tf, evidence)),

    /**
     * How well classes were predicted: accuracy, precision, recall and F1 of each class, their means over the classes
     * (macro) and over the values (weighted), and the confusion matrix. What is 0/0 is `null`; in the means it
     * counts as 0 (scikit-learn's `zero_division=0`).
     *
     * @param actual [n] class indices or labels, or [n, classes] one-hot
     * @param predicted [n] class indices or labels; [n, classes] probabilities or logits, of which the largest
     * counts; or [n] or [n, 1] probabilities or logits of the second of two classes
     * @throws when sizes differ, or a value is none of the classes
     */
    classification: (actual: Classes, predicted: Classes, options?: ClassificationOptions): Classification =>
      classification(tf, actual, predicted, options),
  };
}
