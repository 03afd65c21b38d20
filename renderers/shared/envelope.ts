/** Points of a line through `values` from index `from` to `to`: of many in one pixel only the least and the largest. */
export function envelope(
  value: (i: number) => number,
  from: number,
  to: number,
  x: (i: number) => number,
  y: (value: number) => number,
): [number, number][] {
  const [first, last] = [Math.max(0, Math.floor(from)), Math.ceil(to)];
  const pixels = Math.max(1, x(last) - x(first));
  if (last - first <= 2 * pixels)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => [
      x(first + k),
      y(value(first + k)),
    ]);
  const points: [number, number][] = [];
  for (let i = first; i <= last;) {
    const pixel = Math.floor(x(i));
    let [low, high] = [NaN, NaN];
    let [lowAt, highAt] = [i, i];
    for (; i <= last && Math.floor(x(i)) === pixel; i++) {
      const v = value(i);
      if (!(v >= low)) if (Number.isFinite(v)) [low, lowAt] = [v, i];
      if (!(v <= high)) if (Number.isFinite(v)) [high, highAt] = [v, i];
    }
    const [a, b] = lowAt <= highAt ? [low, high] : [high, low];
    points.push([pixel, y(a)], [pixel + 0.5, y(b)]);
  }
  return points;
}
