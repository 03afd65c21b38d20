import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { NextTokenView, ReadingView, TokensView } from '../../../../src/rnn/display/views';
import { assertClose, rnn, tf, useBackend } from '../support';
import { atTemperature, entropy } from '../../../../src/rnn/text/temperature';
import { characterModel, sentimentModel, TEXT } from './textGolden';

const tokensOf = (...args: Parameters<typeof rnn.tokens>) =>
  rnn.tokens(...args).bundle[MIME.tokens] as TokensView;

describe('rnn.tokens', () => {
  it('has the indices and rows of Keras: any padding, truncating, length, with and without unknown words', () => {
    for (const { oov, texts, wordIndex, sequences, rows } of TEXT.tokenizers) {
      for (const { maxLength, padding, truncating, rows: expected } of rows) {
        const data = tokensOf(texts, {
          vocabulary: wordIndex,
          padding,
          truncating,
          ...(maxLength !== null && { maxLength }),
          ...(oov !== null && { outOfVocabulary: oov }),
        });
        assert.deepEqual(
          data.sentences.map(({ row }) => row),
          expected,
        );
        assert.deepEqual(
          data.sentences.map(({ tokens }) => tokens.flatMap(({ index }) => (index === null ? [] : [index]))),
          sequences,
        );
        for (const { tokens, row } of data.sentences)
          assert.deepEqual(
            tokens.flatMap(({ index, cut }) => (index === null || cut ? [] : [index])),
            row.filter((index) => index !== 0),
            'what is not marked as cut is in the row',
          );
      }
    }
  });

  it('makes the vocabulary of Keras from the texts', () => {
    for (const { oov, texts, wordIndex } of TEXT.tokenizers.filter((_, i) => i % 2 === 0)) {
      const data = tokensOf(texts, oov === null ? {} : { outOfVocabulary: oov });
      assert.deepEqual(
        Object.fromEntries(data.vocabulary.map(({ word, index }) => [word, index])),
        wordIndex,
      );
      assert.equal(data.vocabularySize, Object.keys(wordIndex).length);
    }
  });

  it('shows what a tokenizer makes of texts', () => {
    const { texts } = TEXT.tokenizers[0]!;
    const given = ['The river is __proto__', 'High  tea'];
    for (const options of [
      { numWords: 4, outOfVocabulary: '<OOV>' },
      { numWords: 5 },
      { level: 'character', lowerCase: false } as const,
    ]) {
      const tokenizer = rnn.tokenizer(options).fit(texts);
      const data = tokensOf(given, { tokenizer, padding: 'post' });
      const padded = rnn.padSequences(tokenizer.toSequences(given), { padding: 'post' });
      assert.deepEqual(data.sentences.map(({ row }) => row), padded.arraySync()); // prettier-ignore
      padded.dispose();
      const { total, unknown } = tokenizer.unknown(given);
      const shown = data.sentences.flatMap((sentence) => sentence.tokens);
      assert.deepEqual([shown.length, shown.filter((token) => token.unknown).length], [total, unknown]);
      assert.ok(data.vocabulary.every(({ index }) => index < tokenizer.size));
      assert.ok(
        shown.every(({ text }) => text.trim() !== ''),
        'a space can be seen',
      );
    }
    assert.throws(() => rnn.tokens('a', { tokenizer: rnn.tokenizer() }), /call fit/);
    assert.throws(
      () => rnn.tokens('a', { tokenizer: rnn.tokenizer().fit('a'), outOfVocabulary: '?' }),
      /either a tokenizer or a vocabulary/,
    );
    const ofWords = rnn.tokenizer({ outOfVocabulary: '<OOV>' }).fit(texts);
    const known = tokensOf(given, { vocabulary: ofWords.wordIndex, outOfVocabulary: '<OOV>' });
    assert.deepEqual(known, tokensOf(given, { tokenizer: ofWords }));
  });

  it('counts the words, marks unknown and cut ones, and says so in text', () => {
    const vocabulary = { '<OOV>': 1, river: 2, high: 3 };
    const options = { vocabulary, outOfVocabulary: '<OOV>', maxLength: 3, truncating: 'post' } as const;
    const { bundle } = rnn.tokens(['The river, the river is high', 'High'], options);
    const { sentences, vocabulary: counted } = bundle[MIME.tokens] as TokensView;
    assert.deepEqual(
      sentences[0]!.tokens.map(({ text, unknown, cut }) => [text, unknown ?? false, cut ?? false]),
      [
        ['the', true, false],
        ['river', false, false],
        ['the', true, false],
        ['river', false, true],
        ['is', true, true],
        ['high', false, true],
      ],
    );
    assert.deepEqual(
      counted.map(({ count }) => count),
      [0, 2, 2],
    );
    assert.match(bundle[MIME.text] as string, /the\? river the\? \(river\) \(is\?\) \(high\)/);
    assert.match(bundle[MIME.text] as string, /0 0 3/);
  });

  it('says what is wrong', () => {
    assert.throws(() => rnn.tokens([]), /no text/);
    assert.throws(() => rnn.tokens('a', { maxLength: 0 }), /maxLength is a whole number from 1/);
    assert.throws(() => rnn.tokens('a', { vocabulary: { a: 0 } }), /"a" has index 0.*0 is padding/);
    assert.throws(
      () => rnn.tokens('a', { vocabulary: { a: 1 }, outOfVocabulary: '?' }),
      /no "\?" for unknown words/,
    );
  });
});

