/** One cell that waits to be run. */
export interface Run {
  /** Rejects never. */
  start(): Promise<'ok' | 'error' | 'interrupted'>;
  /** In place of `start`, when the run will not happen. */
  cancel(): void;
}

/** Runs one after the other. A run that fails cancels all that wait, as in Jupyter. */
export class RunQueue {
  #waiting: Run[] = [];
  #running = false;

  add(runs: readonly Run[]): void {
    this.#waiting.push(...runs);
    if (!this.#running) void this.#drain();
  }

  /** Cancels what waits; what runs goes on. */
  clear(): void {
    const cancelled = this.#waiting;
    this.#waiting = [];
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
