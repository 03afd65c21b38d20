/** Whether a number is as good as another: no further off than the tolerance, which rounding must not make smaller. */
export function isWithin(value: number, answer: number, tolerance: number): boolean {
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(answer));
  return Math.abs(value - answer) <= tolerance + rounding;
}
