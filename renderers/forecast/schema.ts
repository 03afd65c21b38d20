import * as z from 'zod/mini';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import type { ForecastView } from '../../src/rnn/display/views';
import { encodedArray, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const time = z.number().check(z.gte(-8e15), z.lte(8e15));
const schema = z.object({
  version: z.literal(1),
  title: z.optional(z.string()),
  unit: z.optional(z.string()),
  series: encodedArray,
  times: z.optional(
    z.union([z.array(time), z.object({ start: time, every: z.number().check(z.gt(0), z.lte(1e13)) })]),
  ),
  split: z.object({ train: wholeNumber, validation: wholeNumber, test: wholeNumber }),
  forecasts: z
    .array(z.object({ name: z.string(), values: encodedArray }))
    .check(z.minLength(1), z.maxLength(12)),
  lookback: z.optional(wholeNumber),
});

/** The data, with its arrays decoded and found to fit each other. */
export interface Forecasts {
  title?: string;
  unit?: string;
  series: Float32Array;
  /** UTC, milliseconds. */
  times?: number[];
  split: ForecastView['split'];
  /** Index of the first test step. */
  start: number;
  horizon: number;
  rows: number;
  models: { name: string; values: Float32Array }[];
  lookback: number;
}

export function parseForecast(data: unknown): Forecasts {
  const view = parseView<ForecastView>(schema, data);
  const { split, times } = view;
  const series = decoded(view.series);
  const start = split.train + split.validation;
  const steps = series.length;
  const [rows = 0, horizon = 0] = view.forecasts[0]!.values.shape;
  if (view.series.shape.length !== 1) throw new ViewDataError('series: expected [steps]');
  if (split.test < 1 || start + split.test !== steps)
    throw new ViewDataError('split: does not fit the series');
  if (horizon < 1 || rows < 1 || rows !== split.test - horizon + 1)
    throw new ViewDataError('forecasts: do not fit the test part');
  for (const { values } of view.forecasts)
    if (values.shape.length !== 2 || values.shape[0] !== rows || values.shape[1] !== horizon)
      throw new ViewDataError('forecasts: of different shapes');
  const stamps =
    Array.isArray(times) || !times ? times : Array.from(series, (_, i) => times.start + i * times.every);
  if (stamps && (stamps.length !== steps || Math.abs(stamps.at(-1)!) > 8.6e15))
    throw new ViewDataError('times: do not fit the series');
  return {
    title: view.title,
    unit: view.unit,
    series,
    times: stamps,
    split,
    start,
    horizon,
    rows,
    models: view.forecasts.map(({ name, values }) => ({ name, values: decoded(values) })),
    lookback: Math.min(steps, view.lookback ?? 0),
  };
}

function decoded(array: EncodedArray): Float32Array {
  try {
    return decodeArray(array);
  } catch (error) {
    throw new ViewDataError((error as Error).message);
  }
}
