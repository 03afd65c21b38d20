/**
 * The library that cells see as `rnn`: looking inside recurrent models, and the tools around them. It computes
 * with the `tf` that it is given and shows things on the host that it is given.
 */
import type { Callback, LayersModel, Optimizer } from '@tensorflow/tfjs';
import {
  type NaiveOptions,
  naiveForecast,
  type SeasonalNaiveOptions,
  seasonalNaiveForecast,
} from './data/baselines';
import type { CsvTable } from './data/CsvTable';
import { type CsvOptions, readCsv } from './data/readCsv';
import { minMaxScaling, Scaler, standardScaling } from './data/scaler';
import { seed } from './data/seed';
import { type Sliceable, type Split, split, type SplitRatios } from './data/split';
import { type WindowOptions, type Windows, windows } from './data/windows';
import { describeObjects } from './display/describeObjects';
import { newDisplayId } from './display/displayId';
import { consoleHost, type RnnHost } from './display/host';
import { html, markdown, svg } from './display/markup';
import { MIME, type View, view } from './display/mime';
import { toBundle } from './display/toBundle';
import { type VegaLiteSpec, vegaLiteBundle } from './display/vegaLite';
import type { Example } from './inspect/example';
import { gates, type GatesOptions } from './inspect/gates';
import { unroll } from './inspect/unroll';
import { installFastLayers } from './layers/install';
import type { ObservedPass } from './layers/observation';
import { type Metrics, metrics } from './metrics/metrics';
import { metricsBundle, type MetricTableOptions } from './metrics/metricTable';
import type { Rows, Series } from './series';
import type { Tf } from './tf';
import {
  type EarlyStopping,
  earlyStopping,
  type EarlyStoppingOptions,
} from './train/callbacks/earlyStopping';
import { installCallbacks } from './train/callbacks/installCallbacks';
import {
  type EpochSchedule,
  learningRateScheduler,
  type LearningRateSchedulerOptions,
} from './train/callbacks/learningRateScheduler';
import { reduceLROnPlateau, type ReduceLROnPlateauOptions } from './train/callbacks/reduceLROnPlateau';
import { installLiveTraining } from './train/liveTraining';
import { clipGradients, type ClipOptions } from './train/optimizer/clipGradients';
import { type Schedule, scheduleLearningRate } from './train/optimizer/scheduleLearningRate';
import * as schedules from './train/optimizer/schedules';

export { consoleHost, installLiveTraining, toBundle };
export type {
  ClipOptions,
  CsvTable,
  EarlyStopping,
  EarlyStoppingOptions,
  EpochSchedule,
  Example,
  GatesOptions,
  LearningRateSchedulerOptions,
  Metrics,
  MetricTableOptions,
  ObservedPass,
  ReduceLROnPlateauOptions,
  RnnHost,
  Rows,
  Scaler,
  Schedule,
  Series,
  Split,
  Tf,
  VegaLiteSpec,
  View,
  Windows,
};

/** What `rnn.display` shows can be replaced later, in place. */
export interface DisplayHandle {
  update(value: unknown): void;
}

export type Rnn = ReturnType<typeof createRnn>;

/**
 * Also makes the recurrent layers and Adam of `tf` fast, teaches its GRU `resetAfter`, and lets
 * `tf.callbacks.earlyStopping` restore the best weights.
 *
 * @param tf TensorFlow.js, with its backend ready
 * @param host where displayed values go; default: text on the console
 */
