import { resolve } from 'node:path';
import type { RnnHost } from '../display/host';
import { Journal } from './journal';
import type { SearchOptions } from './options';
import { planOf } from './plan';
import { resultOf, type SearchResult } from './result';
import { SearchProgress } from './SearchProgress';
import { SearchRun } from './SearchRun';
import type { ParamsOf, searchSpace, SearchSpace } from './space';
import type { TrialPool } from './TrialPool';

/** The searches of one kernel or program. */
export class Searches {
  readonly #running = new Set<() => void>();
  /** Of each result, what its search was displayed in. */
  readonly #places = new WeakMap<object, unknown>();

  constructor(private readonly host: RnnHost) {}

  /** Draws the end of every search that runs, and ends its workers. */
  stopAll(): void {
    for (const stop of [...this.#running]) stop();
  }

  /** Whether this is the result of a search that was drawn in the same place while it ran. */
  wasDrawnHere(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || !this.host.place) return false;
    return this.#places.has(value) && this.#places.get(value) === this.host.place();
  }

  /** See `Rnn.search`. */
  async search<S extends SearchSpace = typeof searchSpace, D = undefined>(
    options: SearchOptions<S, D>,
  ): Promise<SearchResult<ParamsOf<S>>> {
    const plan = planOf(options);
    const { trials: pools } = this.host;
    if (!pools) {
      throw new Error(
        'rnn.search needs worker processes, and this host of the library brings none (RnnHost.trials).',
      );
    }
    const place = this.host.place?.();
    const { name, workers, timeLimitMs, queue } = plan.settings;
    const file = name === undefined ? undefined : resolve(`search-${name}.jsonl`);
    const journal = file === undefined ? Journal.none() : Journal.open(file, name!, plan.identity);
    const run = new SearchRun(plan, journal, () => progress.change());
    let pool: TrialPool | undefined;
    let stopped = false;
    const progress = new SearchProgress(this.host, run, () => pool?.workers);
    const stop = () => {
      stopped = true;
      run.stop();
      progress.end('interrupted');
      journal.close();
      void pool?.close(false);
    };
    this.#running.add(stop);
    let finished = false;
    try {
      const { id, setup } = plan;
      const onNoWorker = (at: string | undefined) => {
        if (at === progress.noWorkerAt) return;
        progress.noWorkerAt = at;
        progress.change();
      };
      pool = await pools.open({ id, setup, workers, timeLimitMs, queue, onNoWorker });
      finished = !stopped && (await run.run(pool));
    } catch (error) {
      progress.end('failed');
      throw error;
    } finally {
      this.#running.delete(stop);
      journal.close();
      await pool?.close(finished);
    }
    if (!finished) throw interrupted(file);
    progress.end('done');
    const result = resultOf<ParamsOf<S>>(run, progress.view());
    this.#places.set(result, place);
    return result;
  }
}

function interrupted(file: string | undefined): Error {
  const kept = file
    ? `What had ended is kept in ${file}: run the cell again to go on.`
    : 'Its results are lost; a search with a name keeps them, and goes on from there.';
  return Object.assign(new Error(`The search was stopped. ${kept}`), { name: 'Interrupted' });
}
