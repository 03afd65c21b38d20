import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRnn } from '../../../../src/rnn/index';
import { RecordingHost, tf, useBackend } from '../support';
import { LocalPools } from './localPool';

describe('the results of a named search', () => {
  const before_ = process.cwd();
  let folder: string;
  let pools: LocalPools;
  before(() => useBackend('cpu'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-search-'));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(before_);
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'search-mine.jsonl');
  const trial = ({ params, data }: { params: { a: number; b: number }; data: number[] }) => {
    if (params.a === 3) throw new Error('three');
    return { value: params.a * params.b + data[0]!, other: 1 / params.a };
  };
  const space = { a: [1, 2, 3], b: [10, 20] };
  const search = (more: object = {}) => {
    pools = new LocalPools();
    const own = createRnn(tf, Object.assign(new RecordingHost(), { trials: pools }));
    return own.search({ name: 'mine', method: 'grid', space, data: [0.5], trial, ...more });
  };
  const lines = () => readFileSync(file(), 'utf8').split('\n');

  it('are in a file beside the notebook, one line a trial, and are given again', async () => {
    const first = await search();
    assert.equal(lines().length, 8, 'the head, six trials, and the end of the last line');
    const second = await search();
    assert.equal(pools.ran.length, 0);
    const known = ({ number, params, status, value, metrics, error }: (typeof first.trials)[number]) => ({
      ...{ number, params, status, value, metrics, error },
    });
    assert.deepEqual(second.trials.map(known), first.trials.map(known));
    assert.deepEqual(second.best?.params, { a: 1, b: 10 });
    assert.equal(second.trials[4]!.error?.message, 'three');
    assert.equal(lines().length, 8);
  });

  it('are gone on from, wherever the file ends', async () => {
    await search();
    const whole = readFileSync(file());
    const head = whole.indexOf('\n') + 1;
    for (let length = 0; length <= whole.length; length += length < head ? 50 : 7) {
      writeFileSync(file(), whole);
      truncateSync(file(), length);
      const kept = Math.max(0, whole.subarray(0, length).toString().split('\n').length - 2);
      const { trials } = await search();
      assert.equal(pools.ran.length, 6 - kept, `cut at ${length}`);
      assert.equal(trials.length, 6);
      // durations differ; everything else is as before
      const without = (text: string) => text.replace(/"durationMs":[\d.e-]+/g, '');
      assert.equal(without(readFileSync(file(), 'utf8')), without(whole.toString()));
    }
  });

  it('of fewer trials are the beginning of more', async () => {
    const options = { method: 'random', seed: 4 };
    await search({ ...options, trials: 2 });
    const { trials } = await search({ ...options, trials: 5 });
    assert.equal(pools.ran.length, 3);
    assert.equal(trials.length, 5);
  });

  it('are not mixed with those of another search, and what differs is said', async () => {
    await search();
    const before = readFileSync(file(), 'utf8');
    const refused: [object, RegExp][] = [
      [
        { space: { a: [1, 2, 4], b: [10, 20] } },
        /space\.a was \[1,2,3\] and is \[1,2,4\]\. Give this one another name, or delete .*search-mine\.jsonl/,
      ],
      [{ space: { a: [1, 2, 3], b: [10, 20], c: [1] } }, /space\.c was not there and is \[1\]/],
      [{ space: { b: [10, 20], a: [1, 2, 3] } }, /another order/],
      [{ data: [0.25] }, /: data is other data\./],
      [{ trial: () => 1 }, /the trial’s source is another/],
      [{ method: 'random', seed: 1 }, /method was "grid" and is "random"; seed was 0 and is 1/],
      [{ goal: 'max' }, /goal was "min" and is "max"/],
      [{ epochs: 3 }, /epochs was 27 and is 3/],
    ];
    for (const [more, message] of refused) await assert.rejects(search(more), message);
    assert.equal(readFileSync(file(), 'utf8'), before);
  });

  it('are not looked for in what is no such file', async () => {
    writeFileSync(file(), 'units,loss\n1,2\n');
    await assert.rejects(search(), /search-mine\.jsonl, line 1, is no result of a search/);
    rmSync(file());
    await search();
    appendFileSync(file(), 'something else\n');
    await assert.rejects(search(), /line 8, is no result/);
  });

  it('of successive halving have every rung', async () => {
    const options = {
      method: 'halving',
      trials: 6,
      epochs: 9,
      trial: ({ params, epochs }: { params: { a: number }; epochs: number }) => params.a / epochs,
    };
    await search(options);
    const { length } = pools.ran;
    assert.equal(length, 6 + 2);
    writeFileSync(file(), lines().slice(0, 5).join('\n') + '\n');
    const { best } = await search(options);
    assert.equal(pools.ran.length, length - 4);
    assert.equal(best?.params.a, 1);
  });

  it('are written by one search at a time; a process that is gone does not count', async () => {
    const release: (() => void)[] = [];
    (globalThis as { waitForTest?: Promise<void> }).waitForTest = new Promise((resolve) =>
      release.push(resolve),
    );
    const first = search({ trial: () => Reflect.get(globalThis, 'waitForTest') as Promise<never> });
    await assert.rejects(search(), new RegExp(`"mine" runs already, in process ${process.pid}`));
    release[0]!();
    await first;
    rmSync(file());
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(`${file()}.lock`, String(gone));
    await search();
    assert.ok(!existsSync(`${file()}.lock`));
    await assert.rejects(search({ epochs: 3 }), /epochs was 27 and is 3/);
    assert.ok(!existsSync(`${file()}.lock`), 'a search that is refused leaves no lock');
  });

  it('may be written when the process that wrote them is dead, though not yet buried', async function () {
    if (process.platform !== 'linux') return this.skip();
    // it dies when its parent is no shell any more, which would bury it
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60']);
    try {
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      const state = () => readFileSync(`/proc/${String(pid).trim()}/stat`, 'utf8').split(' ')[2];
      while (state() !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10));
      writeFileSync(`${file()}.lock`, String(pid));
      assert.equal((await search()).trials.length, 6);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  onlyIf(canMount())('on a full disk stay whole, and the search goes on when there is room', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', folder]);
    process.chdir(folder);
    try {
      const many = { space: { a: Array.from({ length: 60 }, (_, i) => i), b: [1] } };
      writeFileSync('ballast', Buffer.alloc(24_576));
      const full =
        /results of the search cannot be written to .*search-mine\.jsonl: the disk is full\. Make room/;
      await assert.rejects(search(many), full);
      const kept = lines().filter((line) => line !== '').length - 1;
      assert.ok(kept > 0 && kept < 60, `${kept} results`);
      assert.ok(readFileSync(file(), 'utf8').endsWith('}\n'));
      rmSync('ballast');
      writeFileSync('ballast', Buffer.alloc(1));
      assert.equal((await search(many)).trials.length, 60);
      assert.equal(pools.ran.length, 60 - kept);
    } finally {
      process.chdir(before_);
      execFileSync('umount', ['-l', folder]);
    }
  });

  it('are on no disk without a name', async () => {
    await search({ name: undefined });
    assert.throws(() => readFileSync(file()), /ENOENT/);
  });
});

function onlyIf(possible: boolean) {
  return possible ? it : it.skip;
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}
