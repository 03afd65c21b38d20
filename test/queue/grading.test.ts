import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gradedSubmission } from '../../src/grading/class/GradedSubmission';
import { printNotebook } from '../../src/notebook/print';
import { classExercise, ROWS } from '../grading/class/exercise';
import { classSubmissions } from '../grading/class/submissions';
import { until } from '../unit/kernel/testKernel';
import { type RedisServer, startRedis } from './redisServer';

const CLI = resolve('dist/cli.js');
const COUNT = 12;

describe('a class that many machines grade', function () {
  this.timeout(240_000);

  let redis: RedisServer;
  let folder: string;
  const workers: ChildProcess[] = [];
  let workersSaid = '';
  /** Graded on this machine alone, undisturbed. */
  let expected: unknown;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-grading-test-'));
    mkdirSync(join(folder, 'data'));
    mkdirSync(join(folder, 'submissions'));
    writeFileSync(join(folder, 'data', 'rows.csv'), ROWS);
    writeFileSync(join(folder, 'exercise.rnnbook'), printNotebook(classExercise()));
    const nowhere = { gradeBook: '/x', exercise: '/x', neighbour: '/x', port: 1 };
    const tame = classSubmissions(nowhere).filter(({ learner }) => !learner.startsWith('hostile'));
    const chosen = tame.filter((_, i) => i % 4 === 0).slice(0, COUNT);
    assert.equal(chosen.length, COUNT);
    for (const { learner, extension, text } of chosen)
      writeFileSync(join(folder, 'submissions', `${learner}.${extension}`), text);
    const { code, said } = await grade('local').ended;
    assert.equal(code, 0, said);
    expected = gradesIn('local');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    redis = await startRedis();
    workersSaid = '';
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await redis.stop();
  });

  function grade(out: string, more: string[] = []) {
    const args = [
      CLI,
      'grade',
      join(folder, 'exercise.rnnbook'),
      join(folder, 'submissions'),
      '-o',
      join(folder, out),
    ];
    const child = spawn(process.execPath, [...args, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const ended = new Promise<{ code: number | null; said: string }>((done) =>
      child.on('close', (code) => done({ code, said })),
    );
    return { child, ended };
  }

  const overRedis = (out: string) => grade(out, ['--queue', redis.url]);

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

  const filesIn = (out: string) => {
    const results = join(folder, out, 'results');
    return existsSync(results) ? readdirSync(results).filter((name) => name.endsWith('.json')) : [];
  };

  /** Without what may differ from run to run. */
  function gradesIn(out: string) {
    return filesIn(out)
      .map((name) =>
        gradedSubmission.parse(JSON.parse(readFileSync(join(folder, out, 'results', name), 'utf8'))),
      )
      .map((one) => [
        one.learner,
        one.status === 'graded'
          ? one.grade.result.tests.map(({ name, earned, status }) => [name, earned, status])
          : one.status,
      ])
      .sort();
  }

  const halfWay = (out: string) => until(() => filesIn(out).length >= 4, 'some grades', 60_000);

  it('has every grade though a worker is killed in the middle', async () => {
    await startWorker();
    const doomed = await startWorker();
    const { ended } = overRedis('worker');
    await halfWay('worker');
    doomed.kill('SIGKILL');
    const { code, said } = await ended;
    assert.equal(code, 0, said);
    assert.deepEqual(gradesIn('worker'), expected);
  });

  it('goes on where it was when the grader is killed, and workers went on meanwhile', async () => {
    await startWorker();
    const { child, ended } = overRedis('grader');
    await halfWay('grader');
    child.kill('SIGKILL');
    await ended;
    const kept = filesIn('grader').length;
    assert.ok(kept < COUNT);
    const begun = () => workersSaid.match(/^begins /gm)?.length ?? 0;
    await until(() => begun() === COUNT, 'the worker to go on alone', 120_000);
    const again = await overRedis('grader').ended;
    assert.equal(again.code, 0, again.said);
    assert.deepEqual(gradesIn('grader'), expected);
    assert.equal(begun(), COUNT, 'nothing was graded twice');
  });

  it('has every grade though Redis loses everything in the middle', async () => {
    await startWorker();
    const { ended } = overRedis('redis');
    await halfWay('redis');
    await redis.loseEverything();
    const { code, said } = await ended;
    assert.equal(code, 0, said);
    assert.deepEqual(gradesIn('redis'), expected);
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
