import * as z from 'zod/mini';
import { decodeArray, type EncodedArray } from '../../src/rnn/display/encoding';
import type { Feature, FeaturesView } from '../../src/rnn/display/views';
import { encodedArray, parseView, ViewDataError, wholeNumber } from '../shared/schema';

const MOST_STEPS = 2000;

const time = z.number().check(z.gte(-8e15), z.lte(8e15));
const feature = z.union([
  z.object({
    kind: z.enum(['lag', 'mean', 'sd', 'min', 'max', 'difference', 'sma', 'ema', 'rsi']),
    n: z.int().check(z.minimum(1), z.maximum(100_000)),
  }),
  z.object({
    kind: z.enum([
      'value',
      'hour',
      'dayOfWeek',
      'dayOfMonth',
      'month',
      'quarter',
      'hourSin',
      'hourCos',
      'dayOfWeekSin',
      'dayOfWeekCos',
      'monthSin',
      'monthCos',
      'dayOfYearSin',
      'dayOfYearCos',
    ]),
    n: z.optional(z.undefined()),
  }),
]);
const schema = z.object({
  version: z.literal(1),
  unit: z.optional(z.string().check(z.maxLength(200))),
  series: encodedArray,
  times: z.optional(
    z.union([
      z.array(time).check(z.maxLength(MOST_STEPS)),
      z.object({ start: time, every: z.number().check(z.gt(0), z.lte(1e12)) }),
    ]),
  ),
  omitted: wholeNumber,
  features: z.array(feature).check(z.minLength(1), z.maxLength(80)),
  values: encodedArray,
});

/** The data, with its arrays decoded and found to fit each other. */
export interface FeatureData {
  unit?: string;
  series: Float32Array;
  /** UTC, milliseconds. */
  times?: number[];
  omitted: number;
  features: Feature[];
  /** Row-major, [features, steps]. */
  values: Float32Array;
}

const PAIRS: Partial<Record<Feature['kind'], Feature['kind']>> = {
  hourSin: 'hourCos',
  dayOfWeekSin: 'dayOfWeekCos',
  monthSin: 'monthCos',
  dayOfYearSin: 'dayOfYearCos',
};

export function parseFeatures(data: unknown): FeatureData {
  const { unit, series, times, omitted, features, values } = parseView<FeaturesView>(schema, data);
  const steps = series.shape[0] ?? 0;
  if (series.shape.length !== 1 || steps < 1 || steps > MOST_STEPS)
    throw new ViewDataError(`series: expected [steps], from 1 to ${MOST_STEPS}`);
  if (values.shape.length !== 2 || values.shape[0] !== features.length || values.shape[1] !== steps)
    throw new ViewDataError('values: expected [features, steps]');
  features.forEach(({ kind }, f) => {
    const cosine = Object.values(PAIRS).includes(kind);
    if (PAIRS[kind] && features[f + 1]?.kind !== PAIRS[kind])
      throw new ViewDataError('features: a sine without its cosine');
    if (cosine && PAIRS[features[f - 1]?.kind ?? 'value'] !== kind)
      throw new ViewDataError('features: a cosine without its sine');
  });
  const stamps =
    times && !Array.isArray(times)
      ? Array.from({ length: steps }, (_, i) => times.start + i * times.every)
      : times;
  if (stamps && (stamps.length !== steps || stamps.at(-1)! > 8.6e15))
    throw new ViewDataError('times: do not fit the series');
  return { unit, series: decoded(series), times: stamps, omitted, features, values: decoded(values) };
}

function decoded(array: EncodedArray): Float32Array {
  try {
    return decodeArray(array);
  } catch (error) {
    throw new ViewDataError((error as Error).message);
  }
}
