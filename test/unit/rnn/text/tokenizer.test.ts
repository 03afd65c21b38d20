import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import type { TokenizerOptions } from '../../../../src/rnn/index';
import { assertClose, golden, rnn, useBackend } from '../support';

interface KerasOptions {
  num_words?: number;
  filters?: string;
  lower?: boolean;
  split?: string;
  char_level?: boolean;
  oov_token?: string;
}

type Mode = 'binary' | 'count' | 'freq' | 'tfidf';

interface Golden {
  plain: string[];
  hostile: string[];
  fresh: string[];
  cases: {
    options: KerasOptions;
    wordIndex: [string, number][];
    wordCounts: [string, number][];
    sequences: number[][];
    newSequences: number[][];
    texts: string[];
    json: string;
  }[];
  matrices: { options: KerasOptions; matrices: Record<Mode, number[][]> }[];
  fittedTwice: { wordIndex: [string, number][]; tfidf: number[][]; json: string };
}

const { plain, hostile, fresh, cases, matrices, fittedTwice } = golden<Golden>('tokenizer');
const texts = [...plain, ...hostile];

const ours = (keras: KerasOptions): TokenizerOptions => ({
  numWords: keras.num_words,
  filters: keras.filters,
  lowerCase: keras.lower,
  split: keras.split,
  level: keras.char_level ? 'character' : 'word',
  outOfVocabulary: keras.oov_token,
});

/** The tables within the JSON, without regard to the order of members. */
function unpacked(json: string): unknown {
  const { config, ...rest } = JSON.parse(json) as { config: Record<string, unknown> };
  const tables = ['word_counts', 'word_docs', 'index_docs', 'index_word', 'word_index'];
  return {
    ...rest,
    config: Object.fromEntries(
      Object.entries(config).map(([name, value]) => [
        name,
        tables.includes(name) ? Object.entries(JSON.parse(value as string) as object).sort() : value,
      ]),
    ),
  };
}

async function* inPieces(text: string, sizes: number[]): AsyncGenerator<string> {
  for (let from = 0, i = 0; from < text.length; i++) {
    const to = from + (sizes[i % sizes.length] ?? 1);
    yield text.slice(from, to);
    from = to;
  }
}

