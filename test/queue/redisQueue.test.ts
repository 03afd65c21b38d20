import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Outcome } from '../../src/queue/JobQueue';
import { RedisQueue } from '../../src/queue/redis/RedisQueue';
import { type RedisWorker, serveRedis } from '../../src/queue/redis/serveRedis';
import { until } from '../unit/kernel/testKernel';
import { type RedisServer, startRedis } from './redisServer';
import type { TestJob, TestSetup } from '../unit/queue/testWorker';

describe('a queue over Redis', function () {
  this.timeout(60_000);

  let redis: RedisServer;
  const open: { close(): Promise<void> }[] = [];
  before(async () => (redis = await startRedis()));
  after(() => redis.stop());
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });

  let batches = 0;
  const queueOf = async (
    setup: TestSetup = {},
    batch = `batch${++batches}`,
    onNoWorker?: (at?: string) => void,
  ) => {
    const queue = await RedisQueue.open({ kind: 'search', url: redis.url, batch, setup, onNoWorker });
    open.push(queue);
    return queue;
  };
  const work = async (concurrency = 1): Promise<{ worker: RedisWorker; began: string[] }> => {
    const began: string[] = [];
    const worker = await serveRedis({
      kind: 'search',
      url: redis.url,
      concurrency,
      lostAfterMs: 2_000,
      program: { program: resolve('test/unit/queue/testWorker.ts'), nodeArguments: ['--import', 'tsx'] },
      onEvent: (event) => event.type === 'start' && began.push(event.id),
    });
    open.push(worker);
    return { worker, began };
  };
  let jobs = 0;
  const idOf = () => `job${++jobs}`;
  const failure = (outcome: Outcome) => {
    assert.equal(outcome.status, 'failed');
    return outcome.error;
  };

  it('has each job done once, by any worker, with its batch’s setup', async () => {
    const [one, two] = [await work(2), await work(1)];
    const [hundreds, thousands] = [await queueOf({ offset: 100 }), await queueOf({ offset: 1000 })];
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, i) => {
        const data: TestJob = { what: 'add', a: i, b: 1 };
        return (i % 2 ? hundreds : thousands).add({ id: idOf(), data }).outcome;
      }),
    );
    assert.deepEqual(
      outcomes,
      outcomes.map((_, i) => ({ status: 'done', value: i + 1 + (i % 2 ? 100 : 1000) })),
    );
    const began = [...one.began, ...two.began];
    assert.equal(began.length, 24);
    assert.equal(new Set(began).size, 24);
  });

  it('gives a job that was done before the outcome that it had', async () => {
    const { began } = await work();
    const first = await queueOf({ offset: 1 }, 'again');
    const job = { id: 'same', data: { what: 'add', a: 1, b: 1 } };
    assert.deepEqual(await first.add(job).outcome, { status: 'done', value: 3 });
    await first.close();
    const second = await queueOf({ offset: 1 }, 'again');
    assert.deepEqual(await second.add(job).outcome, { status: 'done', value: 3 });
    assert.equal(began.length, 1);
    await second.close(true);
    const third = await queueOf({ offset: 1 }, 'again');
    assert.deepEqual(await third.add(job).outcome, { status: 'done', value: 3 });
    assert.equal(began.length, 2, 'a finished batch leaves nothing');
  });

  it('tells of failures, time limits and processes that die, and carries on', async () => {
    await work();
    const queue = await queueOf();
    const outcomes = await Promise.all([
      queue.add({ id: idOf(), data: { what: 'throw' } }).outcome,
      queue.add({ id: idOf(), data: { what: 'exit' } }).outcome,
      queue.add({ id: idOf(), data: { what: 'loop' }, timeLimitMs: 200 }).outcome,
    ]);
    assert.deepEqual(
      outcomes.map((outcome) => failure(outcome).name),
      ['RangeError', 'WorkerDied', 'TimeLimit'],
    );
    const sum = await queue.add({ id: idOf(), data: { what: 'add', a: 1, b: NaN } }).outcome;
    assert.deepEqual(sum, { status: 'done', value: NaN });
  });

  it('carries messages both ways while a job runs', async () => {
    await work();
    const queue = await queueOf();
    let started = 0;
    const job = queue.add(
      { id: idOf(), data: { what: 'echo' } },
      { onStart: () => started++, onMessage: (message) => job.send([message, new Float32Array([1])]) },
    );
    assert.deepEqual(await job.outcome, { status: 'done', value: ['begun', new Float32Array([1])] });
    assert.equal(started, 1);
  });

  it('drops what was to be done when it is closed, and takes it up when it is asked for again', async () => {
    const { began } = await work();
    const queue = await queueOf({}, 'closed');
    let messages = 0;
    const running = queue.add({ id: 'wait', data: { what: 'wait' } }, { onMessage: () => messages++ });
    const waiting = queue.add({ id: 'sum', data: { what: 'add', a: 1, b: 1 } });
    await until(() => messages === 1, 'the job to begin');
    await queue.close();
    assert.deepEqual(
      [await running.outcome, await waiting.outcome],
      [{ status: 'cancelled' }, { status: 'cancelled' }],
    );
    // the worker is free again, and never began what had waited
    const other = await queueOf();
    const free = await other.add({ id: idOf(), data: { what: 'add', a: 2, b: 2 } }).outcome;
    assert.deepEqual(free, { status: 'done', value: 4 });
    assert.ok(!began.includes('closed.sum'));
    const again = await queueOf({}, 'closed');
    const repeated = again.add({ id: 'wait', data: { what: 'add', a: 3, b: 3 } });
    assert.equal((await again.add({ id: 'sum', data: { what: 'add', a: 1, b: 1 } }).outcome).status, 'done');
    assert.equal((await repeated.outcome).status, 'done');
  });

  it('gives back what a worker was at that is stopped', async () => {
    const first = await work();
    const queue = await queueOf();
    let messages = 0;
    let starts = 0;
    const job = queue.add(
      { id: idOf(), data: { what: 'echo' } },
      { onStart: () => starts++, onMessage: () => ++messages === 2 && job.send('done') },
    );
    await until(() => messages === 1, 'the job to begin');
    const second = await work();
    await first.worker.close();
    assert.deepEqual(await job.outcome, { status: 'done', value: 'done' });
    assert.deepEqual([starts, second.began.length], [2, 1]);
  });

  it('says that no worker is there until one is', async () => {
    const told: (string | undefined)[] = [];
    const queue = await queueOf({}, `batch${++batches}`, (at) => told.push(at));
    const job = queue.add({ id: idOf(), data: { what: 'add', a: 1, b: 1 } });
    await until(() => told.length > 0, 'the message');
    assert.equal(told[0], redis.url);
    await work();
    assert.equal((await job.outcome).status, 'done');
    await until(() => told.at(-1) === undefined, 'the message to go');
  });

  it('says where no Redis answers, or which refuses the password, without telling it', async () => {
    const refusing = await startRedis(['--requirepass', 'right-secret']);
    try {
      const { port } = refusing;
      const right = await RedisQueue.open({
        kind: 'search',
        url: `redis://:right-secret@127.0.0.1:${port}`,
        batch: 'b',
        setup: {},
      });
      await right.close(true);
      for (const url of [
        `redis://:wrong-secret@127.0.0.1:${port}`,
        `redis://127.0.0.1:${port}`,
        'redis://:no-secret@127.0.0.1:1',
      ]) {
        await assert.rejects(
          RedisQueue.open({ kind: 'search', url, batch: 'b', setup: {} }),
          ({ message }: Error) => {
            assert.match(
              message,
              /No Redis answers at redis:\/\/(\*\*\*@)?127\.0\.0\.1:\d+: (WRONGPASS|NOAUTH|connect ECONNREFUSED|Connection is closed).*Check its address/,
            );
            return !message.includes('secret');
          },
        );
      }
    } finally {
      await refusing.stop();
    }
  });
});