describe('rnn.nextToken', () => {
  before(() => useBackend('wasm'));
  const tokens = ['a', 'b', ' ', '\n', 'e', 'f'];
  const { prefix, temperatures, distributions } = TEXT.nextToken;

  for (const [what, model, outputs] of [
    ['logits', () => characterModel('linear'), 'logits'],
    ['logits of every step', () => characterModel('linear', true), 'logits'],
    ['probabilities', () => characterModel('softmax'), 'probabilities'],
  ] as const) {
    it(`has the distributions of Keras, from ${what}`, () => {
      const made = model();
      const { numTensors } = tf.memory();
      const view = rnn.nextToken(made, prefix, { tokens, temperatures, top: 4, outputs });
      assert.equal(tf.memory().numTensors, numTensors, 'nothing leaks');
      const data = view.bundle[MIME.nextToken] as NextTokenView;
      const order = data.tokens.map((token) => tokens.indexOf(token));
      distributions.forEach((expected, t) => {
        const { probabilities, others, entropy: bits, perplexity } = data.temperatures[t]!;
        assertClose(
          probabilities,
          order.map((i) => expected[i]!),
          2e-5,
          `T ${temperatures[t]}`,
        );
        assertClose([others], [expected.reduce((s, p, i) => (order.includes(i) ? s : s + p), 0)], 2e-5);
        const exact = expected.reduce((s, p) => (p > 0 ? s - p * Math.log2(p) : s), 0);
        assertClose([bits, perplexity], [exact, 2 ** exact], 1e-3);
      });
      assert.deepEqual(
        order,
        [...order].sort((a, b) => distributions[3]![b]! - distributions[3]![a]!),
      );
      made.dispose();
    });
  }

  it('reads a text by characters, or by words', () => {
    const model = characterModel('softmax');
    const read = (text: string, names: string[]) =>
      (rnn.nextToken(model, text, { tokens: names }).bundle[MIME.nextToken] as NextTokenView).prefix;
    assert.deepEqual(read('a b', tokens), ['a', ' ', 'b']);
    assert.deepEqual(read('to be  to', ['to', 'be', 'or', 'not', 'the', 'end']), ['to', 'be', 'to']);
    assert.throws(() => read('a x', tokens), /The prefix has "x", which is none of its 6 tokens/);
    model.dispose();
  });

  it('reads and names tokens by a tokenizer', () => {
    const tokenizer = rnn.tokenizer({ level: 'character', outOfVocabulary: '?' }).fit('abcc');
    const model = characterModel('softmax'); // of 6 outputs, for 0, ?, c, a, b and nothing
    const shownBy = (prefix: Parameters<typeof rnn.nextToken>[1], options: object) =>
      rnn.nextToken(model, prefix, options).bundle[MIME.nextToken] as NextTokenView;
    const names = { tokens: ['', '?', 'c', 'a', 'b', ''] };
    assert.deepEqual(shownBy('CAB', { tokenizer }), shownBy([2, 3, 4], names));
    assert.deepEqual(shownBy('xa', { tokenizer }), shownBy([1, 3], names));
    assert.throws(
      () => shownBy('x', { tokenizer: rnn.tokenizer().fit('a b c d e f') }),
      /tokenizer has 7 indices/,
    );
    assert.throws(() => shownBy('x', {}), /needs a tokenizer, or the names/);
    model.dispose();
  });

  it('is stable where probabilities are extreme, and counts entropy in bits', () => {
    assert.deepEqual(atTemperature([0, -Infinity, -1e5], 0.01), [1, 0, 0]);
    assert.deepEqual(atTemperature([1000, 1000], 1e-3), [0.5, 0.5]);
    assert.equal(entropy([0.25, 0.25, 0.25, 0.25]), 2);
    assert.equal(entropy([1, 0]), 0);
  });

  it('says what is wrong', () => {
    const model = characterModel('linear');
    assert.throws(() => rnn.nextToken(model, [0], { tokens }), /no probabilities.*outputs: 'logits'/s);
    assert.throws(() => rnn.nextToken(model, '', { tokens }), /prefix is empty/);
    assert.throws(() => rnn.nextToken(undefined as never, [0], { tokens }), /nextToken needs a model.*undef/);
    assert.throws(() => rnn.nextToken(model, [0], { tokens, temperatures: [0] }), /above 0, not 0/);
    assert.throws(
      () => rnn.nextToken(model, [0], { tokens: ['a'] }),
      /6 features a step, but there are 1 tokens/,
    );
    model.dispose();
  });
});

