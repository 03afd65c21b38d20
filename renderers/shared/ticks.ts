/** Time steps that get a label: first and last always, round numbers between where there is room. */
export function stepTicks(steps: number, pixels: number): number[] {
  if (steps <= 1) return steps === 1 ? [1] : [];
  const room = Math.max(1, Math.floor(pixels / 44));
  const interval =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find((n) => steps / n <= room) ?? steps;
  const gap = (44 / pixels) * steps;
  const between: number[] = [];
  for (let t = interval; t < steps; t += interval) if (t - 1 >= gap && steps - t >= gap) between.push(t);
  return [1, ...between, steps];
}
