import type { View } from '../../display/mime';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import { slidingWindow, type SlidingWindowOptions } from './slidingWindow';
import type { SeriesStream } from './dataset/seriesStream';
import { type WindowDataset, windowDataset, type WindowDatasetOptions } from './dataset/windowDataset';
import type { WindowOptions, WindowTarget } from './windowOptions';
import { type Windows, windows } from './windows';

/** Windows of a series: `rnn.windows`, `rnn.windowDataset`, `rnn.slidingWindow`. */
export function windowsFace(tf: Tf) {
  return {
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
  };
}
