import type { SearchParameter, SearchTrial, SearchView } from '../display/views';
import { better, ranked } from './ranking';
import type { SearchRun } from './SearchRun';
import { isRange, type SearchSpace } from './space';
import type { TrialState } from './TrialState';

/** Outputs are saved in the notebook, and drawn anew four times a second. */
const MOST_TRIALS = 2_000;

export interface RunFacts {
  status: SearchView['status'];
  workers: number | undefined;
  elapsedMs: number;
  remainingMs: number | null;
  noWorkerAt: string | undefined;
}

/** A search as data for its view. */
export function viewOf(run: SearchRun, { workers, noWorkerAt, ...facts }: RunFacts): SearchView {
  const { settings, space, rungs, candidates } = run.plan;
  const { name = '', method, goal } = settings;
  const names = Object.keys(space);
  const begun = run.trials.filter(({ status }) => status !== 'waiting');
  const shown = mostTelling(begun, better(goal));
  return {
    version: 1,
    ...{ name, method, goal, ...facts },
    parameters: parametersOf(space),
    planned: candidates.length,
    ended: run.ended,
    ...(method === 'halving' && { rungs, rung: run.rung }),
    resumed: run.resumed,
    workers: workers ?? null,
    best: run.best?.candidate.number ?? null,
    trials: shown.map((trial) => rowOf(trial, names)),
    ...(shown.length < begun.length && { omitted: begun.length - shown.length }),
    ...(noWorkerAt !== undefined && { noWorkerAt }),
  };
}

/** What runs, and the best of the others. */
function mostTelling(trials: TrialState[], isBetter: ReturnType<typeof better>): TrialState[] {
  if (trials.length <= MOST_TRIALS) return trials;
  const running = trials.filter(({ status }) => status === 'running');
  const others = trials.filter(({ status }) => status !== 'running');
  const kept = [...running, ...ranked(others, isBetter)].slice(0, MOST_TRIALS);
  return kept.sort((a, b) => a.candidate.number - b.candidate.number);
}

/** Numbers that grow by the same factor from one to the next, as learning rates do, are shown by their order of magnitude. */
function parametersOf(space: SearchSpace): SearchParameter[] {
  return Object.entries(space).map(([name, values]) => {
    if (isRange(values)) return { name, ...(values.log && { log: true }) };
    return { name, values: [...values], ...(isGeometric(values) && { log: true }) };
  });
}

function isGeometric(values: readonly unknown[]): boolean {
  const numbers = values.filter((value): value is number => typeof value === 'number' && value > 0);
  if (numbers.length < values.length || numbers.length < 3) return false;
  const sorted = [...numbers].sort((a, b) => a - b);
  const factor = sorted[1]! / sorted[0]!;
  return sorted.every((value, i) => i === 0 || Math.abs(value / sorted[i - 1]! / factor - 1) < 1e-6);
}

function rowOf(trial: TrialState, names: string[]): SearchTrial {
  const { candidate, status, value, epochs, elapsedMs, error } = trial;
  return {
    number: candidate.number,
    params: names.map((name) => candidate.params[name]!),
    status: status === 'waiting' ? 'running' : status,
    value: Number.isFinite(value) ? value : null,
    epochs,
    elapsedMs: Math.round(elapsedMs),
    ...(error && { error: `${error.name}: ${error.message}` }),
  };
}
