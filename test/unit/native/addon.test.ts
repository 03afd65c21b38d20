import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const native = join(__dirname, '../../../native');

describe('the prebuilt addon', () => {
  it('is the one that native/README.md tells of', () => {
    const addon = readFileSync(join(native, 'linux-x64/tfjs_binding.node'));
    const digest = createHash('sha256').update(addon).digest('hex');
    assert.ok(readFileSync(join(native, 'README.md'), 'utf8').includes(digest), digest);
  });
});
