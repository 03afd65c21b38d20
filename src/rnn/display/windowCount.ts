export interface WindowSizes {
  lookback: number;
  horizon: number;
  stride: number;
  gap: number;
}

/** Windows of a series of `steps`: n − lookback − gap − horizon + 1 places to begin, of which every stride-th is taken. */
export function windowCount(steps: number, { lookback, horizon, stride, gap }: WindowSizes): number {
  return Math.max(0, Math.ceil((steps - lookback - gap - horizon + 1) / stride));
}

/** What window `k` sees and what it is to forecast, as indices of the series, ends included. */
export function windowSpan(k: number, { lookback, horizon, stride, gap }: WindowSizes) {
  const start = k * stride;
  const last = start + lookback - 1;
  const target = last + 1 + gap;
  return { start, last, target, end: target + horizon - 1 };
}

/** How the number of windows comes about, in the names of the options and in numbers. */
export function countFormula(steps: number, sizes: WindowSizes): { names: string; numbers: string } {
  const { lookback, horizon, stride, gap } = sizes;
  const between = (names: boolean) =>
    [
      names ? 'n' : steps,
      names ? 'lookback' : lookback,
      ...(gap > 0 ? [names ? 'gap' : gap] : []),
      names ? 'horizon' : horizon,
    ].join(' − ') + ' + 1';
  const divided = (text: string, by: string | number) => (stride > 1 ? `⌈(${text}) / ${by}⌉` : text);
  return {
    names: divided(between(true), 'stride'),
    numbers: `${divided(between(false), stride)} = ${windowCount(steps, sizes)}`,
  };
}
