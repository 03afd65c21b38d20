import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotebookFolder, rnnbook } from '../unit/cli/cli';
import { isAlive, until } from '../unit/kernel/testKernel';
import { type RedisServer, startRedis } from './redisServer';

const TRIALS = 16;

describe('a search over many machines', function () {
  this.timeout(120_000);

  let redis: RedisServer;
  let folder: NotebookFolder;
  const workers: ChildProcess[] = [];
  let said = '';
  beforeEach(async () => {
    redis = await startRedis(['--requirepass', 'very-secret']);
    folder = new NotebookFolder();
    said = '';
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await redis.stop();
    folder.dispose();
  });

  const url = () => `redis://:very-secret@127.0.0.1:${redis.port}`;
  const startWorker = async () => {
    const before = said.length;
    const worker = spawn(
      process.execPath,
      [resolve('dist/cli.js'), 'worker', '--lost-after', '2', '--concurrency', '1', '--backend', 'cpu'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, RNNBOOK_QUEUE: url() },
        cwd: folder.path,
      },
    );
    workers.push(worker);
    worker.stderr!.on('data', (text: Buffer) => (said += text.toString()));
    await until(() => said.slice(before).includes('Waiting for trials'), 'the worker to start', 20_000);
    return worker;
  };
  const notebook = () =>
    folder.write('search.rnnbook', [
      `const found = await rnn.search({
  method: 'grid', space: { a: Array.from({ length: ${TRIALS} }, (_, i) => i) }, queue: process.env.QUEUE, name: 'many', stopEarly: false,
  data: { folder: process.cwd() },
  trial: async ({ params, data, report }) => {
    const { appendFileSync, existsSync } = require('node:fs');
    appendFileSync(data.folder + '/began.txt', params.a + ' ' + process.pid + '\\n');
    await report({ epoch: 0, value: params.a });
    if (params.a >= 4) while (!existsSync(data.folder + '/go')) await new Promise((resolve) => setTimeout(resolve, 5));
    return params.a * 10;
  },
});
console.log('results ' + found.trials.map(({ params, value, status }) => params.a + '=' + value + ' ' + status).join());`,
    ]);
  const began = () => {
    const file = folder.file('began.txt');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => line.split(' ').map(Number) as [a: number, pid: number]);
  };
  const run = () => {
    const report = folder.file('report.json');
    return rnnbook(['run', notebook(), '--backend', 'cpu', '--json', report], {
      env: { ...process.env, QUEUE: url() },
    }).then(({ code, stderr }) => {
      assert.equal(code, 0, stderr);
      return readFileSync(report, 'utf8');
    });
  };
  const journal = () =>
    readFileSync(folder.file('search-many.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => (JSON.parse(line) as { params: { a: number } }).params.a);
  const ALL = Array.from({ length: TRIALS }, (_, i) => i);
  const RESULTS = `results ${ALL.map((a) => `${a}=${a * 10} done`).join()}`;

  it('has every trial exactly once, though workers are killed in the middle', async () => {
    await startWorker();
    const doomed = await startWorker();
    const result = run();
    await until(
      () => began().filter(([a]) => a >= 4).length === 2,
      'both workers to be in the middle of a trial',
      60_000,
    );
    const pids = began().map(([, pid]) => pid);
    doomed.kill('SIGKILL');
    await until(
      () => [...new Set(pids)].filter(isAlive).length === 1,
      'the processes of the killed worker to end',
    );
    await startWorker();
    writeFileSync(folder.file('go'), '');
    assert.ok((await result).includes(RESULTS));
    assert.deepEqual(
      journal().sort((a, b) => a - b),
      ALL,
    );
    // one was lost with its worker, and done again
    assert.equal(began().length, TRIALS + 1);
    assert.match(said, /runs the code that comes through the Redis/);
    assert.doesNotMatch(said, /very-secret/);
  });

  it('stops trials that are worse than the median, also there', async () => {
    await startWorker();
    const file = folder.write('median.rnnbook', [
      `const found = await rnn.search({
  method: 'grid', space: { a: [1, 2, 3, 4, 5, 99] }, queue: process.env.QUEUE,
  trial: async ({ params, report, signal }) => {
    for (let epoch = 0; epoch < 400 && !signal.aborted; epoch++) {
      await report({ epoch, value: params.a });
      if (params.a < 99) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return params.a;
  },
});
console.log('statuses ' + found.trials.map(({ status }) => status).join());
if (found.trials[5].epochs >= 400) throw new Error('it was not stopped');`,
    ]);
    const { code, stderr } = await rnnbook(
      ['run', file, '--backend', 'cpu', '--json', folder.file('report.json')],
      {
        env: { ...process.env, QUEUE: url() },
      },
    );
    assert.equal(code, 0, stderr);
    assert.match(
      readFileSync(folder.file('report.json'), 'utf8'),
      /statuses done,done,done,done,done,stopped/,
    );
  });

  it('is gone on with where the notebook was killed: what workers did meanwhile counts', async () => {
    await startWorker();
    const file = notebook();
    const killed = spawn(process.execPath, [resolve('dist/cli.js'), 'run', file, '--backend', 'cpu'], {
      env: { ...process.env, QUEUE: url() },
      stdio: 'ignore',
    });
    await until(() => began().some(([a]) => a >= 4), 'the search to be in the middle', 60_000);
    killed.kill('SIGKILL');
    assert.deepEqual(journal(), [0, 1, 2, 3]);
    writeFileSync(folder.file('go'), '');
    await until(() => began().length === TRIALS, 'the workers to go on alone', 30_000);
    assert.ok((await run()).includes(RESULTS));
    assert.deepEqual(
      journal().sort((a, b) => a - b),
      ALL,
    );
    assert.equal(began().length, TRIALS, 'no trial was done twice');
  });
});
