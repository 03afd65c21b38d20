const MOST_AXES = 6;

/** The numbers of an array, or of arrays in it that all have the same lengths; `undefined` where there is anything else. */
export function numbersIn(
  array: readonly unknown[],
): { dtype: string; shape: number[]; values: Float64Array } | undefined {
  const shape: number[] = [];
  for (let level: unknown = array; Array.isArray(level) && shape.length < MOST_AXES; level = level[0])
    shape.push(level.length);
  const values = new Float64Array(shape.reduce((product, n) => product * n, 1));
  let filled = 0;
  const fill = (level: unknown, axis: number): boolean => {
    if (axis === shape.length) {
      if (typeof level !== 'number') return false;
      values[filled++] = level;
      return true;
    }
    return Array.isArray(level) && level.length === shape[axis] && level.every((one) => fill(one, axis + 1));
  };
  return fill(array, 0) && filled === values.length ? { dtype: 'number', shape, values } : undefined;
}
