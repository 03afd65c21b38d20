import { ProcessQueue, type ProcessQueueOptions } from '../processes/ProcessQueue';

/** Processes of a batch that waits for more jobs are kept so long. */
const IDLE_MS = 60_000;

interface Pool {
  queue: Promise<ProcessQueue | undefined>;
  users: number;
  idle?: NodeJS.Timeout;
}

/** The processes of each batch, which have its setup. Those of a batch without jobs give way to the next. */
export class BatchPools {
  readonly #pools = new Map<string, Pool>();

  constructor(
    private readonly options: Omit<ProcessQueueOptions, 'setup'>,
    /** `undefined` where there is none any more. */
    private readonly setupOf: (batch: string) => Promise<{ setup: unknown } | undefined>,
  ) {}

  /** @param use gets `undefined` where the batch has no setup any more */
  async use<T>(batch: string, use: (queue: ProcessQueue | undefined) => Promise<T>): Promise<T> {
    for (const [other, { users }] of this.#pools) if (users === 0 && other !== batch) void this.#end(other);
    const pool = this.#pools.get(batch) ?? { queue: this.#open(batch), users: 0 };
    this.#pools.set(batch, pool);
    pool.users++;
    clearTimeout(pool.idle);
    try {
      const queue = await pool.queue;
      if (!queue) this.#pools.delete(batch);
      return await use(queue);
    } catch (error) {
      if (pool.users === 1) void this.#end(batch);
      throw error;
    } finally {
      pool.users--;
      if (pool.users === 0) pool.idle = setTimeout(() => void this.#end(batch), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.keys()].map((batch) => this.#end(batch)));
  }

  async #open(batch: string): Promise<ProcessQueue | undefined> {
    const found = await this.setupOf(batch);
    return found && new ProcessQueue({ ...this.options, setup: found.setup });
  }

  async #end(batch: string): Promise<void> {
    const pool = this.#pools.get(batch);
    this.#pools.delete(batch);
    clearTimeout(pool?.idle);
    const queue = await pool?.queue.catch(() => undefined);
    await queue?.close();
  }
}