export function createRnn(tf: Tf, host: RnnHost = consoleHost) {
  describeObjects(tf);
  const layers = installFastLayers(tf, { log: host.log });
  installCallbacks(tf);
  const bundleOf = (value: unknown) => toBundle(tf, value) ?? { [MIME.text]: 'undefined' };

  return {
    /**
     * Shows a value as the last expression of a cell would be shown.
     * @returns a handle whose `update` replaces it in place
     */
    display(value: unknown): DisplayHandle {
      const id = newDisplayId();
      host.display(bundleOf(value), id);
      return { update: (next) => host.update(bundleOf(next), id) };
    },

    /** A string of HTML, to be shown as such. */
    html: (source: string): View => html(source),

    /** A string with one `<svg>` element, to be shown as such. */
    svg: (source: string): View => svg(source),

    /** A string of Markdown, to be shown as such. */
    markdown: (source: string): View => markdown(source),

    /**
     * A chart from a vega-lite specification (https://vega.github.io/vega-lite/docs/spec.html).
     * Typed arrays in its data are fine; data from a URL is not loaded.
     */
    vegaLite: (spec: VegaLiteSpec): View => view(vegaLiteBundle(spec)),

    /**
     * The model unrolled in time: layers × timesteps, with shapes and what feeds what. With an example also its
     * values, ‖h‖₂ of every recurrent layer at every timestep, and the model's output for it.
     *
     * @param example `[timesteps, features]` or `[1, timesteps, features]`, an array or a tensor; for a model with
     * several inputs a list of those
     * @throws when the example does not fit the model's input
     */
    unroll: (model: LayersModel, example?: Example): View => unroll(tf, model, example),

    /**
     * The gate activations of one recurrent layer for one example, unit × timestep: forget, input, candidate and
     * output gate, cell and hidden state of an LSTM; update and reset gate, candidate and hidden state of a GRU; the
     * hidden state of a SimpleRNN. The layer gets what the layers before it make of the example, and its gates come
     * from its own weights and activations. The time axis is that of the input, also for a backward layer, whose
     * last state is then at the first step.
     *
     * @param example as for `unroll`
     * @param options.layer name of the layer or its index in `model.layers`; default: the first recurrent layer
     * @param options.direction which layer of a Bidirectional: `forward` (default) or `backward`
     * @throws when the model has no such layer, or the example does not fit the model's input
     */
    gates: (model: LayersModel, example: Example, options?: GatesOptions): View =>
      gates(tf, model, example, options),

    /**
     * Runs something, like `model.predict` or `tf.variableGrads`, and returns besides its result what happened inside
     * the SimpleRNN, LSTM and GRU layers meanwhile: for each of their passes, in order, the gates and states of every
     * step, `[batch, timesteps, units]` each, and if a gradient was computed through the pass, ∂loss/∂h (of an LSTM
     * also ∂loss/∂c) of every step. Steps come in the order in which the layer took them. Layers that compute step by
     * step (a custom cell, an unusual activation) are not observed.
     */
    observe: <T>(run: () => T): { result: T; passes: ObservedPass[] } => layers.observe(run),

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

    /**
     * Reads a CSV file with a header row. Each column is of one type: numbers, dates (`2012-01-31`, also with
     * `/` and with a time, UTC unless they name a zone) or text. Empty fields, `NA`, `NaN`, `null`, `?` and the like
     * are missing values, `null` in `rows` and counted in `columns`.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, or a row has more or fewer fields than the header
     */
    readCsv: (path: string, options?: CsvOptions): Promise<CsvTable> => readCsv(path, options),

    /**
     * Splits a series in order of time, without shuffling (chapter 7.8.3): the first `train` share (default 0.7),
     * the `validation` share behind it (default 0.15), and the rest as `test`. The cuts are at `trunc(n · ratio)`.
     */
    split: <S extends Sliceable>(series: S, ratios?: SplitRatios): Split<S> => split(series, ratios),

    /**
     * Windows of a series for training: `lookback` steps to see and the `horizon` steps behind them to forecast,
     * n − lookback − horizon + 1 of them.
     *
     * For the validation and the test part, give what comes before as `context`: its last `lookback` steps are put
     * in front, so that every step of the part is a target and none of the part before.
     *
     * @returns `x` [windows, lookback, features] and `y` [windows, horizon]
     * @throws when the series is too short, or a value is missing or not finite
     */
    windows: (series: Series | Rows, options: WindowOptions): Windows => windows(tf, series, options),

    /** Scales each column to mean 0 and standard deviation 1 (of the population, as scikit-learn does). */
    standardScaler: (): Scaler => new Scaler(tf, standardScaling),

    /** Scales each column to the range from 0 to 1. */
    minMaxScaler: (): Scaler => new Scaler(tf, minMaxScaling),

    /**
     * The naive forecast of every step of a series: the value right before it. `context` is what comes before the
     * series (e.g. the validation part, for the test part).
     */
    naiveForecast: (series: Series, options: NaiveOptions): number[] => naiveForecast(tf, series, options),

    /**
     * The seasonal naive forecast of every step of a series: the value one `period` before. `context` is what
     * comes before the series, at least one period.
     */
    seasonalNaiveForecast: (series: Series, options: SeasonalNaiveOptions): number[] =>
      seasonalNaiveForecast(tf, series, options),

    /**
     * Callbacks for `fit` and `fitDataset`, alone or in a list of instances. Each can be used for one training after
     * the other. Metrics are named as in the history: `loss`, `val_loss`, `acc`, `val_mae`, …
     */
    callbacks: {
      /**
       * Stops a training whose metric (`monitor`, default `val_loss`) gets no better for `patience` epochs (default
       * 0), by the rules of Keras 3. With `restoreBestWeights` the model ends with the weights of its best epoch, also
       * when all epochs have run. With a `baseline`, patience runs on until the metric is better than it. No
       * value is better than NaN. A missing metric is warned of, and never stops a training. Afterwards `stoppedEpoch`
       * and `bestEpoch` tell what happened.
       *
       * @throws when the metric's name does not tell whether lower or higher is better, and `mode` does not either
       */
      earlyStopping: (options?: EarlyStoppingOptions): EarlyStopping => earlyStopping(tf, options),

      /**
       * Multiplies the learning rate by `factor` (default 0.1) when a metric (`monitor`, default `val_loss`) has not
       * become better by more than `minDelta` (default 0.0001) for `patience` epochs (default 10), by the rules of
       * Keras 3: not below `minLr`, and not again within `cooldown` epochs and `patience` more. The history gets
       * `learning_rate`, that of each epoch.
       *
       * @throws when `factor` is not less than 1; in the training when the optimizer follows a schedule
       */
      reduceLROnPlateau: (options?: ReduceLROnPlateauOptions): Callback => reduceLROnPlateau(tf, options),

      /**
       * Sets the learning rate at the start of each epoch to what a function makes of the epoch, counted from 0, and
       * of the rate so far. The history gets `learning_rate`.
       *
       * @throws in the training when the function returns no finite number, or the optimizer follows a schedule
       */
      learningRateScheduler: (schedule: EpochSchedule, options?: LearningRateSchedulerOptions): Callback =>
        learningRateScheduler(tf, schedule, options),
    },

    /**
     * Clips the gradients in each step of an optimizer, as Keras does: with `clipNorm` the gradient of each weight
     * that is longer than that is scaled to it (g · clipNorm / max(‖g‖₂, clipNorm)), with `globalClipNorm` those of
     * all weights together, and with `clipValue` each element is held within ±clipValue. NaN stays NaN; an infinite
     * gradient makes all of them NaN with `globalClipNorm`.
     *
     * Calling it again replaces the setting, `{}` turns it off. It is not saved with the model.
     *
     * @param optimizer an object, as from `tf.train.adam(0.001)`
     * @returns the same optimizer
     * @throws for more than one of the three, or one that is not a positive number
     */
    clipGradients: <O extends Optimizer>(optimizer: O, options: ClipOptions): O =>
      clipGradients(tf, optimizer, options),

    /**
     * Learning rates by step, as functions from the step to the rate for `rnn.scheduleLearningRate`: those of
     * `keras.optimizers.schedules`, with the same formulas and defaults. They throw when a number of steps is not
     * positive.
     */
    schedules,

    /**
     * Lets an optimizer follow a schedule: before each step its learning rate is set to what the function makes of
     * the number of steps it has done. Calling it again replaces the schedule. It is not saved with the model.
     *
     * @param schedule one of `rnn.schedules`, or any function
     * @returns the same optimizer
     * @throws for an optimizer whose learning rate cannot be changed; in a step when the rate is no finite number
     */
    scheduleLearningRate: <O extends Optimizer>(optimizer: O, schedule: Schedule): O =>
      scheduleLearningRate(tf, optimizer, schedule),

    /**
     * Makes what is random come out the same every time: initial weights, dropout, the shuffling of `fit` and
     * `tf.util.shuffle`, and `Math.random` itself. Call it before building the model. (`dataset.shuffle` has a seed
     * of its own.)
     */
    seed: (value: number): void => seed(value),
  };
}
