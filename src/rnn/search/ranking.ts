import type { TrialState } from './TrialState';

/** @returns whether the first of two values is better; NaN never is */
export const better = (goal: 'min' | 'max') => (goal === 'min' ? lower : higher);
const lower = (a: number, b: number) => a < b || (Number.isNaN(b) && !Number.isNaN(a));
const higher = (a: number, b: number) => a > b || (Number.isNaN(b) && !Number.isNaN(a));

/** Best first; of equal ones, the first of the plan. */
export function ranked(trials: TrialState[], isBetter: (a: number, b: number) => boolean): TrialState[] {
  return [...trials].sort((a, b) =>
    isBetter(a.value, b.value)
      ? -1
      : isBetter(b.value, a.value)
        ? 1
        : a.candidate.number - b.candidate.number,
  );
}
