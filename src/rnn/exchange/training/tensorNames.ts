/**
 * Names of a model's inputs or outputs in a data file: `x`, or of several `x_0`, `x_1`, … in the order of the model's.
 */
export function tensorNames(count: number, name = 'x'): string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name}_${i}`);
}
