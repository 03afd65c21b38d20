export type SearchTrialStatus = 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';

export interface SearchTrial {
  /** From 1, as the search planned them. */
  number: number;
  /** One for each of the view's parameters. */
  params: (number | string | boolean)[];
  status: SearchTrialStatus;
  /** On the validation part. Of a trial that runs or was stopped, the last that it reported. */
  value: number | null;
  /** Trained so far; `null` where the trial does not tell. */
  epochs: number | null;
  /** Spent on it, in all rungs. */
  elapsedMs: number | null;
  /** Why it failed. */
  error?: string;
}

export interface SearchParameter {
  name: string;
  /** All that are tried, in order; none where they are drawn from a range. */
  values?: (number | string | boolean)[];
  /** Numbers over orders of magnitude. */
  log?: boolean;
}

/** A search for hyperparameters as it goes. */
export interface SearchView {
  version: 1;
  /** Empty where the search has none. */
  name: string;
  method: 'grid' | 'random' | 'halving';
  /** Whether lower values are better, or higher ones. */
  goal: 'min' | 'max';
  status: 'running' | 'done' | 'interrupted' | 'failed';
  parameters: SearchParameter[];
  /** How many trials are planned, and how many have ended. */
  planned: number;
  ended: number;
  /** Rungs of successive halving: how many trials begin each, and for how many epochs. */
  rungs?: { trials: number; epochs: number }[];
  /** The rung that runs, from 0. */
  rung?: number;
  /** How many runs were taken from an earlier search. */
  resumed: number;
  /** How many trials run at once; `null` where others decide. */
  workers: number | null;
  elapsedMs: number;
  remainingMs: number | null;
  /** Number of the best trial. */
  best: number | null;
  /** Those that have begun, by their number. */
  trials: SearchTrial[];
  /** Of very many, the worst are left out: so many. */
  omitted?: number;
  /** URL of the queue at which no worker is yet, without its password. */
  noWorkerAt?: string;
}
