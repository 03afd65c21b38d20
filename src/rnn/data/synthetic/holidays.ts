/** Indonesia's public holidays that have the same date every year; those of the moon's calendars move. */
const INDONESIA = ['01-01', '05-01', '06-01', '08-17', '12-25'];

/** A day of one year (`2024-03-11`, or a Date) or of every year (`08-17`). */
export type Holiday = string | Date;

/** @returns whether a time lies on a holiday (UTC) */
export function holidayTest(holidays: readonly Holiday[] = INDONESIA): (time: number) => boolean {
  if (!Array.isArray(holidays))
    throw new Error(`holidays is a list of days such as '2024-03-11' or '08-17', not ${String(holidays)}.`);
  const days = new Set(holidays.map(checkedDay));
  return (time) => {
    const day = new Date(time).toISOString().slice(0, 10);
    return days.has(day) || days.has(day.slice(5));
  };
}

function checkedDay(given: unknown, i: number): string {
  const day =
    given instanceof Date && Number.isFinite(given.getTime()) ? given.toISOString().slice(0, 10) : given;
  // a leap year, so that every day of a year is one
  const whole = typeof day === 'string' && /^\d\d-\d\d$/.test(day) ? `2024-${day}` : day;
  if (
    typeof whole === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(whole) &&
    new Date(whole).toJSON()?.startsWith(whole) // not 30 February
  )
    return day as string;
  throw new Error(`holidays[${i}] is a day such as '2024-03-11' or '08-17', not ${String(given)}.`);
}
