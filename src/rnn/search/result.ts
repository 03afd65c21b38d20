import { showAs } from '../display/mime';
import type { SearchView } from '../display/views';
import { searchBundle } from './searchText';
import type { SearchRun } from './SearchRun';
import type { Params } from './space';
import type { Report } from './trial';
import type { TrialState } from './TrialState';

export interface SearchedTrial<P = Params> {
  /** From 1, in the order of the plan. */
  number: number;
  params: P;
  /** `stopped`: early, by the median rule or because others were better in its rung. */
  status: 'done' | 'stopped' | 'failed';
  /** NaN of a failed one. */
  value: number;
  /** What else the trial returned. */
  metrics: Record<string, number>;
  /** What it reported in its last run. */
  reports: Report[];
  epochs: number | null;
  seconds: number;
  error?: { name: string; message: string };
}

export interface SearchResult<P = Params> {
  /** The best trial that was not stopped; `undefined` where all failed. */
  best: SearchedTrial<P> | undefined;
  /** All of them, in the order of the plan. */
  trials: SearchedTrial<P>[];
  /** One row a trial, best first: its parameters, value, other metrics, epochs, seconds and status. */
  table: Record<string, number | string | boolean | null>[];
}

/** Drawn as the search was, when it is displayed. */
export function resultOf<P>(run: SearchRun, view: SearchView): SearchResult<P> {
  const trials = run.trials.map((trial) => searched<P>(trial));
  const best = run.best && trials[run.best.candidate.number - 1];
  const sign = view.goal === 'min' ? 1 : -1;
  const order = (a: SearchedTrial<P>, b: SearchedTrial<P>) =>
    Number(b === best) - Number(a === best) ||
    Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value)) ||
    sign * (a.value - b.value) ||
    a.number - b.number;
  const table = [...trials]
    .sort(order)
    .map(({ number, params, value, metrics, epochs, seconds, status }) => ({
      trial: number,
      ...(params as Params),
      ...{ value, ...metrics, epochs, seconds, status },
    }));
  return showAs({ best, trials, table }, () => searchBundle(view));
}

function searched<P>(trial: TrialState): SearchedTrial<P> {
  const { candidate, status, value, metrics, reports, epochs, elapsedMs, error } = trial;
  return {
    number: candidate.number,
    params: candidate.params as P,
    status: status as SearchedTrial['status'],
    value,
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metric ?? NaN])),
    reports,
    epochs,
    seconds: elapsedMs / 1000,
    ...(error && { error }),
  };
}
