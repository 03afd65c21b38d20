import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Candidate, candidates } from '../../../src/grading/sandbox/candidates';
import { describeSandbox } from '../../../src/grading/sandbox/describe';
import { findSandbox, firstThatHolds } from '../../../src/grading/sandbox/findSandbox';
import type { SandboxLevel } from '../../../src/grading/sandbox/Sandbox';
import { refuseUnsafe } from '../../../src/grading/sandbox/SandboxError';
import { until } from '../../unit/kernel/testKernel';
import { isRunning, processesBelow } from './processes';
import { distFolder, sandboxOf, TestJail } from './TestJail';

const without = (...levels: SandboxLevel[]) => candidates().filter(({ level }) => !levels.includes(level));
const blocksNetwork = Number(process.versions.node.split('.')[0]) >= 25;

describe('the sandbox of a machine', () => {
  it('is bubblewrap where it is installed, and found out once', async () => {
    const sandbox = await findSandbox(distFolder);
    assert.equal(sandbox.level, 'bubblewrap');
    assert.ok(sandbox.isSafe);
    assert.deepEqual(sandbox.warnings, []);
    assert.equal(await findSandbox(distFolder), sandbox);
    refuseUnsafe(sandbox);
  });

  it('is the next one that holds, and says why it is not a better one', async () => {
    const missing = candidates().map((one): Candidate =>
      one.level === 'bubblewrap' ? { ...one, missing: ['bwrap'] } : one,
    );
    const { level, isSafe, warnings } = await firstThatHolds(distFolder, missing);
    assert.equal(level, 'namespaces');
    assert.ok(isSafe);
    assert.deepEqual(warnings, [{ kind: 'missing', level: 'bubblewrap', programs: ['bwrap'] }]);
  });

  it('is not one that promises what a trial disproves', async () => {
    // what holds nothing in, sold as bubblewrap
    const [bubblewrap] = candidates();
    const open = candidates().find(({ level }) => level === 'none')!;
    const sold: Candidate = { ...bubblewrap!, missing: [], launch: open.launch };
    const { level, warnings } = await firstThatHolds(distFolder, [sold, ...without('bubblewrap')]);
    assert.equal(level, 'namespaces');
    assert.match(JSON.stringify(warnings), /a file outside could be read/);
  });

  it('without walls of Linux is Node’s permission model, refused where it leaves the network open', async () => {
    const sandbox = await firstThatHolds(distFolder, without('bubblewrap', 'namespaces'));
    assert.equal(sandbox.level, blocksNetwork ? 'permissions' : 'openNetwork');
    assert.equal(sandbox.isSafe, blocksNetwork);
    if (blocksNetwork) return refuseUnsafe(sandbox);
    assert.throws(
      () => refuseUnsafe(sandbox),
      /network could be reached[^]*apt install bubblewrap[^]*--unsafe/,
    );
    assert.throws(() => refuseUnsafe(sandbox, 'id'), /tidak satu pun dijalankan[^]*Pasang bubblewrap/);
  });

  it('that is none says so, in both languages', async () => {
    const sandbox = await sandboxOf('none');
    assert.ok(!sandbox.isSafe);
    assert.match(
      describeSandbox(sandbox, 'en').join('\n'),
      /Files: a submission can read and change whatever you can/,
    );
    assert.match(describeSandbox(sandbox, 'id').join('\n'), /Jaringan: terbuka/);
  });

  for (const level of ['openNetwork', 'none'] as const) {
    it(`“${level}” limits disk and time, and memory where it says so`, async () => {
      const jail = await TestJail.open({ level, memoryMB: 200 });
      try {
        assert.equal(
          (await jail.run('console.log(require("node:fs").readFileSync("data/series.csv", "utf8"))')).status,
          'ok',
        );
        assert.ok((await jail.run('while (true) {}', 1)).timedOut);
        // ends the process: what follows has all of its memory
        const full = await jail.run(
          'const fs = require("node:fs"); for (let i = 0; ; i++) { fs.appendFileSync("f" + (i >> 6), Buffer.alloc(1 << 20)); await new Promise((done) => setTimeout(done, 3)); }',
        );
        assert.match(full.error!.message, /more than 256 MB of files/);
        if ((await sandboxOf(level)).guarantees.memory !== 'limited') return;
        const hoard = await jail.run(
          'const hoard = []; for (;;) hoard.push(new Uint8Array(32 << 20).fill(1))',
        );
        assert.equal(hoard.error?.message, 'Array buffer allocation failed');
      } finally {
        await jail.close();
      }
    });
  }

  it('“openNetwork” removes what was made to stay', async () => {
    const jail = await TestJail.open({ level: 'openNetwork' });
    try {
      const { status } = await jail.run(`
        const fs = require('node:fs');
        fs.mkdirSync('closed');
        fs.writeFileSync('closed/file', '');
        fs.chmodSync('closed', 0);
        const long = 'x'.repeat(200);
        let path = '.';
        try { for (let i = 0; i < 30; i++) fs.mkdirSync((path += '/' + long)); } catch {}`);
      assert.equal(status, 'ok');
    } finally {
      await jail.close();
    }
  });

  for (const level of ['bubblewrap', 'namespaces', 'openNetwork'] as const) {
    it(`“${level}” does not outlive a grader that was killed`, async () => {
      const files = mkdtempSync(join(tmpdir(), 'rnnbook-files-'));
      const program = ['--import', 'tsx', resolve('test/grading/sandbox/orphan.ts'), level, files];
      const grader = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
      try {
        let printed = '';
        grader.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
        await until(() => printed.includes('on'), 'the cell to run', 30_000);
        const below = processesBelow(grader.pid);
        assert.ok(below.length >= (level === 'openNetwork' ? 1 : 2), 'it runs');
        grader.kill('SIGKILL');
        await until(() => !below.some(isRunning), 'all to end', 5_000);
      } finally {
        grader.kill('SIGKILL');
        rmSync(files, { recursive: true });
      }
    });
  }
});
