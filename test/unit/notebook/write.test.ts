import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NotebookFileError } from '../../../src/notebook/NotebookFileError';
import { readNotebookFile, writeNotebookFile } from '../../../src/notebook/write';
import { canMount, onlyIf, posix } from '../onlyIf';

const empty = '{\n  "rnnbook": 1,\n  "metadata": {},\n  "cells": []\n}\n';

describe('a notebook file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-write-'));
    file = join(folder, 'a.rnnbook');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is written and read', async () => {
    await writeNotebookFile(file, empty);
    assert.equal(readFileSync(file, 'utf8'), empty);
    assert.deepStrictEqual(await readNotebookFile(file), { metadata: {}, cells: [], extra: {} });
  });

  posix('keeps its mode', async () => {
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    await writeNotebookFile(file, empty);
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  posix('behind a symbolic link is replaced, and the link stays', async () => {
    mkdirSync(join(folder, 'there'));
    const target = join(folder, 'there', 'b.rnnbook');
    writeFileSync(target, 'old');
    symlinkSync(target, file);
    await writeNotebookFile(file, empty);
    assert.ok(lstatSync(file).isSymbolicLink());
    assert.equal(readFileSync(target, 'utf8'), empty);
  });

  it('that is written twice at once ends as one of the two, whole', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(1_000_000));
    await Promise.all(texts.map((text) => writeNotebookFile(file, text)));
    assert.ok(texts.includes(readFileSync(file, 'utf8')));
    assert.deepEqual(readdirSync(folder), ['a.rnnbook']);
  });

  posix('that is a pipe is written to, and stays one', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = promisify(execFile)('cat', [pipe]);
    await writeNotebookFile(pipe, empty);
    assert.equal((await reader).stdout, empty);
    assert.ok(statSync(pipe).isFIFO());
    rmSync(pipe);
  });

  it('that is not there is named, with what to do', async () => {
    await assert.rejects(readNotebookFile(file), (error) => {
      assert.ok(error instanceof NotebookFileError);
      assert.equal(error.problem, 'read');
      assert.equal(error.message, `${file}: cannot read: there is no such file or folder. Check the path.`);
      return true;
    });
  });

  it('that is a folder is refused', async () => {
    await assert.rejects(readNotebookFile(folder), { problem: 'read', message: /a folder, not a file/ });
    await assert.rejects(writeNotebookFile(folder, empty), { problem: 'write' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('in a folder that is not there is refused', async () => {
    const lost = join(folder, 'none', 'a.rnnbook');
    await assert.rejects(writeNotebookFile(lost, empty), {
      problem: 'write',
      message: /none.*no such file or folder/,
    });
  });

  it('that is not UTF-8 is refused, since a save would lose what it holds', async () => {
    writeFileSync(file, Buffer.from(empty, 'utf16le'));
    await assert.rejects(readNotebookFile(file), (error) => error instanceof NotebookFileError);
    writeFileSync(file, Buffer.from('{"rnnbook":1,"cells":[],"x":"\xe9"}', 'latin1'));
    await assert.rejects(readNotebookFile(file), { problem: 'encoding', message: /a\.rnnbook: .*UTF-8/ });
  });

  it('with a byte order mark is read', async () => {
    writeFileSync(file, `\uFEFF${empty}`);
    assert.deepEqual((await readNotebookFile(file)).cells, []);
  });

  it('names its lines in errors', async () => {
    writeFileSync(file, '{\n  "rnnbook": 1,\n  "cells": 5\n}\n');
    await assert.rejects(readNotebookFile(file), { file, line: 3, column: 12 });
  });
});

/**
 * Disks that really fill up: a small one of its own where one can be mounted (as root on Linux), and everywhere else
 * that `prlimit` is at hand a process that may write only so much.
 */
describe('on a full disk a notebook file', function () {
  this.timeout(60_000);

  const original = `${empty}${' '.repeat(1000)}`;
  const large = 'x'.repeat(300_000);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-full-'));
    file = join(folder, 'a.rnnbook');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  onlyIf(canMount())('stays as it was (a full file system)', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
    try {
      writeFileSync(file, original);
      await assert.rejects(writeNotebookFile(file, large), (error) => {
        assert.ok(error instanceof NotebookFileError);
        assert.equal(
          error.message,
          `${file}: cannot write: the disk is full; what was there before is unchanged. ` +
            'Free some space or save to another place.',
        );
        return true;
      });
      assert.equal(readFileSync(file, 'utf8'), original);
      assert.deepEqual(readdirSync(folder), ['a.rnnbook']);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  onlyIf(spawnSync('prlimit', ['--version']).status === 0)(
    'stays as it was (a limit on the size of files)',
    () => {
      writeFileSync(file, original);
      const script = join(folder, 'write.mts');
      const module = JSON.stringify(
        fileURLToPath(new URL('../../../src/notebook/write.ts', import.meta.url)),
      );
      writeFileSync(
        script,
        `import { writeNotebookFile } from ${module};
process.on('SIGXFSZ', () => {});
await writeNotebookFile(${JSON.stringify(file)}, 'x'.repeat(300000)).catch((error) => {
  console.log(error.name, error.message);
});`,
      );
      const tsx = createRequire(import.meta.url).resolve('tsx');
      const args = ['--fsize=65536', process.execPath, '--import', tsx, script];
      const { stdout, stderr } = spawnSync('prlimit', args, {
        encoding: 'utf8',
        env: { ...process.env, TSX_DISABLE_CACHE: '1' },
      });
      assert.match(
        stdout,
        /^NotebookFileError .*a\.rnnbook: cannot write: the file would be larger than allowed/,
        stderr,
      );
      assert.equal(readFileSync(file, 'utf8'), original);
      assert.deepEqual(readdirSync(folder).sort(), ['a.rnnbook', 'write.mts']);
    },
  );
});
