import { clearTimeout, setTimeout } from 'node:timers';
import { newDisplayId } from '../display/displayId';
import type { RnnHost } from '../display/host';
import type { SearchView } from '../display/views';
import type { SearchRun } from './SearchRun';
import { searchBundle } from './searchText';
import { viewOf } from './viewOf';

/** Four drawings a second. */
const DRAW_EVERY_MS = 250;

/** A search as it is drawn: at once, then when something has changed, and at its end. */
export class SearchProgress {
  /** The queue at which nobody works. */
  noWorkerAt: string | undefined;
  readonly #displayId = newDisplayId();
  readonly #begun = performance.now();
  #status: SearchView['status'] = 'running';
  #drawn = performance.now();
  #due: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: RnnHost,
    private readonly run: SearchRun,
    private readonly workers: () => number | undefined,
  ) {
    host.display(searchBundle(this.view()), this.#displayId);
  }

  /** Draws soon. */
  change(): void {
    if (this.#status !== 'running' || this.#due) return;
    const wait = Math.max(0, DRAW_EVERY_MS - (performance.now() - this.#drawn));
    this.#due = setTimeout(() => {
      this.#due = undefined;
      this.#draw();
    }, wait);
  }

  /** Draws the last state. */
  end(status: Exclude<SearchView['status'], 'running'>): void {
    if (this.#status !== 'running') return;
    this.#status = status;
    clearTimeout(this.#due);
    this.#draw();
  }

  view(): SearchView {
    const elapsedMs = performance.now() - this.#begun;
    return viewOf(this.run, {
      status: this.#status,
      workers: this.workers(),
      elapsedMs,
      remainingMs: this.#status === 'running' ? this.#remaining(elapsedMs) : 0,
      noWorkerAt: this.noWorkerAt,
    });
  }

  #draw(): void {
    this.#drawn = performance.now();
    this.host.update(searchBundle(this.view()), this.#displayId);
  }

  /** From the time that an epoch took so far; `null` while nothing is known. */
  #remaining(elapsedMs: number): number | null {
    const { planned, done, now } = this.run.work;
    const running = this.run.trials.reduce(
      (sum, { status, epochs }) => sum + (status === 'running' ? (epochs ?? 0) : 0),
      0,
    );
    return now + running > 0 ? (elapsedMs / (now + running)) * Math.max(0, planned - done - running) : null;
  }
}
