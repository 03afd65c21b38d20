import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Report {
  windows: number;
  early: number;
  most: number;
  tensors: number;
}

describe('rnn.textDataset on a long text', () => {
  it('needs no more memory for 50 MB than for the first part of them, in a heap of 64 MB', async function () {
    this.timeout(300_000); // other work on the machine slows it: alone it takes some seconds
    const [bytes, stride] = [50_000_000, 60];
    const script = join(__dirname, 'readLongText.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--max-old-space-size=64', '--import', 'tsx', script],
      ...[bytes, stride].map(String),
    ]);
    const { windows, early, most, tensors } = JSON.parse(stdout) as Report;
    assert.equal(windows, Math.floor((bytes - 101) / stride) + 1, 'every window');
    assert.equal(tensors, 0);
    // as indices the whole text would be 200 MB, its windows 330
    assert.ok(most - early < 40e6, `${early / 1e6} MB at first, then ${most / 1e6} MB`);
  });
});
