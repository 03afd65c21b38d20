import type { CalendarKind, CyclicPeriod } from '../../display/views';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EPOCH_WEEKDAY = 3; // 1970-01-01 was a Thursday

/** What the calendar says of a time in milliseconds, UTC. */
export const calendar: Record<CalendarKind | CyclicPeriod, (time: number) => number> = {
  hour: (time) => modulo(Math.floor(time / HOUR), 24),
  /** Monday = 0, as pandas counts. */
  dayOfWeek: (time) => modulo(Math.floor(time / DAY) + EPOCH_WEEKDAY, 7),
  dayOfMonth: (time) => new Date(time).getUTCDate(),
  month: (time) => new Date(time).getUTCMonth() + 1,
  quarter: (time) => Math.floor(new Date(time).getUTCMonth() / 3) + 1,
  /** From 1. */
  dayOfYear(time) {
    const day = Math.floor(time / DAY);
    return day - Date.UTC(new Date(time).getUTCFullYear(), 0, 1) / DAY + 1;
  },
};

/** Of all times; what is the same all day is looked up once a day. */
export function calendarColumn(kind: CalendarKind | CyclicPeriod, times: Float64Array): Float64Array {
  const of = calendar[kind];
  if (kind === 'hour') return times.map(of);
  let [day, value] = [NaN, NaN];
  return times.map((time) => {
    const now = Math.floor(time / DAY);
    if (now !== day) [day, value] = [now, of(time)];
    return value;
  });
}

function modulo(n: number, period: number): number {
  return ((n % period) + period) % period;
}
