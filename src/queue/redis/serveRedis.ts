import { DelayedError, type Job as BullJob, Worker } from 'bullmq';
import type { Outcome, RunningJob } from '../JobQueue';
import type { WorkerProgram } from '../processes/WorkerProcess';
import { BatchPools } from './BatchPools';
import { connect } from './connect';
import {
  type BatchKind,
  CONTROL_CHANNEL,
  pack,
  packOutcome,
  queueOf,
  readControl,
  readJob,
  setupKey,
  unpack,
} from './wire';

export interface ServeRedisOptions {
  url: string;
  /** Which jobs it does. */
  kind: BatchKind;
  /** How many jobs are done at once, each in a process of its own. */
  concurrency: number;
  /** A worker that was not heard of for so long is taken for lost, and its jobs are done by others. Default: 30 s. */
  lostAfterMs?: number;
  program: Omit<WorkerProgram, 'setup'>;
  onEvent?(
    event: { type: 'start' | 'end'; id: string; outcome?: Outcome } | { type: 'error'; message: string },
  ): void;
}

export interface RedisWorker {
  /** Gives what it is at back to the queue. */
  close(): Promise<void>;
}

/** A job whose worker is lost so often takes its workers along. */
const MOST_LOSSES = 10;
const AGAIN_AFTER_MS = 100;

/**
 * Does jobs of a Redis in processes of this machine.
 * @throws where no Redis answers
 */
export async function serveRedis(options: ServeRedisOptions): Promise<RedisWorker> {
  const { url, kind, concurrency, lostAfterMs = 30_000, program, onEvent } = options;
  const redis = await connect(url);
  const control = redis.duplicate();
  const waiting = redis.duplicate();
  const pools = new BatchPools({ ...program, processes: concurrency }, async (batch) => {
    const setup = await redis.get(setupKey(batch));
    return setup === null ? undefined : { setup: unpack(setup) };
  });
  const running = new Map<string, RunningJob>();
  let closing = false;

  const work = async (bull: BullJob, token?: string) => {
    const { batch, id, data, timeLimitMs } = readJob(bull.data);
    const key = bull.id!;
    const outcome = await pools.use(batch, async (pool) => {
      if (!pool) return GONE;
      onEvent?.({ type: 'start', id: key });
      const onMessage = (message: unknown) => {
        bull.updateProgress({ message: pack(message) }).catch(() => {});
      };
      const job = pool.add({ id, data: unpack(data), timeLimitMs }, { onMessage });
      running.set(key, job);
      return job.outcome.finally(() => running.delete(key));
    });
    onEvent?.({ type: 'end', id: key, outcome });
    if (outcome.status === 'cancelled' && closing) {
      await bull.moveToDelayed(Date.now() + AGAIN_AFTER_MS, token);
      throw new DelayedError();
    }
    return packOutcome(outcome);
  };

  const worker = new Worker(queueOf(kind), work, {
    connection: waiting,
    concurrency,
    lockDuration: lostAfterMs,
    stalledInterval: Math.max(500, lostAfterMs / 2),
    maxStalledCount: MOST_LOSSES,
  });
  const fault = ({ message }: Error) => onEvent?.({ type: 'error', message });
  for (const connection of [redis, control, waiting]) connection.on('error', fault);
  worker.on('error', fault);
  control.on('message', (_: string, text: string) => {
    const told = readControl(text);
    const job = told && running.get(told.job);
    if (told?.cancel) job?.cancel();
    else if (told?.message !== undefined) job?.send(unpack(told.message));
  });
  await control.subscribe(CONTROL_CHANNEL);
  await worker.waitUntilReady();
  return {
    async close() {
      closing = true;
      const stopped = worker.close();
      await pools.close();
      await stopped;
      for (const connection of [redis, control, waiting]) connection.disconnect();
    },
  };
}

const GONE: Outcome = {
  status: 'failed',
  error: {
    name: 'BatchGone',
    message: 'What the job needs is not in Redis any more: who added it has ended.',
  },
};
