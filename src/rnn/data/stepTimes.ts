import type { StepTimes } from '../display/views';

/** @throws when a time cannot be read, or time does not go forward */
export function stepTimes(times: readonly (Date | string | number)[], steps: number): StepTimes {
  if (times.length !== steps)
    throw new Error(`times has ${times.length} entries, the series ${steps} steps: give one time a step.`);
  const stamps = times.map((time, i) => {
    const stamp = new Date(time).getTime();
    if (!Number.isFinite(stamp)) throw new Error(`times[${i}] is ${String(time)}, not a date.`);
    return stamp;
  });
  const back = stamps.findIndex((stamp, i) => i > 0 && stamp <= stamps[i - 1]!);
  if (back > 0)
    throw new Error(`times[${back}] is not later than times[${back - 1}]: sort the series first.`);
  const every = (stamps[1] ?? stamps[0]! + 1) - stamps[0]!;
  return stamps.every((stamp, i) => stamp === stamps[0]! + i * every) ? { start: stamps[0]!, every } : stamps;
}
