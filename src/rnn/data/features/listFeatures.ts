import { described } from '../../described';
import type { CalendarKind, CyclicPeriod, Feature } from '../../display/views';

export interface FeatureChoice {
  /** Steps back, pandas' `shift(k)`. Default: 1, 2, 3, 7, 14. */
  lags?: readonly number[];
  /**
   * Steps of each window, the last of which is t itself: its mean, standard deviation (divided by n − 1), minimum and
   * maximum. Default: 7, 14, 30.
   */
  rolling?: readonly number[];
  /** x[t] − x[t−d] for each d, pandas' `diff(d)`. Default: 1, 2. */
  differences?: readonly number[];
  /** Means of so many steps, as traders name them: SMA. Default: none. */
  movingAverages?: readonly number[];
  /** Exponential ones, EMA: pandas' `ewm(span=n, adjust=False).mean()`. Default: none. */
  exponentialMovingAverages?: readonly number[];
  /** Relative strength index over so many changes, with Wilder's smoothing; 14 is usual. Default: none. */
  rsi?: readonly number[];
  /** What the calendar says of each step, UTC; which, or all or none of it. Default: all, where there are times. */
  calendar?: boolean | readonly CalendarKind[];
  /**
   * What of it stands as sine and cosine as well, so that the last hour of a day is next to the first. Default:
   * `['hour', 'dayOfWeek']`, where there are times.
   */
  cyclic?: boolean | readonly CyclicPeriod[];
}

const CALENDAR: readonly CalendarKind[] = ['hour', 'dayOfWeek', 'dayOfMonth', 'month', 'quarter'];
const CYCLIC: readonly CyclicPeriod[] = ['hour', 'dayOfWeek', 'month', 'dayOfYear'];

/**
 * The features of a table, in its order.
 *
 * @param most features that it may have
 * @param times whether the steps have times
 */
export function listFeatures(choice: FeatureChoice, times: boolean, most: number): Feature[] {
  const { lags = [1, 2, 3, 7, 14], rolling = [7, 14, 30], differences = [1, 2] } = choice;
  const { movingAverages = [], exponentialMovingAverages = [], rsi = [] } = choice;
  const { calendar = times, cyclic = times && ['hour', 'dayOfWeek'] } = choice;
  const of = (numbers: readonly number[], name: keyof typeof REMEDY, least: number, kind: Reaching) =>
    checked(numbers, name, least).map((n): Feature => ({ kind, n }));
  const periods = named(cyclic, 'cyclic', ['hour', 'dayOfWeek'], CYCLIC);
  const dates = named(calendar, 'calendar', CALENDAR, CALENDAR);
  if (!times && periods.length + dates.length > 0)
    throw new Error(
      `${dates.length > 0 ? 'calendar' : 'cyclic'} needs the time of each step: give times, or a table with a column of dates.`,
    );
  const features: Feature[] = [
    { kind: 'value' },
    ...of(lags, 'lags', 1, 'lag'),
    ...checked(rolling, 'rolling', 2).flatMap((n): Feature[] => [
      { kind: 'mean', n },
      { kind: 'sd', n },
      { kind: 'min', n },
      { kind: 'max', n },
    ]),
    ...of(differences, 'differences', 1, 'difference'),
    ...of(movingAverages, 'movingAverages', 1, 'sma'),
    ...of(exponentialMovingAverages, 'exponentialMovingAverages', 1, 'ema'),
    ...of(rsi, 'rsi', 1, 'rsi'),
    ...dates.map((kind): Feature => ({ kind })),
    ...periods.flatMap((period): Feature[] => [{ kind: `${period}Sin` }, { kind: `${period}Cos` }]),
  ];
  if (features.length > most)
    throw new Error(
      `${features.length} features are too many for one table (at most ${most}): give fewer lags, windows (4 features each) or differences.`,
    );
  return features;
}

type Reaching = Extract<Feature, { n: number }>['kind'];

const REMEDY = {
  lags: 'a lag below 1 would look at the step itself or ahead',
  rolling: 'a window of fewer than 2 steps has no standard deviation',
  differences: 'a difference below 1 would look at the step itself or ahead',
  movingAverages: 'a mean needs at least one step',
  exponentialMovingAverages: 'a mean needs at least one step',
  rsi: 'it needs at least one change',
};

function checked(numbers: readonly number[], name: keyof typeof REMEDY, least: number): number[] {
  if (!Array.isArray(numbers))
    throw new Error(`${name} is a list of whole numbers, e.g. [7], not ${String(numbers)}.`);
  const wrong = (numbers as number[]).find((n) => !Number.isInteger(n) || n < least || n > 100_000);
  if (wrong !== undefined)
    throw new Error(
      `${name} has ${String(wrong)}: give whole numbers from ${least} to 100,000 (${REMEDY[name]}).`,
    );
  return [...new Set(numbers as number[])].sort((a, b) => a - b);
}

/** @param yes what `true` stands for */
function named<K extends string>(
  chosen: boolean | readonly K[],
  name: string,
  yes: readonly K[],
  known: readonly K[],
): readonly K[] {
  if (typeof chosen === 'boolean') return chosen ? yes : [];
  if (!Array.isArray(chosen))
    throw new Error(
      `${name} is true, false or a list of ${known.map((k) => `'${k}'`).join(', ')}, not ${described(chosen)}.`,
    );
  const wrong = (chosen as readonly K[]).find((kind) => !known.includes(kind));
  if (wrong !== undefined)
    throw new Error(
      `${name} has ${JSON.stringify(wrong)}: there are ${known.map((k) => `'${k}'`).join(', ')}.`,
    );
  return known.filter((kind) => chosen.includes(kind));
}
