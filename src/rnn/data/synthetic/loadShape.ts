/** The load of each hour of a working day, as a share of its mean: made up, low at night, with a peak in the evening. */
const DAY = [
  0.78, 0.74, 0.72, 0.71, 0.73, 0.79, 0.88, 0.96, 1.04, 1.09, 1.11, 1.1, 1.06, 1.08, 1.09, 1.07, 1.05, 1.1,
  1.21, 1.25, 1.21, 1.13, 1.0, 0.88,
];
/** Of each day of the week from Sunday, and of a holiday. */
const WEEK = [0.84, 1.0, 1.02, 1.02, 1.02, 1.0, 0.91];
const HOLIDAY = 0.76;
/** Half of what the year adds and takes beside the weather. */
const YEARLY = 0.04;
const YEAR = 365.25 * 86_400_000;

/** @returns the load at a time (UTC) as a share of that of an average hour, without the weather */
export function loadShape(time: number, isHoliday: boolean): number {
  const date = new Date(time);
  const day = isHoliday ? HOLIDAY : WEEK[date.getUTCDay()]!;
  return DAY[date.getUTCHours()]! * day * (1 - YEARLY * Math.cos((2 * Math.PI * time) / YEAR));
}
