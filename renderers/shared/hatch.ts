/** Runs of masked steps, and the hatching that marks them. */
export interface Run {
  from: number;
  /** The step after the last. */
  to: number;
}

export function maskedRuns(masked: boolean[]): Run[] {
  const runs: Run[] = [];
  masked.forEach((left, step) => {
    if (!left) return;
    const last = runs.at(-1);
    if (last?.to === step) last.to = step + 1;
    else runs.push({ from: step, to: step + 1 });
  });
  return runs;
}

const APART = 6;

/** Lines from bottom left to top right within a rectangle; drawn out, for a pattern's id is not safe in a page of many pictures. */
export function hatchPath(x: number, y: number, width: number, height: number): string {
  const [right, bottom] = [x + width, y + height];
  let path = '';
  // on a line, x + y is the same everywhere
  for (let sum = Math.ceil((x + y) / APART) * APART; sum < right + bottom; sum += APART) {
    const start = Math.max(x, sum - bottom);
    const end = Math.min(right, sum - y);
    path += `M${round(start)},${round(sum - start)}L${round(end)},${round(sum - end)}`;
  }
  return path;
}

const round = (value: number) => Math.round(value * 100) / 100;
