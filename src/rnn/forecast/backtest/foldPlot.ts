import { forecastPlot } from '../../data/forecastPlot';
import type { View } from '../../display/mime';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import type { Backtest } from './backtest';
import type { BacktestOptions } from './options';

/** @throws when the folds leave steps without a forecast */
export function foldPlot<S extends Series | Rows>(
  tf: Tf,
  { folds, forecasts }: Backtest,
  series: Float64Array,
  stride: number,
  { times, unit, title }: BacktestOptions<S>,
): View {
  const horizon = Object.values(forecasts)[0]![0]!.length;
  if (stride > horizon) {
    throw new Error(
      `With a stride of ${stride} and a horizon of ${horizon}, there are steps without a forecast: the plot needs a stride of at most the horizon.`,
    );
  }
  const first = folds[0]!.testStart;
  const test = series.length - first;
  const drawn = (rows: number[][]) =>
    stride === 1
      ? rows
      : Array.from({ length: test }, (_, t) => {
          const fold = Math.min(rows.length - 1, Math.floor(t / stride));
          return rows[fold]![t - fold * stride]!;
        });
  return forecastPlot(tf, {
    series,
    split: { train: first, validation: 0, test },
    forecasts: Object.fromEntries(Object.entries(forecasts).map(([name, rows]) => [name, drawn(rows)])),
    times,
    unit,
    title: title ?? 'Backtest',
  });
}
