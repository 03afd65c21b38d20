import assert from 'node:assert/strict';
import { redisOptions, shownUrl } from '../../../src/queue/redis/redisUrl';

describe('the URL of a queue', () => {
  it('is that of a Redis, and never shown with its password', () => {
    const url = 'rediss://me:s%40cret@example.com:7000/2';
    const { host, port, username, password, db, tls } = redisOptions(url);
    assert.deepEqual([host, port, username, password, db, tls], ['example.com', 7000, 'me', 's@cret', 2, {}]);
    assert.equal(shownUrl(url), 'rediss://***@example.com:7000/2');
    assert.equal(shownUrl('redis://localhost'), 'redis://localhost');
    assert.equal(redisOptions('redis://[::1]').host, '::1');
    assert.equal(redisOptions('redis://localhost').port, 6379);
  });

  for (const url of ['http://:secret@example.com', 'secret', 'redis://', 'redis://:secret@host/name']) {
    it(`is not ${url}, and the error does not tell a password`, () => {
      assert.throws(
        () => redisOptions(url),
        ({ message }: Error) => /redis:\/\/host:6379/.test(message) && !message.includes('secret'),
      );
    });
  }
});
