import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Generated } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

const WHO = ['the cat', 'a dog', 'my uncle', 'the tall girl'];
const DOES = ['sees', 'follows', 'paints', 'forgets'];
const WHAT = ['the river', 'an old bridge', 'the moon', 'two boats'];

/** Sentences made by a rule, all different for a while. */
function madeText(sentences: number): string {
  return Array.from({ length: sentences }, (_, i) => {
    const j = (i * 37) % 64;
    return `${WHO[j % 4]} ${DOES[(j >> 2) % 4]} ${WHAT[j >> 4]}.`;
  }).join('\n');
}

describe('learning from a text in pieces', () => {
  const random = Math.random;
  let folder: string;
  before(async () => {
    await useBackend('wasm');
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-text-'));
  });
  beforeEach(() => rnn.seed(3));
  afterEach(() => {
    Math.random = random;
  });
  after(() => rmSync(folder, { recursive: true }));

  it('stacked LSTMs learn to write from a file, and write the same again', async () => {
    const path = join(folder, 'corpus.txt');
    const corpus = madeText(900);
    writeFileSync(path, corpus.replaceAll('\n', '\r\n'));
    const pieces = () => rnn.corpusChunks(path, { chunkBytes: 700 });

    const tokenizer = await rnn.tokenizer({ level: 'character' }).fit(pieces());
    const options = { length: 16, vocabulary: tokenizer.size, embedding: 8, units: 32, dropout: 0 };
    const model = rnn.models.characterGenerator({ ...options, learningRate: 0.01 }).build();
    const dataset = rnn.textDataset(pieces, {
      tokenizer,
      length: 16,
      stride: 5,
      shuffleBuffer: 500,
      seed: 1,
    });
    const { numTensors } = tf.memory();
    const { history } = await model.fitDataset(dataset, { epochs: 3, verbose: 0 });
    // Adam keeps two moments for each weight
    assert.ok(tf.memory().numTensors <= numTensors + 2 * model.weights.length + 8);

    const losses = history.loss as number[];
    assert.ok(losses[0]! < Math.log(tokenizer.size), 'better than by chance in the first epoch');
    for (let epoch = 1; epoch < 3; epoch++) assert.ok(losses[epoch]! < losses[epoch - 1]!, losses.join());
    assert.ok(losses[2]! < losses[0]! / 3, losses.join());

    const prompt = corpus.slice(0, 16);
    const write = (seed: number): Promise<Generated> =>
      rnn.generate(model, prompt, { tokenizer, length: 150, temperature: 0.5, seed, show: false });
    const made = await write(1);
    assert.equal((await write(1)).text, made.text);
    assert.notEqual((await write(2)).text, made.text);
    const { words, passages } = rnn.copiedPassages(made, corpus);
    assert.ok(words.share >= 0.8, `${words.share} of the words, not ${words.others.join()}`);
    for (const { text, corpusStart, length } of passages)
      assert.equal(corpus.slice(corpusStart, corpusStart + length), text);
    model.dispose();
  });

  it('a bag of words with one layer is a baseline for sentiment', async () => {
    const [good, bad, other] = [
      ['fine', 'lovely'],
      ['dull', 'awful'],
      ['film', 'story', 'cast', 'end'],
    ];
    const reviews = Array.from({ length: 60 }, (_, i) => {
      const kind = (i % 2 === 0 ? bad : good)[(i >> 1) % 2]!;
      return `The ${other[i % 4]} was ${kind}, the ${other[(i * 3) % 4]} too`;
    });
    const tokenizer = rnn.tokenizer({ numWords: 50 }).fit(reviews);
    const bags = tokenizer.toMatrix(reviews, 'tfidf');
    const labels = tf.tensor2d(reviews.map((_, i) => [i % 2]));
    const baseline = tf.sequential();
    baseline.add(tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [tokenizer.size] }));
    baseline.compile({ optimizer: tf.train.adam(0.1), loss: 'binaryCrossentropy', metrics: ['accuracy'] });
    const { history } = await baseline.fit(bags, labels, { epochs: 20, verbose: 0 });
    assert.equal(history.acc!.at(-1), 1);
    const fresh = tokenizer.toMatrix(['lovely end', 'awful awful cast'], 'tfidf');
    const [yes, no] = (baseline.predict(fresh) as typeof bags).dataSync();
    assert.ok(yes! > 0.5 && no! < 0.5);
    baseline.dispose();
    tf.dispose([bags, labels, fresh]);
  });
});
