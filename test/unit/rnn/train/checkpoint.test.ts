import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readCheckpoint, writeCheckpoint } from '../../../../src/rnn/train/checkpoint/checkpointFile';
import { decodeTensors, encodeTensors, type StoredTensor } from '../../../../src/rnn/files/safetensors';
import { golden, goldenFolder, rnn, useBackend } from '../support';
import { forecaster, parts } from './fitSupport';

const SCRIPT = join(__dirname, 'checkpointedTraining.ts');
const onlyIf = (possible: boolean) => (possible ? it : it.skip);

describe('a checkpoint', function () {
  this.timeout(180_000);
  let folder: string;
  let file: string;
  before(() => useBackend('wasm'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-checkpoint-'));
    file = join(folder, 'a.safetensors');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = async (epochs: number) =>
    rnn.fit(forecaster(), parts(), { epochs, checkpoint: file, verbose: 0, resume: false });

  describe('is of the format safetensors', () => {
    interface Golden {
      metadata: Record<string, string>;
      tensors: { name: string; type: string; shape: number[]; values: number[] }[];
    }
    it('as its Python library writes it', () => {
      const { metadata, tensors } = golden<Golden>('checkpoint');
      const read = decodeTensors(readFileSync(join(goldenFolder, 'checkpoint.safetensors')));
      assert.deepEqual(read.metadata, metadata);
      assert.deepEqual(Object.keys(read.tensors).sort(), tensors.map(({ name }) => name).sort());
      for (const { name, type, shape, values } of tensors) {
        const tensor = read.tensors[name]!;
        assert.deepEqual([tensor.type, tensor.shape, Array.from(tensor.values)], [type, shape, values], name);
      }
    });

    it('and comes back as it was written, whatever is in it', () => {
      const values: fc.Arbitrary<StoredTensor> = fc.oneof(
        fc.float32Array().map((list): StoredTensor => ({ type: 'F32', shape: [list.length], values: list })),
        fc
          .float64Array()
          .map((list): StoredTensor => ({ type: 'F64', shape: [1, list.length], values: list })),
        fc.int32Array().map((list): StoredTensor => ({ type: 'I32', shape: [list.length, 1], values: list })),
        fc.uint8Array().map((list): StoredTensor => ({ type: 'BOOL', shape: [list.length], values: list })),
      );
      const name = fc
        .string({ unit: 'grapheme' })
        .filter((key) => !['__metadata__', '__proto__'].includes(key));
      fc.assert(
        fc.property(fc.dictionary(name, values), fc.dictionary(name, fc.string()), (tensors, metadata) => {
          const read = decodeTensors(encodeTensors({ tensors, metadata }));
          assert.deepEqual({ ...read.metadata }, { ...metadata });
          assert.deepEqual({ ...read.tensors }, { ...tensors });
        }),
        { numRuns: 100 },
      );
    });
  });

  it('that is damaged in any way is refused, in words', async () => {
    await write(2);
    const whole = readFileSync(file);
    const damage = async (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      await assert.rejects(readCheckpoint(file), (error: Error) => {
        assert.match(error.message, /is no checkpoint that can be resumed: .*\. Delete it/s);
        return true;
      });
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), (length) =>
        damage(whole.subarray(0, length)),
      ),
      { numRuns: 40 },
    );
    const start = 8 + Number(whole.readBigUInt64LE(0));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const bytes = Buffer.from(whole);
          bytes[at]! ^= 1 << bit;
          await damage(bytes);
        },
      ),
      { numRuns: 40 },
    );
    const { facts, tensors } = await (writeFileSync(file, whole), readCheckpoint(file)).then(
      (state) => state!,
    );
    const odd: unknown[] = [
      { ...facts, epoch: -1 },
      { ...facts, epoch: 1.5 },
      { ...facts, epoch: 3 },
      { ...facts, version: 2 },
      { ...facts, random: { i: 0, j: 0, S: [1] } },
      { ...facts, training: undefined },
      {},
      7,
    ];
    for (const wrong of odd) {
      await writeCheckpoint(file, { facts: wrong as never, tensors });
      await damage(readFileSync(file));
    }
    await damage(encodeTensors({ tensors, metadata: {} }));
  });

  it('of a process that is killed with SIGKILL is whole, and the training goes on as if nothing had happened', async () => {
    const run = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    const expected = await lastLine(run(join(folder, 'uninterrupted')));
    const begun: number[] = [];
    for (const epochsToLive of [3, 9, 1]) {
      const child = run(file, 'slowly');
      let seen = 0;
      for await (const line of lines(child)) {
        const epoch = /^epoch (\d+)$/.exec(line)?.[1];
        if (seen === 0) begun.push(Number(epoch));
        // somewhere in the epoch, or while its checkpoint is written
        if (++seen === epochsToLive) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
      }
      if (existsSync(file)) await readCheckpoint(file); // throws if it were damaged
    }
    assert.ok(begun[1]! > 0 && begun[2]! > begun[1]!, `each went on after the last: ${begun.join()}`);
    const child = run(file);
    const [first, ...rest] = await all(child);
    assert.ok(Number(/^epoch (\d+)$/.exec(first!)?.[1]) >= begun[2]!, first);
    assert.deepEqual(JSON.parse(rest.at(-1)!), JSON.parse(expected));
    assert.deepEqual(
      readdirSync(folder).sort(),
      ['a.safetensors', 'uninterrupted'],
      'no file is left half-written',
    );
  });

  describe('that cannot be written leaves the one before, and says why', () => {
    const failsAt = async (where: string, message: RegExp) => {
      await assert.rejects(
        rnn.fit(forecaster(), parts(), { epochs: 3, checkpoint: where, verbose: 0 }),
        (error: Error) => {
          assert.equal(error.name, 'CheckpointNotWritten');
          assert.match(error.message, message);
          return true;
        },
      );
    };
    onlyIf(canMount())('on a full disk', async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
      try {
        await write(1);
        const before = readFileSync(file);
        assert.throws(() => writeFileSync(join(folder, 'ballast'), Buffer.alloc(65536)), { code: 'ENOSPC' });
        await failsAt(file, /cannot be written: the disk is full\. The one before it is whole\. Make room/);
        assert.deepEqual(readFileSync(file), before);
        assert.deepEqual(readdirSync(folder).sort(), ['a.safetensors', 'ballast']);
        rmSync(join(folder, 'ballast'));
        const { epoch } = await rnn.fit(forecaster(), parts(), { epochs: 3, checkpoint: file, verbose: 0 });
        assert.deepEqual(epoch, [0, 1, 2], 'with room again it goes on');
      } finally {
        execFileSync('umount', [folder]);
      }
    });
    onlyIf(spawnSync('prlimit', ['--version']).status === 0)(
      'where files may not be that large',
      async () => {
        const args = ['--fsize=3000', process.execPath, '--import', 'tsx', SCRIPT, file];
        const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
        const { stdout } = spawnSync('prlimit', args, { encoding: 'utf8', env });
        assert.match(
          stdout,
          /CheckpointNotWritten: .*cannot be written: it is larger than files may be here/,
        );
        assert.deepEqual(readdirSync(folder), []);
      },
    );
    onlyIf(process.getuid?.() !== 0)('in a folder that is not yours', async () => {
      chmodSync(folder, 0o500);
      await failsAt(file, /you may not write there/);
      chmodSync(folder, 0o700);
    });
    it('where a file takes the place of its folder', async () => {
      writeFileSync(join(folder, 'b'), '');
      const fit = rnn.fit(forecaster(), parts(), {
        epochs: 1,
        checkpoint: join(folder, 'b', 'c'),
        verbose: 0,
      });
      await assert.rejects(fit, /The checkpoint .* cannot be read: ENOTDIR/);
    });
  });
});

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
}

async function* lines(child: ChildProcess): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of child.stdout!) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
}

async function all(child: ChildProcess): Promise<string[]> {
  const found: string[] = [];
  for await (const line of lines(child)) found.push(line);
  return found.filter((line) => /^(epoch |\{|\w+:)/.test(line));
}

const lastLine = async (child: ChildProcess) => (await all(child)).at(-1)!;
