/** Points of a curve, thinned where there are more than pixels; the data stay whole. */
export type Values = readonly (number | null)[];

/** More than that are drawn as the lowest and the highest of each pixel column. */
const MOST = 2000;

/**
 * @param x pixel of the point at an index
 * @returns pixel and value, NaN where the curve is broken
 */
export function pointsToDraw(values: Values, x: (index: number) => number): [x: number, value: number][] {
  if (values.length <= MOST) return values.map((value, i) => [x(i), value ?? NaN]);
  const points: [number, number][] = [];
  let i = 0;
  while (i < values.length) {
    const column = Math.floor(x(i));
    let lowest = -1;
    let highest = -1;
    let broken = false;
    for (; i < values.length && Math.floor(x(i)) === column; i++) {
      const value = values[i];
      if (value === null || value === undefined) {
        broken = true;
        continue;
      }
      if (lowest < 0 || value < values[lowest]!) lowest = i;
      if (highest < 0 || value > values[highest]!) highest = i;
    }
    const ends = lowest < 0 ? [] : [...new Set([lowest, highest])].sort((a, b) => a - b);
    points.push(...ends.map((end): [number, number] => [x(end), values[end]!]));
    if (broken) points.push([column, NaN]);
  }
  return points;
}

/** From the first to the last value, as stairs: what holds through each epoch. */
export function stairs(points: [number, number][]): [number, number][] {
  return points.flatMap(([x, value], i): [number, number][] => {
    const before = points[i - 1];
    const isStep = before && before[1] !== value && Number.isFinite(before[1]) && Number.isFinite(value);
    return isStep ? [[x, before[1]], [x, value]] : [[x, value]]; // prettier-ignore
  });
}

/** The last number of a curve. */
export function lastPoint(values: Values): { index: number; value: number } | undefined {
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index];
    if (typeof value === 'number') return { index, value };
  }
  return undefined;
}
