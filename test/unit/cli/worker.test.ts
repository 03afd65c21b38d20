import assert from 'node:assert/strict';
import { rnnbook } from './cli';

describe('rnnbook worker', () => {
  it('says plainly that it runs code, and needs a queue', async () => {
    const help = await rnnbook(['worker', '--help']);
    assert.match(
      help.stdout.replace(/\s+/g, ' '),
      /runs the code that comes through the Redis.*only to a Redis that you trust/,
    );
    const none = await rnnbook(['worker'], { env: { ...process.env, RNNBOOK_QUEUE: '' } });
    assert.equal(none.code, 2);
    const wrong = await rnnbook(['worker', '--queue', 'http://:secret@x']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /The queue is the URL of a Redis/);
    const nobody = await rnnbook(['worker', '--queue', 'redis://:secret@127.0.0.1:1']);
    assert.equal(nobody.code, 2);
    assert.match(nobody.stderr, /No Redis answers at redis:\/\/\*\*\*@127\.0\.0\.1:1/);
    for (const { stderr } of [wrong, nobody]) assert.doesNotMatch(stderr, /secret/);
  });
});
