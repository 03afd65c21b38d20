/** @throws when a number of steps to decay over is not positive */
export function assertSteps(steps: Record<string, number>): void {
  for (const [name, value] of Object.entries(steps)) {
    if (!(value > 0)) throw new Error(`${name} is a positive number, not ${String(value)}.`);
  }
}
