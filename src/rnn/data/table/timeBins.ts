/** The width of the bins: a unit of the calendar (UTC; weeks begin on Monday), or milliseconds. */
export type Every = 'hour' | 'day' | 'week' | 'month' | number;

/** Equal steps of time, numbered from 0. */
export interface TimeBins {
  indexOf(time: number): number;
  /** The label of a bin: where it begins. It ends right before the next. */
  startOf(index: number): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * @param first the earliest time: it lies in bin 0. Bins of milliseconds are counted from midnight of its day, as in pandas.
 */
export function timeBins(every: Every, first: number): TimeBins {
  if (every === 'month') return monthBins(first);
  const width = widthOf(every);
  const midnight = Math.floor(first / DAY) * DAY;
  const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY;
  const origin = every === 'week' ? monday : midnight;
  const start = origin + Math.floor((first - origin) / width) * width;
  return {
    indexOf: (time) => Math.floor((time - start) / width),
    startOf: (index) => start + index * width,
  };
}

function widthOf(every: Exclude<Every, 'month'>): number {
  if (every === 'hour') return HOUR;
  if (every === 'day') return DAY;
  if (every === 'week') return 7 * DAY;
  if (Number.isInteger(every) && every >= 1) return every;
  throw new Error(
    `every is 'hour', 'day', 'week', 'month' or a whole number of milliseconds from 1, not ${typeof every === 'string' ? JSON.stringify(every) : every}.`,
  );
}

function monthBins(first: number): TimeBins {
  const monthOf = (time: number) => {
    const date = new Date(time);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const start = monthOf(first);
  return {
    indexOf: (time) => monthOf(time) - start,
    startOf: (index) => Date.UTC(2000, start - 2000 * 12 + index), // any year: Date.UTC takes 0 to 99 for 1900 to 1999
  };
}
