import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNative } from '../../../src/native/check';

const shipped = join(__dirname, '../../../native');

describe('checkNative', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('rejects an addon that is no library', async () => {
    writeFileSync(join(folder, 'tfjs_binding.node'), 'not a library');
    await assert.rejects(
      checkNative(folder, shipped),
      /NativeError: .*does not work here: .*tfjs_binding\.node/,
    );
  });

  it('rejects an addon that is missing', async () => {
    await assert.rejects(
      checkNative(folder, shipped),
      /does not work here: Cannot find module .*tfjs_binding\.node/,
    );
  });

  if (process.platform !== 'win32') {
    const endings: [string, RegExp][] = [
      ['SIGILL', /lacks instructions.*AVX/],
      ['SIGSEGV', /crashed \(SIGSEGV\)/],
    ];
    for (const [signal, message] of endings) {
      it(`explains a process that ends by ${signal}`, async () => {
        writeFileSync(
          join(folder, 'check.cjs'),
          `process.kill(process.pid, '${signal}'); setInterval(() => {}, 1000);`,
        );
        await assert.rejects(checkNative(folder, folder), message);
      });
    }
  }

  it('stops when it is aborted', async () => {
    writeFileSync(join(folder, 'check.cjs'), 'setInterval(() => {}, 1000);');
    const abort = new AbortController();
    const checking = checkNative(folder, folder, abort.signal);
    abort.abort(new Error('stopped by the user'));
    await assert.rejects(checking, /stopped by the user/);
  });
});