describe('rnn.tokenizer', () => {
  before(() => useBackend('cpu'));

  for (const expected of cases) {
    it(`is the Tokenizer of Keras on ordinary and hostile texts: ${JSON.stringify(expected.options)}`, () => {
      const tokenizer = rnn.tokenizer(ours(expected.options)).fit(texts);
      assert.deepEqual([...tokenizer.wordIndex], expected.wordIndex);
      assert.deepEqual([...tokenizer.wordCounts], expected.wordCounts);
      assert.deepEqual(
        [...tokenizer.indexWord].map(([index, word]) => [word, index]),
        expected.wordIndex,
      );
      assert.deepEqual(tokenizer.toSequences(texts), expected.sequences);
      assert.deepEqual(tokenizer.toSequences(fresh), expected.newSequences);
      assert.equal(tokenizer.size, expected.options.num_words ?? expected.wordIndex.length + 1);
    });

    it(`saves itself as Keras does, and reads what Keras saved: ${JSON.stringify(expected.options)}`, () => {
      const json = JSON.stringify(rnn.tokenizer(ours(expected.options)).fit(texts));
      assert.deepEqual(unpacked(json), unpacked(expected.json));
      for (const saved of [json, expected.json]) {
        const read = rnn.tokenizerFromJSON(saved);
        assert.deepEqual([...read.wordIndex], expected.wordIndex);
        assert.deepEqual([...read.wordCounts], expected.wordCounts, 'in order');
        assert.deepEqual(read.toSequences(fresh), expected.newSequences);
      }
    });
  }

  it('writes the words back as Keras does, characters without spaces between them', () => {
    for (const { options, texts: expected } of cases) {
      const tokenizer = rnn.tokenizer(ours(options)).fit(texts);
      const between = options.char_level ? '' : tokenizer.settings.split;
      const written = tokenizer.toTexts(tokenizer.toSequences(fresh));
      const words = tokenizer
        .toSequences(fresh)
        .map((sequence) => sequence.map((index) => tokenizer.indexWord.get(index)!));
      assert.deepEqual(
        words.map((row) => row.join(' ')),
        expected,
      );
      assert.deepEqual(
        written,
        words.map((row) => row.join(between)),
      );
    }
  });

  it('leaves padding out of the text, and makes of other indices without a word what unknown words are', () => {
    const known = rnn.tokenizer().fit('a b');
    assert.deepEqual(known.toTexts([[0, 0, 1, 9, 2]]), ['a b']);
    const limited = rnn.tokenizer({ outOfVocabulary: '?', numWords: 3 }).fit('a a b');
    assert.deepEqual(limited.toTexts([[0, 2, 3, 99, 1]]), ['a ? ? ?']);
    const rows = rnn.padSequences([[1], [2, 1]]);
    assert.deepEqual(known.toTexts(rows), ['a', 'b a']);
    rows.dispose();
  });

  for (const { options, matrices: expected } of matrices) {
    it(`makes the matrices of Keras: ${JSON.stringify(options)}`, () => {
      const tokenizer = rnn.tokenizer(ours(options)).fit(plain);
      for (const [mode, rows] of Object.entries(expected)) {
        const matrix = tokenizer.toMatrix([...plain, ...fresh], mode as Mode);
        assert.deepEqual(matrix.shape, [rows.length, tokenizer.size]);
        assertClose(matrix.dataSync(), rows, 1e-6, mode);
        matrix.dispose();
      }
    });
  }

  it('goes on learning where it stopped, also after it was saved', () => {
    const options = { numWords: 8, outOfVocabulary: '?' };
    const all = rnn.tokenizer(options).fit(plain).fit(hostile).fit(fresh);
    const saved = JSON.stringify(rnn.tokenizer(options).fit(plain).fit(hostile));
    for (const tokenizer of [all, rnn.tokenizerFromJSON(saved).fit(fresh)]) {
      assert.deepEqual([...tokenizer.wordIndex], fittedTwice.wordIndex);
      const matrix = tokenizer.toMatrix(fresh, 'tfidf');
      assertClose(matrix.dataSync(), fittedTwice.tfidf, 1e-6);
      matrix.dispose();
      assert.deepEqual(unpacked(JSON.stringify(tokenizer)), unpacked(fittedTwice.json));
    }
  });

  const words = fc.stringMatching(/^[a-c_'é😀Σσİ]{1,4}$/u);
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join(' ')),
    fc.constantFrom(...texts),
  );

  it('reads back what it wrote: indices become text and the same indices', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.boolean(), (given, character) => {
        const tokenizer = rnn.tokenizer({ level: character ? 'character' : 'word' });
        // a lone half of a character may join its neighbour
        if (given.some((text) => /\p{Surrogate}/u.test(text))) return;
        try {
          tokenizer.fit(given);
        } catch {
          return; // no word in it
        }
        const sequences = tokenizer.toSequences(given);
        const written = tokenizer.toTexts(sequences);
        assert.deepEqual(tokenizer.toSequences(written), sequences);
        if (character)
          assert.deepEqual(
            written,
            given.map((text) => text.toLowerCase()),
          );
        assert.ok(sequences.flat().every((index) => index >= 1 && index < tokenizer.size));
      }),
    );
  });

  it('reads a text in pieces as if it were whole, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyText, fc.constant(texts.join('\n'))),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        fc.record({ level: fc.constantFrom('word', 'character'), lowerCase: fc.boolean() }),
        async (text, sizes, options) => {
          const given = `a ${text}`;
          const whole = rnn.tokenizer(options).fit(given);
          const pieces = await rnn.tokenizer(options).fit(inPieces(given, sizes));
          assert.deepEqual([...pieces.wordIndex], [...whole.wordIndex]);
          assert.deepEqual(JSON.stringify(pieces), JSON.stringify(whole));
          const read: number[] = [];
          for await (const part of pieces.sequencesOf(inPieces(given, sizes))) read.push(...part);
          assert.deepEqual([read], whole.toSequences(given));
        },
      ),
    );
  });

  it('does not gather pieces that could go, as of one endless word of characters', async () => {
    const tokenizer = rnn.tokenizer({ level: 'character' }).fit('acgt');
    let longest = 0;
    for await (const part of tokenizer.sequencesOf(inPieces('ACGT'.repeat(1000), [16])))
      longest = Math.max(longest, part.length);
    assert.ok(longest <= 32, `${longest} characters at once`);
  });

  it('counts what it does not know', () => {
    const tokenizer = rnn.tokenizer({ numWords: 3 }).fit('a a a b b c');
    const { total, unknown, share, words: found } = tokenizer.unknown(['a c x', 'x y']);
    assert.deepEqual([total, unknown, share], [5, 4, 0.8]);
    assert.deepEqual([...found], [['x', 2], ['c', 1], ['y', 1]]); // prettier-ignore
    assert.deepEqual(tokenizer.unknown('').share, 0);
  });

  it('shows itself in a line', () => {
    assert.equal(inspect(rnn.tokenizer()), 'Tokenizer of words, not fitted yet');
    assert.equal(
      inspect(rnn.tokenizer({ numWords: 9 }).fit('b a b')),
      'Tokenizer of 2 words, indices below 9 are used; from index 1: "b", "a"',
    );
  });

  it('says what is wrong', async () => {
    const wrong = (options: object) => () => rnn.tokenizer(options as TokenizerOptions);
    assert.throws(wrong({ numWords: 1 }), /numWords is a whole number from 2, not 1/);
    assert.throws(wrong({ numWords: 2.5 }), /not 2\.5/);
    assert.throws(wrong({ level: 'char' }), /level is one of 'word', 'character', not "char"/);
    assert.throws(wrong({ outOfVocabulary: '' }), /outOfVocabulary is a word such as '<OOV>', not ""/);
    assert.throws(wrong({ split: '' }), /split is what stands between words/);
    assert.throws(wrong({ filters: 3 }), /filters is a text/);
    assert.throws(wrong({ lowerCase: 'yes' }), /lowerCase is true or false, not "yes"/);
    assert.throws(() => rnn.tokenizer().toSequences('a'), /call fit\(texts\) first/);
    assert.throws(() => rnn.tokenizer().fit(['', ' ,']), /fit found no word in the texts/);
    assert.throws(() => rnn.tokenizer().fit([]), /fit found no word/);
    assert.throws(() => rnn.tokenizer().fit(['a', 7 as never]), /texts\[1\] is 7, not a text/);
    assert.throws(() => rnn.tokenizer().fit(null as never), /takes a text or an array of texts, not null/);
    const tokenizer = rnn.tokenizer().fit('a b');
    assert.throws(() => tokenizer.toMatrix('a', 'tf' as never), /mode is one of 'binary'.*not "tf"/);
    assert.throws(() => tokenizer.toMatrix([]), /toMatrix got no text/);
    assert.throws(() => tokenizer.toTexts([[1, -1]]), /sequences\[0\]\[1\] is -1/);
    assert.throws(() => tokenizer.toTexts([1] as never), /for one: toTexts\(\[sequence\]\)/);
    const bytes = (async function* () {
      yield Buffer.from('a');
    })();
    await assert.rejects(
      rnn.tokenizer().fit(bytes as unknown as AsyncIterable<string>),
      /not strings.*corpusChunks/,
    );
    await assert.rejects(rnn.tokenizer({ split: ', ' }).fit(inPieces('a', [1])), /pass it as a whole/);
  });

  it('says what is wrong with a saved one', () => {
    assert.throws(() => rnn.tokenizerFromJSON('{'), /no JSON of a tokenizer/);
    assert.throws(
      () => rnn.tokenizerFromJSON('{"a":1}'),
      /no tokenizer, as tokenizer\.toJSON\(\) gives it: class_name/,
    );
    const saved = rnn.tokenizer().fit('a b a').toJSON();
    const changed = (change: object) => ({ ...saved, config: { ...saved.config, ...change } });
    assert.throws(() => rnn.tokenizerFromJSON(changed({ num_words: -3 })), /numWords is a whole number/);
    assert.throws(() => rnn.tokenizerFromJSON(changed({ lower: 1 })), /config\.lower/);
    assert.throws(
      () => rnn.tokenizerFromJSON(changed({ word_counts: '[]' })),
      /config\.word_counts .* an array/,
    );
    assert.throws(() => rnn.tokenizerFromJSON(changed({ word_counts: '{"a": "x"}' })), /counts "a" as "x"/);
    assert.throws(
      () => rnn.tokenizerFromJSON(changed({ word_index: '{"a": 2}' })),
      /gives "a" the index 2.*it is 1/,
    );
  });
});
