import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rnn } from '../../support';

describe('rnn.readImdb', () => {
  let folder: string;
  let unpacked: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-imdb-'));
    unpacked = join(folder, 'aclImdb');
    for (const part of ['train', 'test'])
      for (const kind of ['pos', 'neg', 'unsup']) {
        mkdirSync(join(unpacked, part, kind), { recursive: true });
        for (let id = 0; id < 12; id++)
          writeFileSync(
            join(unpacked, part, kind, `${id}_${kind === 'pos' ? 7 + (id % 4) : 1 + (id % 4)}.txt`),
            `${part} ${kind} ${id}, made up.<br /><br />Très bien.`,
          );
      }
    writeFileSync(join(unpacked, 'train', 'pos', '.DS_Store'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads all reviews of a part with labels and ratings, both kinds mixed', async () => {
    const table = await rnn.readImdb(unpacked, { part: 'test' });
    assert.equal(table.length, 24);
    for (const { text, label, rating } of table.rows) {
      const [, kind, id] = /^test (pos|neg) (\d+), made up\.\n\nTrès bien\.$/.exec(text as string)!;
      assert.equal(label, kind === 'pos' ? 1 : 0);
      assert.equal(rating, (kind === 'pos' ? 7 : 1) + (Number(id) % 4));
    }
    assert.equal(new Set(table.texts('text')).size, 24);
    assert.ok(
      new Set(table.numbers('label').slice(0, 10)).size === 2,
      'the first ten are not all of one kind',
    );
    assert.match(table.description!, /IMDB reviews, test part: 12 positive \(label 1\), 12 negative/);
  });

  it('takes as many of each kind, the same ones for the same seed', async () => {
    const some = await rnn.readImdb(unpacked, { limit: 6, seed: 1 });
    assert.equal(some.numbers('label').reduce((a, b) => a + b), 3); // prettier-ignore
    assert.ok(some.texts('text').every((text) => text.startsWith('train ')));
    const again = await rnn.readImdb(unpacked, { limit: 6, seed: 1 });
    assert.deepEqual(again.texts('text'), some.texts('text'));
    const other = await rnn.readImdb(unpacked, { limit: 6, seed: 2 });
    assert.notDeepEqual(other.texts('text'), some.texts('text'));
    assert.deepEqual((await rnn.readImdb(unpacked, { limit: 5 })).numbers('label').sort(), [0, 0, 1, 1, 1]);
  });

  it('tells of reviews that are damaged', async () => {
    assert.deepEqual((await rnn.readImdb(unpacked)).notes, []);
    writeFileSync(join(unpacked, 'train', 'neg', '99_1.txt'), Uint8Array.of(97, 0xe9, 98));
    assert.match((await rnn.readImdb(unpacked)).notes[0]!, /^1 reviews hold bytes that are no UTF-8/);
  });

  it('leaves Math.random alone', async () => {
    rnn.seed(3);
    const expected = Math.random();
    rnn.seed(3);
    await rnn.readImdb(unpacked);
    assert.equal(Math.random(), expected);
  });

  it('finds aclImdb in the folder in which it was unpacked', async () => {
    const [inside, outside] = [await rnn.readImdb(unpacked), await rnn.readImdb(folder)];
    assert.deepEqual(outside.texts('text'), inside.texts('text'));
  });

  it('says what to give instead', async () => {
    await assert.rejects(
      rnn.readImdb(join(unpacked, 'train')),
      /is one part of the reviews: give the folder above it/,
    );
    await assert.rejects(rnn.readImdb(join(unpacked, 'train', 'pos')), /holds neither train nor aclImdb/);
    await assert.rejects(rnn.readImdb(join(folder, 'none')), /There is no folder .*none/);
    const downloads = join(folder, 'downloads');
    mkdirSync(downloads);
    const archive = join(downloads, 'aclImdb_v1.tar.gz');
    writeFileSync(archive, 'x');
    await assert.rejects(rnn.readImdb(archive), /is not unpacked: do so \(tar -xf .*aclImdb_v1\.tar\.gz\)/);
    await assert.rejects(rnn.readImdb(downloads), /aclImdb_v1\.tar\.gz is not unpacked/);
    rmSync(join(unpacked, 'test', 'neg'), { recursive: true });
    await assert.rejects(rnn.readImdb(unpacked, { part: 'test' }), /test has no folder neg/);
    mkdirSync(join(unpacked, 'test', 'neg'));
    await assert.rejects(
      rnn.readImdb(unpacked, { part: 'test' }),
      /neg has no reviews: they are files such as 0_9/,
    );
    await assert.rejects(
      rnn.readImdb(unpacked, { part: 'all' as never }),
      /part is 'train' or 'test', not "all"/,
    );
    await assert.rejects(rnn.readImdb(unpacked, { limit: 1.5 }), /limit is a whole number from 2.*not 1\.5/);
    await assert.rejects(rnn.readImdb(unpacked, { seed: NaN }), /seed is a finite number or a text, not NaN/);
  });
});
