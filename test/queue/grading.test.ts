import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ClassRoom } from '../grading/class/ClassRoom';
import { until } from '../unit/kernel/testKernel';
import { type RedisServer, startRedis } from './redisServer';

const CLI = resolve('dist/cli.js');
const COUNT = 12;

describe('a class that many machines grade', function () {
  this.timeout(240_000);

  let redis: RedisServer;
  let room: ClassRoom;
  const workers: ChildProcess[] = [];
  let workersSaid = '';
  /** Graded on this machine alone, undisturbed. */
  let expected: unknown;

  before(async () => {
    room = new ClassRoom(1, (all) =>
      all.filter(({ learner }, i) => i % 4 === 0 && !learner.startsWith('hostile')).slice(0, COUNT),
    );
    assert.equal(room.all.length, COUNT);
    const { code, said } = await room.grade('local').ended;
    assert.equal(code, 0, said);
    expected = room.grades('local');
  });
  after(() => room.dispose());

  beforeEach(async () => {
    redis = await startRedis();
    workersSaid = '';
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await redis.stop();
  });

  const overRedis = (out: string) => room.grade(out, ['--queue', redis.url]);

  async function startWorker(): Promise<ChildProcess> {
    const before = workersSaid.length;
    const args = [
      CLI,
      'worker',
      '--queue',
      redis.url,
      '--only',
      'grading',
      '--concurrency',
      '1',
      '--lost-after',
      '2',
    ];
    const worker = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    workers.push(worker);
    worker.stderr.on('data', (data: Buffer) => (workersSaid += data.toString()));
    await until(
      () => workersSaid.slice(before).includes('Waiting for submissions'),
      'the worker to start',
      20_000,
    );
    return worker;
  }

  const halfWay = (out: string) => until(() => room.results(out).size >= 4, 'some grades', 60_000);

  it('has every grade though a worker is killed in the middle', async () => {
    await startWorker();
    const doomed = await startWorker();
    const { ended } = overRedis('worker');
    await halfWay('worker');
    doomed.kill('SIGKILL');
    const { code, said } = await ended;
    assert.equal(code, 0, said);
    assert.deepEqual(room.grades('worker'), expected);
  });

  it('goes on where it was when the grader is killed, and workers went on meanwhile', async () => {
    await startWorker();
    const { child, ended } = overRedis('grader');
    await halfWay('grader');
    child.kill('SIGKILL');
    await ended;
    const kept = room.results('grader').size;
    assert.ok(kept < COUNT);
    const begun = () => workersSaid.match(/^begins /gm)?.length ?? 0;
    await until(() => begun() === COUNT, 'the worker to go on alone', 120_000);
    const again = await overRedis('grader').ended;
    assert.equal(again.code, 0, again.said);
    assert.deepEqual(room.grades('grader'), expected);
    assert.equal(begun(), COUNT, 'nothing was graded twice');
  });

  it('has every grade though Redis loses everything in the middle', async () => {
    await startWorker();
    const { ended } = overRedis('redis');
    await halfWay('redis');
    await redis.loseEverything();
    const { code, said } = await ended;
    assert.equal(code, 0, said);
    assert.deepEqual(room.grades('redis'), expected);
  });

  it('says that nobody works, and stops when it is told to', async () => {
    const { child, ended } = overRedis('nobody');
    await new Promise((done) => setTimeout(done, 4000));
    child.kill('SIGINT');
    const { code, said } = await ended;
    assert.equal(code, 1);
    assert.match(said, /No worker is connected to redis:.*\nStopped\. 0 of 12 are graded/s);
  });
});
