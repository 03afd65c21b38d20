import * as z from 'zod/mini';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import type { WindowsView } from '../../src/rnn/display/views';
import { windowCount, type WindowSizes } from '../../src/rnn/display/windowCount';
import { encodedArray, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const time = z.number().check(z.gte(-8e15), z.lte(8e15));
const size = z.int().check(z.gte(1), z.lte(1e8));
const schema = z.object({
  version: z.literal(1),
  title: z.optional(z.string()),
  unit: z.optional(z.string()),
  series: encodedArray,
  features: size,
  times: z.optional(
    z.union([z.array(time), z.object({ start: time, every: z.number().check(z.gt(0), z.lte(1e13)) })]),
  ),
  lookback: size,
  horizon: size,
  stride: size,
  gap: wholeNumber.check(z.lte(1e8)),
});

/** The data, with its arrays decoded and found to fit each other. */
export interface SlidingWindows extends WindowSizes {
  title?: string;
  unit?: string;
  steps: number;
  /** One a drawn feature; the first is the target. */
  columns: Float32Array[];
  features: number;
  /** UTC, milliseconds. */
  times?: number[];
  count: number;
}

export function parseWindows(data: unknown): SlidingWindows {
  const view = parseView<WindowsView>(schema, data);
  const [steps = 0, drawn = 0] = view.series.shape;
  if (view.series.shape.length !== 2 || drawn < 1 || drawn > 6)
    throw new ViewDataError('series: expected [steps, 1 to 6 columns]');
  if (drawn > view.features) throw new ViewDataError('features: fewer than the columns of the series');
  const values = decoded(view.series);
  const { lookback, horizon, stride, gap, times } = view;
  const count = windowCount(steps, { lookback, horizon, stride, gap });
  if (count < 1) throw new ViewDataError('lookback, gap and horizon: longer than the series');
  if (!values.every(Number.isFinite)) throw new ViewDataError('series: a value is not finite');
  const stamps =
    Array.isArray(times) || !times
      ? times
      : Array.from({ length: steps }, (_, i) => times.start + i * times.every);
  if (stamps && (stamps.length !== steps || Math.abs(stamps.at(-1)!) > 8.6e15))
    throw new ViewDataError('times: do not fit the series');
  return {
    title: view.title,
    unit: view.unit,
    steps,
    columns: Array.from({ length: drawn }, (_, c) =>
      Float32Array.from({ length: steps }, (_, i) => values[i * drawn + c]!),
    ),
    features: view.features,
    times: stamps,
    count,
    ...{ lookback, horizon, stride, gap },
  };
}

function decoded(array: EncodedArray): Float32Array {
  try {
    return decodeArray(array);
  } catch (error) {
    throw new ViewDataError((error as Error).message);
  }
}
