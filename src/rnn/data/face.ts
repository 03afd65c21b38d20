import type { View } from '../display/mime';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import {
  type BaselineForecast,
  movingAverageForecast,
  type MovingAverageOptions,
  type NaiveOptions,
  naiveForecast,
  type SeasonalNaiveOptions,
  seasonalNaiveForecast,
} from './baselines';
import { datasetsFace } from './datasets/face';
import { featuresFace } from './features/face';
import { forecastPlot, type ForecastPlotOptions } from './forecastPlot';
import { rollingOrigin } from './rollingOrigin';
import { scalingFace } from './scaling/face';
import { seed } from './seed';
import { type AdfOptions, type AdfResult, adfTest } from './stationarity/adfTest';
import { difference, type DifferenceOptions, type Differences } from './stationarity/difference';
import { type Sliceable, type Split, split, type SplitRatios } from './split';
import { windowsFace } from './windows/face';

/** What prepares data: `rnn.readCsv`, `rnn.split`, `rnn.windows`, … */
export function dataFace(tf: Tf) {
  return {
    ...datasetsFace(),
    ...windowsFace(tf),
    ...featuresFace(tf),
    ...scalingFace(tf),

    /**
     * Splits a series in order of time, without shuffling (chapter 7.8.3): the first `train` share (default 0.7),
     * the `validation` share behind it (default 0.15), and the rest as `test`. The cuts are at `trunc(n · ratio)`.
     *
     * What would let the test part leak into the training is warned of, as far as it can be known: a series that was
     * scaled as a whole, a table whose dates do not go forward, `shuffle: true`; and later a scaler that is fitted on
     * the whole series or on another part than `train`.
     *
     * @param series an array, a typed array or a table
     * @throws when the shares cannot be, or the training part would have no step
     */
    split: <S extends Sliceable>(series: S, ratios?: SplitRatios): Split<S> => split(series, ratios),

    /**
     * Several trainings and tests on one series, each test behind its training (chapter 7.8.3): the last
     * `folds` · `testSize` steps are tested part by part, and the training part of each ends `gap` steps before it. It
     * begins with the series (`window: 'expanding'`) or has always the same length (`'sliding'`). The cuts are those of
     * scikit-learn's `TimeSeriesSplit` (`n_splits`, `test_size`, `gap`, `max_train_size` for `trainSize`).
     *
     * @param series of which each fold has the parts, or its length, for the indices alone
     * @throws when the steps are too few for the folds
     */
    rollingOrigin,

    /**
     * The differences of a series, x[t] − x[t−lag], `order` times over, and with `seasonal` those to the season before
     * first (chapter 7.8.3: models forecast a series best that is stationary). `values` has so many fewer, from the
     * beginning; `invert()` gives back the series, up to rounding, and `extend(forecasts)` what follows it, in its own unit.
     *
     * @throws when the series is too short, or a value is missing or not finite
     */
    difference: (series: Series | Rows, options?: DifferenceOptions): Differences =>
      difference(tf, series, options),

    /**
     * Whether a series is stationary: the augmented Dickey–Fuller test as statsmodels' `adfuller` has it, with a verdict
     * in words. It looks for a unit root: a series that has one, as a random walk, never returns to where it was, and
     * what a model has learned of its level does not hold for long. Below p = 0.05 a unit root is rejected. p-values by
     * MacKinnon (1994), critical values by MacKinnon (2010).
     *
     * A season is no unit root: the test may call a seasonal series stationary.
     *
     * @throws when the series is constant, too short, or follows a line or a season without any noise
     */
    adfTest: (series: Series | Rows, options?: AdfOptions): AdfResult => adfTest(tf, series, options),

    /**
     * The naive forecast of every step of a series: the value right before it. `context` is what comes before the
     * series (e.g. the validation part, for the test part). With a `horizon` the rows [n − horizon + 1, horizon] of
     * forecasts that each repeat the last value known; with a `stride` every stride-th of them.
     */
    naiveForecast: <O extends NaiveOptions>(series: Series, options: O): BaselineForecast<O> =>
      naiveForecast(tf, series, options),

    /**
     * The seasonal naive forecast of every step of a series: the value one `period` before. `context` is what
     * comes before the series, at least one period. With a `horizon`, rows as of `rnn.naiveForecast`, each step the
     * last known value of its season.
     */
    seasonalNaiveForecast: <O extends SeasonalNaiveOptions>(
      series: Series,
      options: O,
    ): BaselineForecast<O> => seasonalNaiveForecast(tf, series, options),

    /**
     * The moving average of every step of a series as its forecast: the mean of the `window` values before it, as
     * pandas' `rolling(window).mean().shift(1)`. `context` is what comes before the series, at least one window. With
     * a `horizon`, rows as of `rnn.naiveForecast`, each the mean of the last values known, for all of its steps.
     *
     * @throws when the context is shorter than the window, or a value is missing or not finite
     */
    movingAverageForecast: <O extends MovingAverageOptions>(
      series: Series,
      options: O,
    ): BaselineForecast<O> => movingAverageForecast(tf, series, options),

    /**
     * Draws a series with its training, validation and test part, and forecasts of the test part against the actual
     * values, with their residuals (actual − forecast). A forecast of several steps is drawn from its origin, the
     * last step that was known; choose which of its steps is followed. Zoom with + and −, pan by dragging.
     *
     * @throws when forecasts and test part do not fit each other
     */
    forecastPlot: (options: ForecastPlotOptions): View => forecastPlot(tf, options),

    /**
     * Makes what is random come out the same every time: initial weights, dropout, the shuffling of `fit`, of
     * `dataset.shuffle` and of `tf.util.shuffle`, and `Math.random` itself, from which all of these draw. Call it
     * before building the model. Then a training repeats bit for bit on the same backend, in this process or another
     * and whatever the number of processors; between backends numbers differ in their last digits.
     *
     * Layers, initialisers and datasets with a `seed` of their own keep to that one. Trainings that run at the same
     * time draw from the same generator, in an order that nobody knows: run them one after the other.
     *
     * @throws for what is no number
     */
    seed: (value: number): void => seed(value),
  };
}
