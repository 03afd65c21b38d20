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
import type { View } from '../display/mime';
import { type CsvOptions, readCsv } from './csv/readCsv';
import { corpusChunks, type CorpusOptions, readCorpus } from './datasets/corpus';
import { type HouseholdPowerOptions, readHouseholdPower } from './datasets/householdPower';
import { type ImdbOptions, readImdb } from './datasets/imdb';
import { readYahooFinance, type YahooFinanceOptions } from './datasets/yahooFinance';
import { type FeatureOptions, features } from './features/features';
import { featureTable, type FeatureTableOptions } from './features/featureTable';
import { forecastPlot, type ForecastPlotOptions } from './forecastPlot';
import { rollingOrigin } from './rollingOrigin';
import { Scaler } from './scaler';
import { scalerFromJson } from './scaling/fromJson';
import { minMaxKind, type MinMaxOptions } from './scaling/options';
import { seed } from './seed';
import { slidingWindow, type SlidingWindowOptions } from './slidingWindow';
import { type AdfOptions, type AdfResult, adfTest } from './stationarity/adfTest';
import { difference, type DifferenceOptions, type Differences } from './stationarity/difference';
import { type Sliceable, type Split, split, type SplitRatios } from './split';
import { syntheticFace } from './synthetic/face';
import type { ColumnValues } from './table/columnOf';
import type { Table } from './table/Table';
import { tableOf } from './table/tableOf';
import type { SeriesStream } from './windows/dataset/seriesStream';
import {
  type WindowDataset,
  windowDataset,
  type WindowDatasetOptions,
} from './windows/dataset/windowDataset';
import type { WindowOptions, WindowTarget } from './windows/windowOptions';
import { type Windows, windows } from './windows/windows';

