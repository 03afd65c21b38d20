import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeFor } from '../../../src/course/placeFor';

describe('the place of a course', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'rnnbook-place-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is the chosen folder when it is empty, not there, or the course’s own', async () => {
    assert.equal(await placeFor(home), home);
    assert.equal(await placeFor(join(home, 'new')), join(home, 'new'));
    writeFileSync(join(home, '.hidden'), '');
    assert.equal(await placeFor(home), home);
    mkdirSync(join(home, 'chapter'));
    writeFileSync(join(home, 'chapter', '01-a.id.rnnbook'), '');
    assert.equal(await placeFor(home), home);
    const own = join(home, 'rnn-course');
    mkdirSync(own);
    writeFileSync(join(own, 'notes.txt'), 'mine');
    assert.equal(await placeFor(own), own);
  });

  it('is a folder of its own beside other files', async () => {
    writeFileSync(join(home, 'thesis.txt'), 'mine');
    assert.equal(await placeFor(home), join(home, 'rnn-course'));
  });
});
