import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CopiedPassages, Generated, View } from '../../../../src/rnn/index';
import { MIME } from '../../../../src/rnn/display/mime';
import { rnn, useBackend } from '../support';
import { constantWriter } from './generationModels';

/** For each place the longest passage that starts there, unless the one before goes on over its end. */
function slowPassages(text: string[], corpus: string, least: number) {
  const ends = text.map((_, start) => {
    let end = start;
    while (end < text.length && corpus.includes(text.slice(start, end + 1).join(''))) end++;
    return end;
  });
  return ends
    .map((end, start) => ({ start, text: text.slice(start, end).join(''), length: end - start }))
    .filter(({ start, length }, i) => length >= least && (i === 0 || ends[i - 1]! < start + length));
}

describe('rnn.copiedPassages', () => {
  before(() => useBackend('cpu'));
  const corpus = 'It was a bright cold day in April, and the clocks didn’t stop. Nobody sold apples — Σας.';

  it('finds what a slow search finds, and where', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '😀'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 6 }), (text, source, length) => {
        const found = rnn.copiedPassages(text.join(''), source.join(''), { length });
        const expected = slowPassages(text, source.join(''), length);
        assert.deepEqual(
          found.passages.map(({ corpusStart: _, ...passage }) => passage),
          expected.map(({ text, length, start }) => ({ text, length, start })),
        );
        for (const { corpusStart, text: passage, length: n } of found.passages)
          assert.equal(source.slice(corpusStart, corpusStart + n).join(''), passage);
        const covered = text.filter((_, i) =>
          expected.some(({ start, length: n }) => i >= start && i < start + n),
        );
        assert.equal(found.copied, covered.length);
        assert.equal(found.share, covered.length / text.length);
        const one = slowPassages(text, source.join(''), 1);
        assert.equal(found.longest, Math.max(0, ...one.map((passage) => passage.length)));
      }),
      { numRuns: 500 },
    );
  });

  it('does not count case, and takes 20 characters', () => {
    const { passages, words } = rnn.copiedPassages('xx IT WAS A BRIGHT COLD DAY in may', corpus);
    assert.deepEqual(passages, [
      { text: 'IT WAS A BRIGHT COLD DAY in ', length: 28, start: 3, corpusStart: 0 },
    ]);
    assert.deepEqual(words, { total: 9, inCorpus: 7, share: 7 / 9, others: ['xx', 'may'] });
    assert.deepEqual(rnn.copiedPassages('was a bright cold d', corpus).passages, [], '19 characters');
    assert.equal(rnn.copiedPassages('was a bright cold da', corpus).passages.length, 1);
  });

  it('counts words as words, with apostrophes of either kind', () => {
    const { words } = rnn.copiedPassages("April! Didn't “Nobody” sell: apples-and-pears, σας", corpus);
    assert.deepEqual(words.others, ['sell', 'apples-and-pears']);
    assert.equal(words.total, 6);
    assert.equal(rnn.copiedPassages('… — !', corpus).words.share, 0);
  });

  it('completes the first word with the prompt, and leaves out a last one that may be cut off', async () => {
    const made = { tokens: ['a'], stoppedBy: 'length' } as unknown as Generated;
    const words = (more: Partial<Generated>) => rnn.copiedPassages({ ...made, ...more }, corpus).words;
    assert.deepEqual(words({ prompt: 'It was a bri', text: 'ght co' }), { total: 1, inCorpus: 1, share: 1, others: [] }); // prettier-ignore
    assert.deepEqual(words({ prompt: 'xyz ', text: 'zz cold ' }).others, ['zz']);
    assert.equal(words({ prompt: '', text: 'cold', stoppedBy: 'stopAt' }).total, 1);
    const tokens = ['cold', 'day', 'sun'];
    const written = await rnn.generate(constantWriter([0.4, 0.3, 0.3]), 'day', {
      tokens,
      length: 30,
      seed: 1,
      show: false,
    });
    const { words: counted } = rnn.copiedPassages(written, corpus);
    assert.equal(counted.total, 30, 'words are never cut off');
    assert.equal(counted.inCorpus, written.tokens.filter((token) => token !== 'sun').length);
  });

  it('takes time that grows with the text, also where everything is alike', () => {
    const [text, source] = ['a'.repeat(20_000), 'a'.repeat(200_000)];
    const { passages, share } = rnn.copiedPassages(text, source);
    assert.deepEqual([passages.length, share], [1, 1]);
  });

  it('says it in words', () => {
    const textOf = (result: CopiedPassages) => (result as CopiedPassages & View).bundle[MIME.text] as string;
    assert.equal(
      textOf(rnn.copiedPassages('a bright cold day in\nMay', corpus)),
      [
        '5 of 6 words (83.3 %) stand in the corpus.',
        '1 passage of 20 characters or more stands in the corpus: 20 of 24 characters (83.3 %).',
        '  20 characters: "a␣bright␣cold␣day␣in"',
      ].join('\n'),
    );
    assert.match(
      textOf(rnn.copiedPassages('bright sky', corpus)),
      /No passage of 20 .*; the longest has 7\.$/,
    );
  });

  it('says what is wrong', () => {
    assert.throws(() => rnn.copiedPassages('', corpus), /empty text/);
    assert.throws(() => rnn.copiedPassages('a', ''), /corpus is the text .* not an empty one/);
    assert.throws(() => rnn.copiedPassages('a', ['b'] as never), /not an array/);
    assert.throws(
      () => rnn.copiedPassages(5 as never, corpus),
      /takes a text, or what rnn\.generate has written, not 5/,
    );
    assert.throws(() => rnn.copiedPassages(null as never, corpus), /not null/);
    assert.throws(
      () => rnn.copiedPassages('a', corpus, { length: 0 }),
      /length is a whole number from 1, not 0/,
    );
    assert.throws(() => rnn.copiedPassages('a', corpus, { length: 2.5 }), /not 2\.5/);
  });
});
