import { encodeArray } from '../display/encoding';
import { formatNumber } from '../display/formatNumber';
import { MIME, view, type View } from '../display/mime';
import { textTable } from '../display/textTable';
import type { ForecastView } from '../display/views';
import { type Rows, type Series, toMatrix, toSeries } from '../series';
import type { Tf } from '../tf';
import { partLengths, type Parts } from './partLengths';
import { stepTimes } from './stepTimes';

export interface ForecastPlotOptions {
  /** The whole series: training, validation and test part. */
  series: Series;
  /** The parts that `rnn.split` returned, or their lengths, or shares. Default: shares of 0.7, 0.15 and the rest. */
  split?: Parts;
  /** By name: one forecast a test step, or [test − horizon + 1, horizon] with all steps of each forecast. */
  forecasts: Record<string, Series | Rows>;
  /** Time of each step: dates, ISO texts (UTC unless they name a zone), or milliseconds. */
  times?: readonly (Date | string | number)[];
  unit?: string;
  title?: string;
  /** Steps that the models saw before each forecast. */
  lookback?: number;
}

/** See `Rnn.forecastPlot`. */
export function forecastPlot(tf: Tf, options: ForecastPlotOptions): View {
  const series = toSeries(tf, options.series, 'series');
  const split = partLengths(series.length, options.split);
  const start = split.train + split.validation;
  const names = Object.keys(options.forecasts);
  if (split.test < 1) throw new Error('The test part is empty: give split a test share above 0.');
  if (names.length === 0)
    throw new Error('forecasts is empty: give the forecasts of at least one model by name.');
  const matrices = names.map((name) => toMatrix(tf, options.forecasts[name]!, `forecasts of ${name}`));
  const horizon = matrices[0]!.columns;
  matrices.forEach(({ rows, columns }, i) => {
    if (columns !== horizon)
      throw new Error(
        `${names[i]} forecasts ${columns} steps, ${names[0]} ${horizon}: plot each horizon by itself.`,
      );
    if (rows.length !== split.test - horizon + 1)
      throw new Error(
        `${names[i]} has ${rows.length} forecasts, but a test part of ${split.test} steps has ${split.test} − ${horizon} + 1 = ${split.test - horizon + 1} of horizon ${horizon}. Make the test windows with context, so that every test step is a target.`,
      );
  });
  const data: ForecastView = {
    version: 1,
    ...(options.title !== undefined && { title: options.title }),
    ...(options.unit !== undefined && { unit: options.unit }),
    series: encodeArray(Float32Array.from(series), [series.length]),
    ...(options.times && { times: stepTimes(options.times, series.length) }),
    split,
    forecasts: matrices.map(({ rows }, i) => ({
      name: names[i]!,
      values: encodeArray(Float32Array.from(rows.flat()), [rows.length, horizon]),
    })),
    ...(options.lookback !== undefined && { lookback: options.lookback }),
  };
  const table = matrices.map(({ rows }, i) => {
    const errors = rows.map((row, r) => row.map((value, h) => series[start + r + h]! - value));
    const mae = (values: number[]) => formatNumber(mean(values.map(Math.abs)));
    return [
      names[i]!,
      mae(errors.flat()),
      formatNumber(mean(errors.flat())),
      ...(horizon > 1 ? [mae(errors.map((row) => row[0]!)), mae(errors.map((row) => row.at(-1)!))] : []),
    ];
  });
  const head = [
    'Model',
    'MAE',
    'Mean residual',
    ...(horizon > 1 ? ['MAE step 1', `MAE step ${horizon}`] : []),
  ];
  const parts = `${series.length} steps: training ${split.train}, validation ${split.validation}, test ${split.test}`;
  return view({
    [MIME.forecast]: data,
    [MIME.text]: `${options.title ?? 'Forecasts'} (${parts}; horizon ${horizon})\n${textTable(head, table)}`,
  });
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
