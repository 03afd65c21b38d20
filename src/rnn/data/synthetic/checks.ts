/** @throws when one is no finite number, naming it */
export function checkFinite(options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options))
    if (!Number.isFinite(value)) throw new Error(`${name} is a finite number, not ${String(value)}.`);
}

/** @throws when one is no finite number from 0, naming it */
export function checkNotNegative(options: Readonly<Record<string, number>>): void {
  checkFinite(options);
  for (const [name, value] of Object.entries(options))
    if (value < 0) throw new Error(`${name} is a number from 0, not ${value}.`);
}

/** @throws when it is not above 0 */
export function checkPositive(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0))
    throw new Error(`${name} is a number above 0, not ${String(value)}.`);
}

/** @returns UTC milliseconds. @throws when it is no date, or not at a whole multiple of `every` */
export function checkedStart(start: Date | string, every: number, unit: string): number {
  const time = new Date(start).getTime();
  if (!Number.isFinite(time)) throw new Error(`start is a date such as '2024-01-01', not ${String(start)}.`);
  if (time % every !== 0)
    throw new Error(`start is at a whole ${unit} (UTC), not ${new Date(time).toISOString()}.`);
  return time;
}
