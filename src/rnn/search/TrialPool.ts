/** Where trials run: `RnnHost` brings it along, since this library starts no processes. */
import type { TrialJob, TrialSetup } from './trial';

export interface PoolRequest {
  /** The same for the same search, so that workers elsewhere know its jobs again. */
  id: string;
  setup: TrialSetup;
  /** How many trials run at once on this machine. Default: a process for each processor but one. */
  workers?: number;
  timeLimitMs?: number;
  /** URL of a Redis whose workers do it, instead of processes of this machine. */
  queue?: string;
  /** Told at which queue nobody works, as its URL may be shown; `undefined`: somebody does. */
  onNoWorker(at: string | undefined): void;
}

export type PoolOutcome =
  | { status: 'done'; value: unknown }
  | { status: 'failed'; error: { name: string; message: string; stack?: string } }
  | { status: 'cancelled' };

export interface PoolRun {
  /** Always comes. */
  readonly outcome: Promise<PoolOutcome>;
  send(message: unknown): void;
}

export interface TrialPool {
  /** How many trials run at once; `undefined`: others decide. */
  readonly workers: number | undefined;
  add(id: string, job: TrialJob, listener: { onStart?(): void; onMessage?(message: unknown): void }): PoolRun;
  /**
   * Ends what runs and drops what waits.
   * @param finished nothing of the search will be asked for again
   */
  close(finished: boolean): Promise<void>;
}

export interface TrialPools {
  /** @throws an Error that says what to do, where the workers cannot be had */
  open(request: PoolRequest): Promise<TrialPool>;
}
