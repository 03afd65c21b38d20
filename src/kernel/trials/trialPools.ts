import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ProcessQueue } from '../../queue/processes/ProcessQueue';
import { loadRedisQueues } from '../../queue/loadRedisQueues';
import type { PoolRequest, TrialPool, TrialPools } from '../../rnn/search/TrialPool';
import type { TrialWorkerConfig } from './config';

export interface TrialPoolsOptions extends TrialWorkerConfig {
  /** The folder of the built `kernel-trials.js`. */
  distFolder: string;
  log?(text: string): void;
}

/** Runs the trials of searches in processes of this machine, or by the workers of a Redis. */
export function trialPools(options: TrialPoolsOptions): TrialPools {
  return {
    open: async (request) =>
      request.queue === undefined
        ? processPool(options, request)
        : redisPool(options.distFolder, request.queue, request),
  };
}

/** Each trial computes in one thread; one processor is left to the editor. */
export const defaultWorkers = (): number => Math.max(1, availableParallelism() - 1);

function processPool(options: TrialPoolsOptions, request: PoolRequest): TrialPool {
  const { workers = defaultWorkers(), timeLimitMs, setup } = request;
  const queue = new ProcessQueue({ ...trialProgram(options), processes: workers, setup });
  return {
    workers,
    add: (id, data, listener) => queue.add({ id, data, timeLimitMs }, listener),
    close: () => queue.close(),
  };
}

async function redisPool(distFolder: string, url: string, request: PoolRequest): Promise<TrialPool> {
  const { id: batch, setup, timeLimitMs, onNoWorker } = request;
  const queue = await loadRedisQueues(distFolder).RedisQueue.open({
    kind: 'search',
    url,
    batch,
    setup,
    onNoWorker,
  });
  return {
    workers: undefined,
    add: (id, data, listener) => queue.add({ id, data, timeLimitMs }, listener),
    close: (finished) => queue.close(finished),
  };
}

/** How a process for trials is started. */
export function trialProgram({ distFolder, log, ...config }: TrialPoolsOptions) {
  return {
    program: join(distFolder, 'kernel-trials.js'),
    folder: config.folder,
    env: { RNNBOOK_TRIALS: JSON.stringify(config) },
    ...(log && { onOutput: log }),
  };
}
