import type { CalendarKind } from '../../display/views';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EPOCH_WEEKDAY = 3; // 1970-01-01 was a Thursday

/** What the calendar says of a time in milliseconds, UTC. */
export const calendar: Record<CalendarKind, (time: number) => number> = {
  hour: (time) => modulo(Math.floor(time / HOUR), 24),
  /** Monday = 0, as pandas counts. */
  dayOfWeek: (time) => modulo(Math.floor(time / DAY) + EPOCH_WEEKDAY, 7),
  dayOfMonth: (time) => new Date(time).getUTCDate(),
  month: (time) => new Date(time).getUTCMonth() + 1,
  quarter: (time) => Math.floor(new Date(time).getUTCMonth() / 3) + 1,
};

function modulo(n: number, period: number): number {
  return ((n % period) + period) % period;
}
