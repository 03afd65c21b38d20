import type { Job, JobError, JobListener, JobQueue, Outcome, RunningJob } from '../JobQueue';
import { WorkerProcess, type WorkerProgram } from './WorkerProcess';

export interface ProcessQueueOptions extends WorkerProgram {
  /** How many jobs are done at once, each in a process of its own. */
  processes: number;
}

/** In a row. */
const MOST_FAILED_STARTS = 3;

interface Waiting {
  job: Job;
  listener: JobListener;
  end(outcome: Outcome): void;
}

const CANCELLED: Outcome = { status: 'cancelled' };

/**
 * Jobs done by processes on this machine, in the order in which they were added. A worker that dies fails the job that
 * it was at, and another takes its place.
 */
export class ProcessQueue implements JobQueue {
  readonly #waiting: Waiting[] = [];
  readonly #cancels = new Set<() => void>();
  readonly #idle: WorkerProcess[] = [];
  readonly #workers = new Set<WorkerProcess>();
  readonly #at = new Map<string, WorkerProcess>();
  #closed = false;
  /** Why no worker can start. */
  #unusable: JobError | undefined;
  #failedStarts = 0;

  constructor(private readonly options: ProcessQueueOptions) {}

  /** The process ids of the workers that are there. */
  get pids(): number[] {
    return [...this.#workers].flatMap(({ pid }) => pid ?? []);
  }

  add(job: Job, listener: JobListener = {}): RunningJob {
    let cancel = () => {};
    const outcome = new Promise<Outcome>((resolve) => {
      if (this.#closed) return resolve(CANCELLED);
      const waiting: Waiting = {
        ...{ job, listener },
        end: (ended) => {
          this.#cancels.delete(cancel);
          resolve(ended);
        },
      };
      cancel = () => {
        const place = this.#waiting.indexOf(waiting);
        if (place >= 0) this.#waiting.splice(place, 1);
        else this.#at.get(job.id)?.kill();
        waiting.end(CANCELLED);
      };
      this.#cancels.add(cancel);
      this.#waiting.push(waiting);
      this.#next();
    });
    return {
      outcome,
      send: (message) => this.#at.get(job.id)?.tell(job.id, message),
      cancel: () => this.#cancels.has(cancel) && cancel(),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of [...this.#cancels]) cancel();
    const workers = [...this.#workers];
    for (const worker of workers) worker.kill();
    await Promise.all(workers.map(({ gone }) => gone));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const error = this.#unusable;
      if (error) {
        this.#waiting.shift()!.end({ status: 'failed', error });
        continue;
      }
      const worker = this.#idle.pop();
      if (worker && !worker.usable) continue;
      if (worker) {
        void this.#work(worker, this.#waiting.shift()!);
        continue;
      }
      const starting = this.#workers.size - this.#at.size;
      if (this.#workers.size >= this.options.processes || starting >= this.#waiting.length) return;
      void this.#start();
    }
  }

  async #start(): Promise<void> {
    let worker: WorkerProcess;
    try {
      worker = new WorkerProcess(this.options);
    } catch (error) {
      // as under Node's permission model
      this.#unusable = { name: 'NoProcess', message: `No process can be started: ${String(error)}` };
      return;
    }
    this.#workers.add(worker);
    void worker.gone.then(() => {
      this.#workers.delete(worker);
      if (!this.#closed) this.#next();
    });
    const failure = await worker.ready;
    if (this.#closed) return;
    if (!failure) {
      this.#failedStarts = 0;
      this.#idle.push(worker);
      return this.#next();
    }
    worker.kill();
    // one that was killed while it started says nothing about the next
    if (failure.always || ++this.#failedStarts >= MOST_FAILED_STARTS) this.#unusable = failure.error;
    if (this.#unusable) this.#next();
  }

  async #work(worker: WorkerProcess, { job, listener, end }: Waiting): Promise<void> {
    this.#at.set(job.id, worker);
    const outcome = await worker.run(job, listener);
    this.#at.delete(job.id);
    if (worker.usable) this.#idle.push(worker);
    end(outcome);
    if (!this.#closed) this.#next();
  }
}
