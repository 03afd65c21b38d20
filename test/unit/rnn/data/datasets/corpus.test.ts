import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CorpusOptions } from '../../../../../src/rnn/index';
import { rnn } from '../../support';

const BOOK = `A header, made up.\r\n\r\n*** START OF THE PROJECT GUTENBERG EBOOK THE COLLECTED\r\nTALES ***\r\n\r\n\r\n`;
const FOOTER = `\r\n\r\n*** END OF THE PROJECT GUTENBERG EBOOK THE COLLECTED TALES ***\r\nA licence.\r\n`;

describe('rnn.readCorpus', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rnnbook-corpus-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (data: string | Uint8Array) => {
    writeFileSync(join(folder, 'a.txt'), data);
    return join(folder, 'a.txt');
  };
  const read = (data: string | Uint8Array, options?: CorpusOptions) => rnn.readCorpus(write(data), options);

  it('reads a text with one kind of line end, in small letters if asked to', async () => {
    assert.equal(await read('\uFEFFTo be,\r\nor not\rto BE.\n'), 'To be,\nor not\nto BE.\n');
    assert.equal(await read('Ä\r\nB', { lowerCase: true }), 'ä\nb');
    assert.equal(await read(Uint8Array.of(0xe9), { encoding: 'windows-1252' }), 'é');
    assert.equal(await read('abcdef', { limit: 4, chunkBytes: 3 }), 'abcd');
  });

  it('leaves out what Project Gutenberg puts around a book', async () => {
    assert.equal(
      await read(`${BOOK}Once.\r\n\r\nTwice.${FOOTER}`, { stripGutenberg: true }),
      'Once.\n\nTwice.\n',
    );
    assert.match(await read(`${BOOK}Once.${FOOTER}`), /A header.*A licence/s);
    await assert.rejects(
      read('Once.', { stripGutenberg: true }),
      /no line "\*\*\* START OF THE PROJECT GUTENBERG/,
    );
  });

  it('gives the same text in whatever pieces it is read', async () => {
    const unit = fc.constantFrom('a', 'É', '漢', '🙂', '\r\n', '\n', '\r', ' ', '*** ', '*');
    const text = fc.array(unit, { minLength: 1, maxLength: 300 }).map((units) => units.join(''));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        async (body, stripGutenberg, chunkBytes) => {
          const book = `x${body}y`;
          const file = write(stripGutenberg ? BOOK + book + FOOTER : book);
          const chunks: string[] = [];
          for await (const chunk of rnn.corpusChunks(file, { stripGutenberg, chunkBytes }))
            chunks.push(chunk);
          const expected = book.replace(/\r\n|\r/g, '\n');
          assert.equal(chunks.join(''), stripGutenberg ? `${expected}\n` : expected);
          if (book.length > 4 * chunkBytes && !stripGutenberg) assert.ok(chunks.length > 1);
        },
      ),
    );
  });

  it('says what is wrong', async () => {
    await assert.rejects(read(''), /a\.txt is empty/);
    await assert.rejects(read(Uint8Array.of(97, 0xff)), /is not utf-8 text: see the place behind "a"/);
    await assert.rejects(rnn.readCorpus(folder), /it is a folder/);
    await assert.rejects(read('a', { limit: 0 }), /limit is a whole number of characters from 1, not 0/);
    await assert.rejects(read('a', { chunkBytes: 0.5 }), /chunkBytes is a whole number from 1, not 0\.5/);
  });
});
