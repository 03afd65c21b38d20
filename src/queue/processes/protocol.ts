/** The messages between a worker process and the queue that started it, as structured clones. */
import type { JobError } from '../JobQueue';

export type ToWorker =
  /** Comes first. */
  | { type: 'setup'; setup: unknown }
  | { type: 'job'; id: string; data: unknown }
  | { type: 'message'; id: string; message: unknown };

export type FromWorker =
  | { type: 'ready' }
  /** What the setup threw: no worker will start. */
  | { type: 'unusable'; error: JobError }
  | { type: 'message'; id: string; message: unknown }
  | { type: 'done'; id: string; value: unknown }
  /** `last`: it ends itself now. */
  | { type: 'failed'; id: string; error: JobError; last?: boolean };

/** Its other end is the queue's; it ends with the queue's process, however that ends. */
export const LIFELINE_DESCRIPTOR = 4;
