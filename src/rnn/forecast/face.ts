import type { RnnHost } from '../display/host';
import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { backtest, type Backtest } from './backtest/backtest';
import type { BacktestOptions } from './backtest/options';
import { forecast, type ForecastOptions, type RollingForecastOptions } from './forecast';
import type { Forecaster } from './windowModel';

/** Rows of [origins, horizon] where there is a test part, else one forecast. */
type Forecast<O extends ForecastOptions> = O extends RollingForecastOptions ? number[][] : number[];

/** What forecasts with trained models: `rnn.forecast`, `rnn.backtest`. */
export function forecastFace(tf: Tf, host: RnnHost) {
  return {
    /**
     * Forecasts a series with a trained model, by one of the four strategies of chapter 7.6.1:
     *
     * - `oneStep`: the step that follows on the window, by a model with one output.
     * - `recursive`: the same model `horizon` times, its own forecasts taken into the window. Several features: the
     *   others have to come from `knownFuture` or `nextRow`, unless the model forecasts all of them.
     * - `direct`: a list of models, the k-th trained for k steps ahead (`rnn.windows` with a `gap` of k − 1).
     * - `multiOutput`: a model with one output a step.
     *
     * Without `test` it forecasts what follows on `history`: `horizon` values. With `test`, the part that follows, it
     * forecasts from every origin (`stride` steps apart), each knowing all before it: rows
     * [(n − horizon) / stride + 1, horizon], as `rnn.compareForecasts` and `rnn.forecastPlot` take them. All windows
     * are predicted together, so a recursive forecast costs `horizon` predictions. No tensor is left behind.
     *
     * @param model of tf with one input [batch, lookback, features] and outputs [batch, horizon]; or a function of
     * a window [lookback][features] that returns one number, or one a step; a list of them for `direct`
     * @param history [n] or rows [n, features], in original units where a `scaler` is given
     * @throws when history is shorter than the lookback, the model does not suit the strategy, or forecasts NaN
     */
    forecast: <O extends ForecastOptions | RollingForecastOptions>(
      model: Forecaster | readonly Forecaster[],
      history: Series | Rows,
      options: O,
    ): Forecast<O> => forecast(tf, model, history, options) as Forecast<O>,

    /**
     * Tests forecasters at several origins of a series (rolling-origin evaluation; Tashman, 2000): each forecasts
     * `horizon` steps from what is known at the origin, then the origin moves on by `stride`. Nothing behind the origin
     * is shown to them: the models' scalers are fitted on the training part of the fold, and parts are copies. Beside
     * them stand the naive forecast, with a `period` the seasonal naive one, and with `movingAverage` that.
     *
     * A forecaster is a function `(history, { fold, horizon, origin }) => values`; or `{ strategy, fit }`, where `fit`
     * builds and trains a model on the (scaled) training part, in every fold or with `refit: false` in the first only;
     * or `{ strategy, model, scaler }` with a model that was trained before. While it runs a line tells the fold (with
     * `showTrainings` every training draws its curves too), and an interrupt ends it. Models that `fit` made for earlier folds are disposed; the last ones are in `models`.
     *
     * Metrics are of all folds together and of each. MASE divides by the naive errors in the first training part.
     *
     * @returns the forecasts, their metrics, and `plot()`; shown as a table
     * @throws when there is no room for the folds, or a forecaster gives too few values or NaN
     */
    backtest: <S extends Series | Rows>(options: BacktestOptions<S>): Promise<Backtest> =>
      backtest(tf, host, options),
  };
}
