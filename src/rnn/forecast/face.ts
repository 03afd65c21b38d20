import type { Rows, Series } from '../series';
import type { Tf } from '../tf';
import { forecast, type ForecastOptions, type RollingForecastOptions } from './forecast';
import type { Forecaster } from './windowModel';

/** Rows of [origins, horizon] where there is a test part, else one forecast. */
type Forecast<O extends ForecastOptions> = O extends RollingForecastOptions ? number[][] : number[];

/** What forecasts with trained models: `rnn.forecast`. */
export function forecastFace(tf: Tf) {
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
  };
}
