import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Outcome } from '../../../src/queue/JobQueue';
import { ProcessQueue } from '../../../src/queue/processes/ProcessQueue';
import { isAlive, until } from '../kernel/testKernel';
import type { TestJob, TestSetup } from './testWorker';

describe('a queue of processes', function () {
  this.timeout(60_000);
  let queue: ProcessQueue;
  const open = (setup: TestSetup = {}, processes = 1, nodeArguments: string[] = []) =>
    (queue = new ProcessQueue({
      program: resolve('test/unit/queue/testWorker.ts'),
      nodeArguments: ['--import', 'tsx', ...nodeArguments],
      setup,
      processes,
    }));
  const failure = (outcome: Outcome) => {
    assert.equal(outcome.status, 'failed');
    return outcome.error;
  };
  let jobs = 0;
  const add = (
    job: TestJob,
    options: { timeLimitMs?: number; onMessage?: (message: unknown) => void } = {},
  ) => {
    const { timeLimitMs, onMessage } = options;
    return queue.add({ id: `job ${++jobs}`, data: job, timeLimitMs }, { onMessage });
  };
  afterEach(() => queue.close());

  it('gives every worker the setup, and every job its value', async () => {
    open({ offset: 100 }, 2);
    const sums = await Promise.all(
      Array.from({ length: 20 }, (_, i) => add({ what: 'add', a: i, b: 1 }).outcome),
    );
    assert.deepEqual(
      sums,
      Array.from({ length: 20 }, (_, i) => ({ status: 'done', value: i + 101 })),
    );
  });

  it('fails jobs where no process can be started', async () => {
    open({}, 1, ['an argument\0that no system takes']);
    const outcomes = await Promise.all([add({ what: 'pid' }).outcome, add({ what: 'pid' }).outcome]);
    for (const outcome of outcomes)
      assert.match(failure(outcome).message, /No process can be started: .*null bytes/);
  });

  it('uses as many processes as it may, and the same ones again', async () => {
    open({}, 2);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => add({ what: 'pid' }).outcome));
    const pids = new Set(outcomes.map((outcome) => (outcome.status === 'done' ? outcome.value : outcome)));
    assert.ok(pids.size >= 1 && pids.size <= 2, [...pids].join());
  });

  for (const [what, error] of [
    ['throw', /RangeError: thrown on purpose/],
    ['throwLater', /Error: thrown by a timer/],
    ['exit', /WorkerDied: .*exit code 7/],
    ['kill', /WorkerKilled: .*was killed/],
    ['function', /could not be cloned/],
  ] as const) {
    it(`fails a job that ends by "${what}", and goes on with the next`, async () => {
      open();
      const [failed, next] = await Promise.all([
        add({ what }).outcome,
        add({ what: 'add', a: 1, b: 2 }).outcome,
      ]);
      const { name, message } = failure(failed);
      assert.match(`${name}: ${message}`, error);
      assert.deepEqual(next, { status: 'done', value: 3 });
    });
  }

  it('fails a job that runs out of memory, and goes on with the next', async () => {
    open({}, 1, ['--max-old-space-size=60']);
    const [failed, next] = await Promise.all([
      add({ what: 'memory' }).outcome,
      add({ what: 'add', a: 1, b: 2 }).outcome,
    ]);
    assert.equal(failure(failed).name, 'OutOfMemory');
    assert.deepEqual(next, { status: 'done', value: 3 });
  });

  it('ends a job that takes too long, an endless loop too, and goes on with the next', async () => {
    open();
    for (const what of ['loop', 'wait'] as const) {
      const [failed, next] = await Promise.all([
        add({ what }, { timeLimitMs: 200 }).outcome,
        add({ what: 'add', a: 1, b: 2 }).outcome,
      ]);
      assert.match(failure(failed).message, /longer than 0\.2 s/);
      assert.deepEqual(next, { status: 'done', value: 3 });
    }
  });

  it('carries messages both ways while a job runs', async () => {
    open();
    const job = add({ what: 'echo' }, { onMessage: (message) => job.send([message, new Float32Array([1])]) });
    assert.deepEqual(await job.outcome, { status: 'done', value: ['begun', new Float32Array([1])] });
  });

  it('cancels a job where it waits and where it runs, and goes on with the next', async () => {
    open();
    const busy = add(
      { what: 'loop' },
      {
        onMessage: () => {
          waiting.cancel();
          busy.cancel();
        },
      },
    );
    const waiting = add({ what: 'throw' });
    const next = add({ what: 'add', a: 1, b: 2 });
    assert.deepEqual(
      [await busy.outcome, await waiting.outcome, await next.outcome],
      [{ status: 'cancelled' }, { status: 'cancelled' }, { status: 'done', value: 3 }],
    );
    next.cancel();
    assert.deepEqual(await add({ what: 'add', a: 2, b: 2 }).outcome, { status: 'done', value: 4 });
  });

  it('fails every job with the reason when no worker can start', async () => {
    open({ refuse: true }, 2);
    for (const { outcome } of [add({ what: 'pid' }), add({ what: 'pid' }), add({ what: 'pid' })]) {
      assert.deepEqual(
        [failure(await outcome).name, failure(await outcome).message],
        ['TypeError', 'not with this setup'],
      );
    }
  });

  it('fails jobs when the program is not there', async () => {
    queue = new ProcessQueue({ program: resolve('no-such-program.js'), setup: {}, processes: 1 });
    assert.match(failure(await add({ what: 'pid' }).outcome).message, /exit code 1/);
  });

  it('leaves no process behind when it is closed', async () => {
    open({}, 2);
    let begun = 0;
    const running = (['loop', 'wait', 'wait'] as const).map((what) =>
      add({ what }, { onMessage: () => begun++ }),
    );
    await until(() => begun === 2, 'both workers to be busy');
    const { pids } = queue;
    assert.equal(pids.length, 2);
    await queue.close();
    assert.deepEqual(pids.filter(isAlive), []);
    for (const { outcome } of running) assert.deepEqual(await outcome, { status: 'cancelled' });
    assert.deepEqual(await add({ what: 'pid' }).outcome, { status: 'cancelled' });
  });

  it('leaves no process behind when its own process is killed', async () => {
    const parent = spawn(process.execPath, ['--import', 'tsx', resolve('test/unit/queue/queueParent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    parent.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    try {
      await until(() => /\n/.test(printed), 'the workers to be busy', 30_000);
      const pids = printed.trim().split(',').map(Number);
      assert.equal(pids.filter(isAlive).length, 2);
      parent.kill('SIGKILL');
      await until(() => !pids.some(isAlive), 'the workers to end');
    } finally {
      parent.kill('SIGKILL');
    }
  });
});
