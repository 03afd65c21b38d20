import { described } from '../described';
import type { StepTimes } from '../display/views';

/** Times of steps: dates, ISO texts (UTC unless they name a zone), or milliseconds. */
export type Times = ArrayLike<Date | string | number>;

/**
 * In milliseconds, UTC.
 *
 * @throws when a time cannot be read, or time does not go forward
 */
export function timeStamps(times: Times, steps: number): Float64Array {
  if (typeof times !== 'object' || times === null || typeof times.length !== 'number')
    throw new Error(`times is a list with the time of each step, not ${described(times)}.`);
  if (times.length !== steps)
    throw new Error(`times has ${times.length} entries, the series ${steps} steps: give one time a step.`);
  const stamps = new Float64Array(steps);
  for (let i = 0; i < steps; i++) {
    const time = times[i]!;
    stamps[i] = typeof time === 'number' ? time : new Date(time).getTime();
    if (!Number.isFinite(stamps[i])) throw new Error(`times[${i}] is ${String(time)}, not a date.`);
    if (i > 0 && stamps[i]! <= stamps[i - 1]!) {
      const twice = stamps[i] === stamps[i - 1];
      throw new Error(
        `times[${i}] is not later than times[${i - 1}]${twice ? ', but the same: leave out what is there twice' : ': sort the series first'}.`,
      );
    }
  }
  return stamps;
}

/** As a view keeps them. @throws as `timeStamps` */
export function stepTimes(times: Times, steps: number): StepTimes {
  const stamps = timeStamps(times, steps);
  const every = (stamps[1] ?? stamps[0]! + 1) - stamps[0]!;
  return stamps.every((stamp, i) => stamp === stamps[0]! + i * every)
    ? { start: stamps[0]!, every }
    : Array.from(stamps);
}