describe('rnn.reading', () => {
  before(() => useBackend('wasm'));
  const { sentence, outputs } = TEXT.reading;
  const words = ['not', 'a', 'bad', 'film', 'ever'];

  for (const padding of ['pre', 'post'] as const) {
    it(`has the outputs of Keras for every part of a sentence, padded ${padding}`, () => {
      const model = sentimentModel();
      const { numTensors } = tf.memory();
      const padded = padding === 'pre' ? [0, 0, 0, ...sentence] : [...sentence, 0, 0, 0];
      for (const indices of [sentence, padded]) {
        const data = rnn.reading(model, indices, { words, padding }).bundle[MIME.reading] as ReadingView;
        assertClose([data.start!, ...data.outputs], outputs[padding], 1e-5);
        assert.deepEqual(data.indices, sentence);
      }
      assert.equal(tf.memory().numTensors, numTensors, 'nothing leaks');
      model.dispose();
    });
  }

  it('tells what each word changed', () => {
    const model = sentimentModel();
    const text = rnn.reading(model, sentence, { words, labels: ['bad', 'good'] }).bundle[MIME.text] as string;
    const changes = [...text.matchAll(/^\d +\w+ +\d +\S+ +(\S+) +good$/gm)].map(([, change]) =>
      Number(change),
    );
    assertClose(
      changes,
      outputs.pre.slice(1).map((output, i) => output - outputs.pre[i]!),
      1e-4,
    );
    model.dispose();
  });

  it('says what is wrong', () => {
    const model = sentimentModel();
    assert.throws(() => rnn.reading('m' as never, [1, 2], { words }), /reading needs a model.*not "m"/);
    assert.throws(() => rnn.reading(model, [1, 2], { words }), /5 words, but 2 indices/);
    const many = Array.from({ length: 9 }, () => 1);
    assert.throws(() => rnn.reading(model, many, { words: many.map(String) }), /9 words, but .* reads 8/);
    assert.throws(() => rnn.reading(model, [1], { words: ['a'], output: 1 }), /no output 1/);
    model.dispose();
    const dense = characterModel('softmax');
    assert.throws(() => rnn.reading(dense, [1], { words: ['a'] }), /does not read token indices/);
    dense.dispose();
  });
});
