/** A cell that waits to be run, or what a command asks of the kernel. */
export interface Run {
  /** Rejects never. */
  start(): Promise<'ok' | 'error' | 'interrupted'>;
  /** In place of `start`, when the run will not happen. */
  cancel(): void;
  /** Whether it runs whatever became of those before it. Default: false. */
  independent?: boolean;
}

/** Runs one after the other. A run that fails cancels all that wait and are not independent, as in Jupyter. */
export class RunQueue {
  #waiting: Run[] = [];
  #running = false;

  add(runs: readonly Run[]): void {
    this.#waiting.push(...runs);
    if (!this.#running) void this.#drain();
  }

  /** Cancels what waits and is not independent; what runs goes on. */
  clear(): void {
    this.#cancel((run) => !run.independent);
  }

  /** Cancels all that waits. */
  clearAll(): void {
    this.#cancel(() => true);
  }

  /** Cancels a run if it still waits. */
  remove(run: Run): void {
    this.#cancel((waiting) => waiting === run);
  }

  #cancel(isCancelled: (run: Run) => boolean): void {
    const cancelled = this.#waiting.filter(isCancelled);
    this.#waiting = this.#waiting.filter((run) => !cancelled.includes(run));
    for (const run of cancelled) run.cancel();
  }

  async #drain(): Promise<void> {
    this.#running = true;
    for (let run = this.#waiting.shift(); run; run = this.#waiting.shift()) {
      if ((await run.start()) === 'error') this.clear();
    }
    this.#running = false;
  }
}