/** What prepares data: `rnn.readCsv`, `rnn.split`, `rnn.windows`, … */
export function dataFace(tf: Tf) {
  return {
    /**
     * A table of columns by name: numbers (also typed arrays), dates, texts, or booleans (kept as 1 and 0), with
     * `null` for a missing value. Each column is of one type.
     *
     * @throws when columns are of different lengths, a column holds several types, or a number is NaN or infinite
     */
    table: (columns: Readonly<Record<string, ColumnValues>>): Table => tableOf(columns),

    /**
     * Reads a CSV file with a header row, in pieces: millions of rows are fine. Each column is of one type: numbers,
     * dates (`2012-01-31`, also with `/` and with a time, UTC unless they name a zone; others by `dates`) or text.
     * Empty fields, `NA`, `NaN`, `null`, `?` and the like are missing values, `null` in `rows` and counted in `columns`.
     * A column that holds several types is read as text, with a warning that names the first row; with `types` it is an
     * error instead.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no text, a row has more or fewer fields than the header, two columns have
     *   the same name, a quote does not end, or two delimiters are possible and none is given
     */
    readCsv: (path: string, options?: CsvOptions): Promise<Table> => readCsv(path, options),

    /**
     * Reads the daily prices of a stock from Yahoo Finance (chapter 7.10, exercise 2): a CSV file as the site gave it out,
     * as yfinance writes it (also with its three header rows), or a table copied from the page. The columns are `Date`,
     * `Open`, `High`, `Low`, `Close`, `Adj Close` where it is there, and `Volume`, from the earliest day on. Rows of
     * dividends and splits, and rows without any price, are left out and counted in `notes`.
     *
     * `Close` is adjusted for splits, `Adj Close` for dividends too.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no price history, a value is no number, or a day comes twice
     */
    readYahooFinance: (path: string, options?: YahooFinanceOptions): Promise<Table> =>
      readYahooFinance(path, options),

    /**
     * Reads the household power consumption of the UCI Machine Learning Repository (chapter 7.10, exercise 5):
     * `household_power_consumption.txt`, one row a minute, into one row an hour, or other bins. Minutes marked `?` do not
     * count; an hour without any is missing, and `notes` count both. Memory does not grow with the minutes.
     *
     * The units are those of the file: kilowatts averaged over a minute, volts, amperes, and watt-hours a minute for the
     * submeterings. The mean `Global_active_power` of an hour in kW is its energy in kWh. Times are the file's, taken as UTC.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is another file, or its rows are not in order of time
     */
    readHouseholdPower: (path: string, options?: HouseholdPowerOptions): Promise<Table> =>
      readHouseholdPower(path, options),

    /**
     * Reads movie reviews for sentiment classification (chapter 7.10, exercise 3) from the folder `aclImdb`, or the one in
     * which it was unpacked: columns `text`, `label` (1 positive, 0 negative) and `rating` (1 to 10). The order is drawn
     * by the seed, so that both kinds are mixed; line breaks (`<br />`) become line feeds.
     *
     * @param folder relative to the notebook's folder
     * @throws when the folder is not there, not unpacked or another one
     */
    readImdb: (folder: string, options?: ImdbOptions): Promise<Table> => readImdb(folder, options),

    /**
     * Reads a plain text (chapter 7.10, exercise 4), with every line's end as one line feed.
     *
     * @param path relative to the notebook's folder
     * @throws when there is no such file, it is no text, or not in the encoding
     */
    readCorpus: (path: string, options?: CorpusOptions): Promise<string> => readCorpus(path, options),

    /**
     * The same text as of `readCorpus` piece by piece, for one that does not fit into memory:
     * `for await (const chunk of rnn.corpusChunks(path)) …`
     */
    corpusChunks: (path: string, options?: CorpusOptions): AsyncGenerator<string, void, undefined> =>
      corpusChunks(path, options),

    /** Series that are made, not measured: for trying things out. */
    synthetic: syntheticFace,

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
     * Windows of a series for training (chapter 7.6): `lookback` steps to see and, `gap` steps behind them, the
     * `horizon` steps to forecast. There are n − lookback − gap − horizon + 1 places to begin, of which every
     * `stride`-th is taken, from the first on: window i sees the steps from i · stride.
     *
     * For the validation and the test part, give what comes before as `context`: its last `lookback + gap` steps are
     * put in front, so that every step of the part is a target and none of the part before.
     *
     * @returns `x` [windows, lookback, features] and `y` [windows, horizon], of several targets
     *   [windows, horizon, targets]
     * @throws when the series is too short, or a value is missing, not finite, or too large for float32
     */
    windows: <T extends WindowTarget = number>(
      series: Series | Rows,
      options: WindowOptions<T>,
    ): Windows<T> => windows(tf, series, options),

    /**
     * The windows of `rnn.windows` in batches { xs, ys } for `model.fitDataset`, as a `tf.data.Dataset`: they are made
     * when they are needed, so that memory does not grow with their number. Of a series that does not fit into
     * memory, give what reads it: a function that returns an iterable or async iterable (it is called once an
     * epoch), whose pieces are steps — a number, or an array with one number a column — or arrays of such arrays.
     *
     * Windows of the training part may be shuffled: `shuffleBuffer` of them are held back and leave at random.
     *
     * @throws in the epoch when a piece is wrong, when the stream ends before one window is full, or when a generator
     *   is asked for its steps a second time
     */
    windowDataset: <T extends WindowTarget = number>(
      series: Series | Rows | SeriesStream,
      options: WindowDatasetOptions<T>,
    ): WindowDataset<T> => windowDataset(tf, series, options),

    /**
     * Draws a series with its training, validation and test part, and forecasts of the test part against the actual
     * values, with their residuals (actual − forecast). A forecast of several steps is drawn from its origin, the
     * last step that was known; choose which of its steps is followed. Zoom with + and −, pan by dragging.
     *
     * @throws when forecasts and test part do not fit each other
     */
    forecastPlot: (options: ForecastPlotOptions): View => forecastPlot(tf, options),

    /**
     * Draws how a window with its target slides over a series (chapter 7.6.1), given as [n] or as rows
     * [n, features], of which the first feature is the target. Choose a window with the keys, by clicking or dragging
     * on the series, or let it play. Below it stands which known values and which own forecasts each forecast step
     * uses, for four strategies: one-step, recursive, direct and multi-output.
     *
     * There are n − lookback − gap − horizon + 1 windows, and with a `stride` every stride-th of them; window i sees
     * the steps from i · stride, and its target begins `gap` steps behind them. With stride 1 and gap 0 these are the
     * windows of `rnn.windows`.
     *
     * @throws when the series is too short for one window, or a value is missing or not finite
     */
    slidingWindow: (series: Series | Rows, options: SlidingWindowOptions): View =>
      slidingWindow(tf, series, options),

    /**
     * Features of each step of a series (chapter 7.6.2), a column each: the value, `lag_1`, `rolling_mean_7`,
     * `rolling_std_7`, `rolling_min_7`, `rolling_max_7`, `diff_1`; `sma_20`, `ema_12` and `rsi_14` where they are asked
     * for; and with times `hour`, `day_of_week`, `day_of_month`, `month`, `quarter`, `hour_sin`, `hour_cos`, … (UTC).
     * They are made of step t and what lies before it, never of what comes after; the target is the value at t+1.
     *
     * All mean what they mean in pandas: `shift(k)`, `rolling(w)` with a window that ends at t itself and a standard
     * deviation divided by n − 1, `diff(d)` as x[t] − x[t−d], `ewm(span=n, adjust=False).mean()`, Monday = 0. The relative
     * strength index is Wilder's. What does not exist yet is missing; `dropIncomplete` leaves such steps out.
     *
     * @param series a series, or a table with a `column` of it
     * @throws when a lag, window or difference is no whole number or too small, a value is missing or not finite, or
     *   times do not go forward
     */
    features: (series: Series | Table, options?: FeatureOptions): Table => features(tf, series, options),

    /**
     * Draws the features of each step of a series (chapter 7.6.2) with how far each reaches back in time: the value,
     * lags, rolling mean, standard deviation, minimum and maximum, differences, and with `times` those of the calendar
     * (UTC; hour and weekday also as sine and cosine). None looks at what comes after its step t; the target is t+1.
     *
     * All mean what they mean in pandas: `shift(k)`, `rolling(w)` with a window that ends at t itself and a standard
     * deviation divided by n − 1, `diff(d)` as x[t] − x[t−d], Monday = 0. What does not exist yet is missing. Of a
     * series of more than 2,000 steps the view holds the last 2,000.
     *
     * @throws when a lag, window or difference is no whole number or too small, a value is missing or not finite, or
     *   times and series do not fit each other
     */
    featureTable: (series: Series, options?: FeatureTableOptions): View => featureTable(tf, series, options),

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
     * Scales each column to mean 0 and standard deviation 1 (of the population, as scikit-learn does); a constant column
     * to 0. Fit it on the training part only: `scaler.fit(train)`, then `scaler.transform(part)` and, for what a model
     * forecasts, `scaler.inverse(values)`. `JSON.stringify(scaler)` keeps it, `rnn.scalerFromJSON` brings it back.
     */
    standardScaler: (): Scaler => new Scaler(tf, { name: 'standard' }),

    /**
     * Scales each column to the range from 0 to 1, or another `featureRange`; a constant column to its lower end. Later
     * values may lie outside, when they lie outside what `fit` has seen. Otherwise as `rnn.standardScaler`.
     *
     * @throws for a range that does not go up
     */
    minMaxScaler: (options?: MinMaxOptions): Scaler => new Scaler(tf, minMaxKind(options)),

    /**
     * The scaler that was written with `JSON.stringify(scaler)`, fitted.
     *
     * @param json the text, or what `JSON.parse` made of it
     * @throws when it is something else, saying what
     */
    scalerFromJSON: (json: unknown): Scaler => scalerFromJson(tf, json),

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
