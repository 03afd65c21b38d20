import type { View } from '../../display/mime';
import type { Series } from '../../series';
import type { Tf } from '../../tf';
import type { Table } from '../table/Table';
import { type FeatureOptions, features } from './features';
import { featureTable, type FeatureTableOptions } from './featureTable';

/** Features of a series: `rnn.features`, `rnn.featureTable`. */
export function featuresFace(tf: Tf) {
  return {
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
  };
}
