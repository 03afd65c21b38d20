import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from '../../../src/native/unpack';

/** Holds pkg/other.py, pkg/lib.so.2 (the bytes 0 to 255, 1200 times) and pkg.dist-info/LICENSE. */
const zip = join(__dirname, '../../fixtures/native/small.whl');
const members = ['pkg/lib.so.2', 'pkg.dist-info/LICENSE'];

describe('unpack', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-unpack-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('unpacks what was asked for and nothing else, and counts the bytes', async () => {
    const seen: number[] = [];
    await unpack(zip, members, folder, (bytes) => seen.push(bytes));
    assert.deepEqual(readdirSync(folder).sort(), ['LICENSE', 'lib.so.2']);
    const expected = Uint8Array.from({ length: 1200 * 256 }, (_, i) => i % 256);
    assert.ok(readFileSync(join(folder, 'lib.so.2')).equals(expected));
    assert.equal(readFileSync(join(folder, 'LICENSE'), 'utf8'), 'Licence\n');
    assert.equal(seen.at(-1), 1200 * 256 + 8);
  });

  it('rejects when a member is missing', async () => {
    await assert.rejects(
      unpack(zip, [...members, 'pkg/none'], folder, () => {}),
      /small\.whl lacks pkg\/none/,
    );
  });

  it('rejects a file that was cut off', async () => {
    const cut = join(folder, 'cut.whl');
    writeFileSync(cut, readFileSync(zip).subarray(0, 600));
    await assert.rejects(
      unpack(cut, members, folder, () => {}),
      /zip|central directory/i,
    );
  });

  it('rejects when aborted', async () => {
    const signal = AbortSignal.abort(new Error('stopped by the user'));
    await assert.rejects(unpack(zip, members, folder, () => {}, signal));
  });

  if (process.platform === 'linux') {
    it('rejects with ENOSPC when the disk is full', async () => {
      symlinkSync('/dev/full', join(folder, 'lib.so.2'));
      await assert.rejects(
        unpack(zip, members, folder, () => {}),
        { code: 'ENOSPC' },
      );
    });
  }
});
