/**
 * Many jobs, done by others: processes on this machine (`processes/`) or on many (`redis/`). What a job is, only its
 * worker knows; here it is plain data with an id.
 */
export interface Job {
  /** The same work has the same id, wherever and whenever it is added. */
  id: string;
  /** What structured cloning can copy. */
  data: unknown;
  /** A job that takes longer has failed. */
  timeLimitMs?: number;
}

export interface JobError {
  name: string;
  message: string;
  stack?: string;
}

export type Outcome =
  | { status: 'done'; value: unknown }
  /** It threw, took too long, or took its process along. */
  | { status: 'failed'; error: JobError }
  /** It was not to go on, or its queue was closed. */
  | { status: 'cancelled' };

export interface JobListener {
  /** Called again when a job had to begin anew, because its worker was lost. */
  onStart?(): void;
  /** What the worker tells on the way. */
  onMessage?(message: unknown): void;
}

export interface RunningJob {
  /** Always comes: a worker that dies is an outcome too. */
  readonly outcome: Promise<Outcome>;
  /** Tells the worker something while it works on the job; before and after, nobody hears it. */
  send(message: unknown): void;
  /** Drops it where it waits, ends it where it runs: its outcome is `cancelled`. */
  cancel(): void;
}

export interface JobQueue {
  add(job: Job, listener?: JobListener): RunningJob;
  /** Ends what runs and drops what waits. */
  close(): Promise<void>;
}
