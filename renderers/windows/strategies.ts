/** Which values each step of a forecast is computed from, by strategy. Offsets count from the last known step, 0. */
export const STRATEGIES = ['one-step', 'recursive', 'direct', 'multi-output'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** `window`: in the chosen window; `later`: a true value that has come in since; `own`: a forecast made before. */
export type Source = 'window' | 'later' | 'own';

/** One run of a model. */
export interface Run {
  /** First and last step that it reads. */
  from: number;
  to: number;
  /** First and last step that it forecasts. */
  first: number;
  last: number;
  /** Index of the model, where there are several. */
  model?: number;
  /** Forecast only because a later step needs it. */
  passing?: boolean;
}

interface Sizes {
  lookback: number;
  horizon: number;
  gap: number;
}

/**
 * The run that forecasts step `offset`, from 1 to gap + horizon; none where the strategy leaves that step out. A
 * recursive forecast has to pass through the gap too: each run reads the step right before its own.
 */
export function runOf(
  strategy: Strategy,
  offset: number,
  { lookback, horizon, gap }: Sizes,
): Run | undefined {
  const from = 1 - lookback;
  if (strategy === 'recursive')
    return { from: offset - lookback, to: offset - 1, first: offset, last: offset, passing: offset <= gap };
  const h = offset - gap;
  if (h < 1 || h > horizon) return undefined;
  if (strategy === 'one-step') return { from: from + h - 1, to: h - 1, first: offset, last: offset };
  if (strategy === 'direct') return { from, to: 0, first: offset, last: offset, model: h - 1 };
  return h === 1 ? { from, to: 0, first: gap + 1, last: gap + horizon } : undefined;
}

/** Where a run has the value of a step from; none where it does not read it. */
export function sourceOf(strategy: Strategy, run: Run, offset: number): Source | undefined {
  if (offset < run.from || offset > run.to) return undefined;
  if (offset <= 0) return 'window';
  return strategy === 'recursive' ? 'own' : 'later';
}

/** A few offsets of many: [from, to] of each column, wider than one where the middle is left out. */
export function elided(from: number, to: number, room: number): [number, number][] {
  const length = to - from + 1;
  if (length <= room) return Array.from({ length }, (_, k) => [from + k, from + k]);
  const after = Math.max(1, Math.floor((room - 1) / 2));
  const before = Math.max(0, room - 1 - after);
  return [
    ...Array.from({ length: before }, (_, k): [number, number] => [from + k, from + k]),
    [from + before, to - after],
    ...Array.from({ length: after }, (_, k): [number, number] => [to - after + 1 + k, to - after + 1 + k]),
  ];
}
