import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NativeError } from '../../../src/native/errors';
import { type InstallOptions, installNative } from '../../../src/native/install';
import wheels from '../../../src/native/wheels.json';

const shipped = join(__dirname, '../../../native');

/** The installer's own refusal on other platforms is tested in support.test.ts; the rest of it needs Linux on x64. */
if (process.platform === 'linux' && process.arch === 'x64') {
  describe('installNative', function () {
    this.timeout(20_000);
    let root: string;
    let folder: string;
    const path = process.env.PATH;

    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'rnnbook-native-'));
      folder = join(root, 'data', 'native');
      mkdirSync(join(root, 'bin'));
      process.env.PATH = join(root, 'bin');
    });
    afterEach(() => {
      process.env.PATH = path;
      rmSync(root, { recursive: true });
    });

    /** Puts a pip on the PATH that runs `script` instead of downloading; `$DEST` is where the wheel should go. */
    function pipThat(script: string): void {
      const program = join(root, 'bin', 'pip3');
      writeFileSync(
        program,
        `#!/bin/sh\nPATH=/usr/bin:/bin\n[ "$1" = --version ] && exit 0\nDEST="\${8}"\n${script}\n`,
      );
      chmodSync(program, 0o755);
    }
    const install = (options: Partial<InstallOptions> = {}) => installNative({ folder, shipped, ...options });
    const left = () => (existsSync(join(root, 'data')) ? readdirSync(join(root, 'data')) : []);

    it('names the remedy when there is no pip', async () => {
      await assert.rejects(install(), (error) => {
        assert.ok(error instanceof NativeError);
        assert.match(error.message, /no pip was found.*apt install python3-pip/);
        return true;
      });
      assert.deepEqual(left(), []);
    });

    it('shows the last lines of a pip that fails', async () => {
      pipThat(
        'echo one; for i in 2 3 4 5; do echo "line $i"; done; echo "ERROR: no route to the index" >&2; exit 1',
      );
      await assert.rejects(install(), (error) => {
        assert.ok(error instanceof NativeError);
        assert.match(error.message, /could not be downloaded.*network/);
        assert.match(error.message, /pip3 download tensorflow-cpu==2\.15\.1 said:\n(.+\n)*line 5\n/);
        assert.match(error.message, /ERROR: no route to the index/);
        assert.doesNotMatch(error.message, /^one$/m);
        return true;
      });
      assert.deepEqual(left(), []);
    });

    it('refuses a file that is not the published one', async () => {
      pipThat(`echo fake > "$DEST/${wheels['linux-x64'].file}"`);
      await assert.rejects(install(), /NativeError: .*is not the file that was published/);
      assert.deepEqual(left(), []);
    });

    it('says so when the disk is full while pip writes', async () => {
      pipThat('cat /dev/zero > /dev/full');
      await assert.rejects(install(), /NativeError: Not enough room.* 821 MB/);
      assert.deepEqual(left(), []);
    });

    it('keeps what was installed before when a new installation fails', async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'tfjs_binding.node'), 'the old one');
      pipThat('exit 1');
      await assert.rejects(install(), NativeError);
      assert.equal(readFileSync(join(folder, 'tfjs_binding.node'), 'utf8'), 'the old one');
      assert.deepEqual(left(), ['native']);
    });

    it('refuses to run twice at once, ends pip when aborted, and leaves nothing', async () => {
      pipThat(`echo $$ > ${root}/pid; exec sleep 60`);
      const abort = new AbortController();
      const running = install({ signal: abort.signal });
      running.catch(() => {});
      while (!existsSync(join(root, 'pid'))) await sleep(10);
      await assert.rejects(install(), /NativeError: .*already \(process \d+\)/);
      abort.abort(new Error('stopped by the user'));
      await assert.rejects(running, /stopped by the user/);
      const pid = readFileSync(join(root, 'pid'), 'utf8').trim();
      assert.throws(() => process.kill(Number(pid), 0), { code: 'ESRCH' });
      assert.deepEqual(left(), []);
    });
    it('cleans up after an installation that was killed', async () => {
      const { pid } = spawnSync('/bin/true');
      mkdirSync(`${folder}.partial`, { recursive: true });
      writeFileSync(join(`${folder}.partial`, 'libtensorflow_cc.so.2'), 'half');
      writeFileSync(`${folder}.lock`, String(pid));
      await assert.rejects(install(), /no pip was found/);
      assert.deepEqual(left(), []);
    });

    it('reports how much is there while pip downloads', async () => {
      pipThat('head -c 50000000 /dev/zero > "$TMPDIR/part.whl"; sleep 1; exit 1');
      const seen: number[] = [];
      await assert.rejects(
        install({ onProgress: ({ step, bytes }) => step === 'download' && seen.push(bytes) }),
      );
      assert.equal(seen[0], 0);
      assert.equal(Math.max(...seen), 50_000_000);
    });

    if (canMount()) {
      it('asks for the room that it needs before it downloads', async () => {
        const small = join(root, 'small');
        mkdirSync(small);
        execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', small]);
        try {
          pipThat('exit 1');
          await assert.rejects(
            install({ folder: join(small, 'native') }),
            /NativeError: Not enough room.* 821 MB/,
          );
          assert.deepEqual(readdirSync(small), []);
        } finally {
          execFileSync('/bin/umount', [small]);
        }
      });
    }
  });
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-mount-'));
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('/bin/umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}
