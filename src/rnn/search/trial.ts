import type { createRnn } from '../index';
import type { Tf } from '../tf';
import type { Params } from './space';

/** How good a trial is after an epoch. */
export interface Report {
  /** As the callbacks of `fit` count it, from 0. */
  epoch: number;
  /** Of the metric that the search is about, on the validation part. */
  value: number;
}

/** What a trial is given: all that it can use. */
export interface TrialInput<P = Params, D = unknown> {
  tf: Tf;
  rnn: ReturnType<typeof createRnn>;
  params: P;
  /** What was given to the search as `data`. */
  data: D;
  /** For how many epochs to train. */
  epochs: number;
  /** Of this trial. The random numbers of TensorFlow.js are seeded with it already. */
  seed: number;
  /**
   * Tells how good the trial is after an epoch, so that a bad one can be stopped early: then the running `fit` ends.
   * Await it, or return it from the callback of `fit`.
   */
  report(report: Report): Promise<void>;
  /** Aborts when the trial is to stop, for what is not a `fit`. */
  signal: AbortSignal;
}

/** The value on the validation part; further numbers beside it are shown in the table. */
export type TrialResult = number | ({ value: number } & Record<string, number>);

/** A function that stands for itself: its source runs in another process, so it uses no name from outside. */
export type Trial<P = Params, D = unknown> = (input: TrialInput<P, D>) => TrialResult | Promise<TrialResult>;

/** What workers are told once. */
export interface TrialSetup {
  /** Of the trial, as an expression. */
  source: string;
  data: unknown;
}

/** What a worker is told for one run of the trial. */
export interface TrialJob {
  params: Params;
  epochs: number;
  seed: number;
}

/** From a worker, on the way. */
export interface TrialMessage {
  report: Report;
}

/** To a worker: one after each report. */
export interface TrialVerdict {
  stop: boolean;
}

/** What a run of the trial came to. */
export interface TrialAnswer {
  /** Of a stopped one, the last that it reported. */
  value: number;
  metrics: Record<string, number>;
  reports: Report[];
  stopped: boolean;
  durationMs: number;
}
