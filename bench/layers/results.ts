import type { Case, Measure } from './cases';
import type { Timing, Timings } from './timing';

/** What one peer did at one case. */
export interface Result {
  peer: string;
  rounds: Timings[];
  /** Why there are no more rounds. */
  error?: string;
}

export interface CaseResults {
  case: Case;
  results: Result[];
}

/** Of all rounds together. */
export function least(result: Result | undefined, measure: Measure): Timing | undefined {
  const timings = (result?.rounds ?? []).flatMap((round) => round[measure] ?? []);
  if (timings.length === 0) return undefined;
  const fastest = timings.reduce((best, timing) => (timing.ms < best.ms ? timing : best));
  return { ...fastest, times: timings.reduce((sum, timing) => sum + timing.times, 0) };
}
