import { Job as BullJob, Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Job, JobListener, JobQueue, Outcome, RunningJob } from '../JobQueue';
import { connect } from './connect';
import { shownUrl } from './redisUrl';
import {
  type BatchKind,
  type Control,
  CONTROL_CHANNEL,
  jobKey,
  KEPT_SECONDS,
  pack,
  queueOf,
  readOutcome,
  readProgress,
  setupKey,
  type WireJob,
} from './wire';

export interface RedisQueueOptions {
  url: string;
  kind: BatchKind;
  /** Jobs of the same batch with the same id are the same job, whoever adds them, and when. */
  batch: string;
  /** What a worker is given before its first job of the batch. */
  setup: unknown;
  /** Told at which Redis no worker is, as its URL may be shown; `undefined`: one is. */
  onNoWorker?(at: string | undefined): void;
}

/** Events tell at once; what they missed is found by looking. */
const LOOK_EVERY_MS = 3_000;

interface Pending {
  job: Job;
  listener: JobListener;
  started: boolean;
  end(outcome: Outcome): void;
}

/**
 * Jobs done by the workers of a Redis (`serveRedis`), over BullMQ. A job that was lost with its worker is done by
 * another one; one that had been done before gives the outcome that it had.
 */
export class RedisQueue implements JobQueue {
  readonly #pending = new Map<string, Pending>();
  readonly #added = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(
    private readonly options: RedisQueueOptions,
    /** The first for commands, the other waits for events. */
    private readonly connections: [Redis, Redis],
    private readonly queue: Queue,
    private readonly events: QueueEvents,
  ) {
    events.on('completed', ({ jobId, returnvalue }) => this.#complete(jobId, returnvalue));
    events.on('failed', ({ jobId, failedReason }) => this.#fail(jobId, failedReason));
    events.on('active', ({ jobId }) => this.#start(jobId));
    events.on('progress', ({ jobId, data }) => {
      const message = readProgress(data);
      if (message !== undefined) this.#pending.get(jobId)?.listener.onMessage?.(message);
    });
    // each connects again by itself
    for (const connection of connections) connection.on('error', () => {});
    queue.on('error', () => {});
    events.on('error', () => {});
    void this.#look();
  }

  get #redis(): Redis {
    return this.connections[0];
  }

  /** @throws where no Redis answers */
  static async open(options: RedisQueueOptions): Promise<RedisQueue> {
    const redis = await connect(options.url);
    await giveSetup(redis, options);
    const listening = redis.duplicate();
    const queue = new Queue(queueOf(options.kind), { connection: redis });
    const events = new QueueEvents(queueOf(options.kind), { connection: listening });
    await events.waitUntilReady();
    return new RedisQueue(options, [redis, listening], queue, events);
  }

  add(job: Job, listener: JobListener = {}): RunningJob {
    const key = jobKey(this.options.batch, job.id);
    const outcome = new Promise<Outcome>((resolve) => {
      if (this.#closed) return resolve({ status: 'cancelled' });
      const end = (ended: Outcome) => this.#pending.delete(key) && resolve(ended);
      this.#pending.set(key, { job, listener, started: false, end });
      this.#added.add(key);
      this.#submit(key, job).catch((error: Error) => {
        end({ status: 'failed', error: { name: error.name, message: error.message } });
      });
    });
    return {
      outcome,
      send: (message) => this.#tell({ job: key, message: pack(message) }),
      cancel: () => {
        this.#pending.get(key)?.end({ status: 'cancelled' });
        void this.#drop(key);
      },
    };
  }

  /** @param finished the batch will not be asked for again: what is kept of it is removed */
  async close(finished = false): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    const left = [...this.#pending.keys()];
    for (const { end } of [...this.#pending.values()]) end({ status: 'cancelled' });
    const unwanted = finished ? [...this.#added] : left;
    await Promise.allSettled(unwanted.map((key) => this.#drop(key)));
    if (finished) await this.#redis.del(setupKey(this.options.batch)).catch(() => 0);
    await Promise.allSettled([this.events.close(), this.queue.close()]);
    for (const connection of this.connections) connection.disconnect();
  }

  /** A job that is there already is not added again. */
  async #submit(key: string, job: Job): Promise<void> {
    const { id, data, timeLimitMs } = job;
    const wire: WireJob = { batch: this.options.batch, id, data: pack(data), timeLimitMs };
    // a Redis that was started anew has lost it
    if ((await this.#redis.exists(setupKey(wire.batch))) === 0) await giveSetup(this.#redis, this.options);
    await this.queue.add('job', wire, {
      jobId: key,
      removeOnComplete: { age: KEPT_SECONDS },
      removeOnFail: { age: KEPT_SECONDS },
    });
    await this.#check(key);
  }

  #start(key: string): void {
    const pending = this.#pending.get(key);
    if (!pending) return;
    pending.started = true;
    pending.listener.onStart?.();
  }

  #complete(key: string, value: unknown): void {
    const pending = this.#pending.get(key);
    if (!pending) return;
    const outcome = readOutcome(typeof value === 'string' ? JSON.parse(value) : value);
    if (outcome.status !== 'cancelled') return pending.end(outcome);
    // of an earlier time, when it was not to go on
    void this.queue.remove(key).then(() => this.#submit(key, pending.job));
  }

  #fail(key: string, message: string): void {
    this.#pending.get(key)?.end({ status: 'failed', error: { name: 'WorkerLost', message } });
  }

  /** Ends it where it has ended; adds it again where Redis has lost it. */
  async #check(key: string): Promise<void> {
    const pending = this.#pending.get(key);
    if (!pending) return;
    const found = await BullJob.fromId(this.queue, key);
    if (!found) return void (await this.#submit(key, pending.job));
    if (await found.isCompleted()) this.#complete(key, found.returnvalue);
    else if (await found.isFailed()) this.#fail(key, found.failedReason);
    else if ((await found.isActive()) && !pending.started) this.#start(key);
  }

  async #look(): Promise<void> {
    try {
      const [workers] = await Promise.all([
        this.queue.getWorkersCount(),
        ...[...this.#pending.keys()].map((key) => this.#found(key)),
      ]);
      this.options.onNoWorker?.(workers > 0 ? undefined : shownUrl(this.options.url));
    } catch {
      // without a connection there is nothing to see
    }
    if (!this.#closed) this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY_MS);
  }

  /** As `#check`, but what runs has been told by an event. */
  async #found(key: string): Promise<void> {
    const found = await BullJob.fromId(this.queue, key);
    if (found && !(await found.isCompleted()) && !(await found.isFailed())) return;
    await this.#check(key);
  }

  async #drop(key: string): Promise<void> {
    this.#tell({ job: key, cancel: true });
    // refused while a worker is at it
    await this.queue.remove(key).catch(() => 0);
  }

  #tell(control: Control): void {
    this.#redis.publish(CONTROL_CHANNEL, JSON.stringify(control)).catch(() => 0);
  }
}

async function giveSetup(redis: Redis, { batch, setup }: RedisQueueOptions): Promise<void> {
  await redis.set(setupKey(batch), pack(setup), 'EX', KEPT_SECONDS);
}
