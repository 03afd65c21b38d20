import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LongText, TextDatasetOptions } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

type Row = { x: number[]; y: number[] };

/** Walks through the text, one window after the other. */
function slowWindows(indices: number[], length: number, stride: number, targets: 'next' | 'every'): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start + length < indices.length; start += stride) {
    const behind = indices.slice(start + 1, start + length + 1);
    rows.push({
      x: indices.slice(start, start + length),
      y: targets === 'every' ? behind : behind.slice(-1),
    });
  }
  return rows;
}

async function readAll(
  text: LongText,
  options: TextDatasetOptions,
): Promise<{ rows: Row[]; sizes: number[] }> {
  return readDataset(rnn.textDataset(text, options));
}

async function readDataset(dataset: ReturnType<typeof rnn.textDataset>) {
  const rows: Row[] = [];
  const sizes: number[] = [];
  await dataset.forEachAsync(({ xs, ys }) => {
    const x = xs.arraySync();
    const y = ys.reshape([x.length, -1]);
    const targets = y.arraySync() as number[][];
    x.forEach((row, i) => rows.push({ x: row, y: targets[i]! }));
    sizes.push(x.length);
    tf.dispose([xs, ys, y]);
  });
  return { rows, sizes };
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const sortedRows = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();

const sizes = fc.record({
  length: fc.integer({ min: 1, max: 6 }),
  stride: fc.integer({ min: 1, max: 9 }),
  targets: fc.constantFrom('next', 'every'),
});

describe('rnn.textWindows', () => {
  before(() => useBackend('cpu'));

  it('has every window of the text, and no other', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 30 }), ({ length, stride, targets }, more) => {
        const indices = Array.from({ length: length + 1 + more }, (_, i) => (i * i) % 11);
        const { numTensors } = tf.memory();
        const { x, y } = rnn.textWindows(indices, { length, stride, targets });
        const expected = slowWindows(indices, length, stride, targets);
        assert.deepEqual(x.shape, [expected.length, length]);
        assert.deepEqual(y.shape, targets === 'every' ? [expected.length, length, 1] : [expected.length, 1]);
        assert.deepEqual([x.dtype, y.dtype], ['int32', 'float32']);
        assert.deepEqual(Array.from(x.dataSync()), expected.flatMap((row) => row.x)); // prettier-ignore
        assert.deepEqual(Array.from(y.dataSync()), expected.flatMap((row) => row.y)); // prettier-ignore
        assert.equal(tf.memory().numTensors, numTensors + 2);
        tf.dispose([x, y]);
      }),
    );
  });

  it('says what is wrong', () => {
    const wrong = (indices: unknown, options: object) => () =>
      rnn.textWindows(indices as number[], options as { length: number });
    assert.throws(wrong([1, 2, 3], { length: 3 }), /3 tokens, and no window: a length of 3 .* take 4/);
    assert.throws(wrong([], { length: 3 }), /0 tokens/);
    assert.throws(wrong([1, 2], { length: 0 }), /length is a whole number from 1, not 0/);
    assert.throws(wrong([1, 2], {}), /length is a whole number from 1, not undefined/);
    assert.throws(wrong([1, 2], { length: 1, stride: 0.5 }), /stride .* not 0\.5/);
    assert.throws(wrong([1, 2], { length: 1, targets: 'all' }), /targets is one of 'next', 'every'/);
    assert.throws(wrong([1, -2], { length: 1 }), /indices\[1\] is -2/);
    assert.throws(wrong([1, NaN], { length: 1 }), /indices\[1\] is NaN/);
    assert.throws(wrong('text', { length: 1 }), /takes the indices of a text/);
    assert.throws(wrong([[1, 2]], { length: 1 }), /Pass one text: tokenizer\.toSequences\(text\)\[0\]/);
  });
});

describe('rnn.textDataset', () => {
  before(() => useBackend('cpu'));
  const text = 'The cat sat on the mat. The dog, not the cat, ate the sausage — Σίσυφος 😀😀 too.';

  it('has the windows of the whole text, in pieces of any size, in order or mixed', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.record({
          level: fc.constantFrom('word', 'character'),
          piece: fc.integer({ min: 1, max: 40 }),
          batchSize: fc.integer({ min: 1, max: 7 }),
          shuffleBuffer: fc.constantFrom(0, 1, 5, 1000),
          seed: fc.nat(),
        }),
        async ({ length, stride, targets }, { level, piece, batchSize, shuffleBuffer, seed }) => {
          const tokenizer = rnn.tokenizer({ level }).fit(text);
          const [indices] = tokenizer.toSequences(text);
          const expected = slowWindows(indices!, length, stride, targets);
          const options = { tokenizer, length, stride, targets, batchSize, shuffleBuffer, seed };
          for (const given of [text, () => pieces(text, piece), pieces(text, piece)]) {
            const { rows, sizes: batches } = await readAll(given, options);
            if (shuffleBuffer === 0) assert.deepEqual(rows, expected);
            else assert.deepEqual(sortedRows(rows), sortedRows(expected));
            assert.ok(batches.slice(0, -1).every((size) => size === batchSize));
            assert.equal(batches.length, Math.ceil(expected.length / batchSize));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('mixes by its seed alone, anew in each epoch', async () => {
    const tokenizer = rnn.tokenizer({ level: 'character' }).fit(text);
    const options = { tokenizer, length: 4, shuffleBuffer: 20 };
    const order = async (seed: number, epochs = 1) => {
      const dataset = rnn.textDataset(text, { ...options, seed });
      let last: Row[] = [];
      for (let epoch = 0; epoch < epochs; epoch++) last = (await readDataset(dataset)).rows;
      return JSON.stringify(last);
    };
    const random = Math.random;
    const first = await order(1);
    assert.equal(Math.random, random);
    assert.equal(await order(1), first);
    assert.notEqual(await order(2), first);
    assert.notEqual(await order(1, 2), first);
    assert.equal(await order(1, 2), await order(1, 2));
    const unmixed = (await readAll(text, { ...options, shuffleBuffer: 0 })).rows;
    assert.notEqual(first, JSON.stringify(unmixed));
  });

  it('trains a model without leaving a tensor', async () => {
    await useBackend('wasm');
    const tokenizer = rnn.tokenizer({ level: 'character' }).fit(text);
    const { size } = tokenizer;
    for (const targets of ['next', 'every'] as const) {
      const model = tf.sequential({
        layers: [
          tf.layers.embedding({ inputDim: size, outputDim: 4 }),
          tf.layers.lstm({ units: 5, recurrentActivation: 'sigmoid', returnSequences: targets === 'every' }),
          tf.layers.dense({ units: size, activation: 'softmax' }),
        ],
      });
      model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
      const dataset = rnn.textDataset(text, { tokenizer, length: 6, targets, seed: 1 });
      const { numTensors } = tf.memory();
      const { history } = await model.fitDataset(dataset, { epochs: 2, verbose: 0 });
      assert.equal(tf.memory().numTensors, numTensors);
      assert.ok(history.loss!.every(Number.isFinite));
      model.dispose();
    }
    const hot = rnn.textDataset(text, { tokenizer, length: 6 }).map((batch) => {
      const { xs, ys } = batch as { xs: ReturnType<typeof tf.tensor2d>; ys: ReturnType<typeof tf.tensor> };
      return { xs: rnn.oneHot(xs, size), ys };
    });
    const model = tf.sequential({
      layers: [
        tf.layers.gru({ units: 3, recurrentActivation: 'sigmoid', inputShape: [6, size] }),
        tf.layers.dense({ units: size, activation: 'softmax' }),
      ],
    });
    model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy' });
    const { numTensors } = tf.memory();
    await model.fitDataset(hot, { epochs: 2, verbose: 0 });
    assert.equal(tf.memory().numTensors, numTensors);
    model.dispose();
  });

  it('says what is wrong', async () => {
    const tokenizer = rnn.tokenizer({ level: 'character' }).fit(text);
    const wrong =
      (options: object, given: unknown = text) =>
      () =>
        rnn.textDataset(given as string, { tokenizer, length: 4, ...options });
    assert.throws(wrong({ tokenizer: {} }), /needs a tokenizer/);
    assert.throws(wrong({ batchSize: 0 }), /batchSize is a whole number from 1, not 0/);
    assert.throws(wrong({ batchSize: 1.5 }), /not 1\.5/);
    assert.throws(wrong({ shuffleBuffer: -1 }), /shuffleBuffer is a whole number from 0, not -1/);
    assert.throws(wrong({ seed: NaN }), /seed is a number, not NaN/);
    assert.throws(wrong({ length: -4 }), /length .* not -4/);
    assert.throws(wrong({}, ['a']), /a string, or gives strings piece by piece; not an array/);
    const read = (given: LongText) => readAll(given, { tokenizer, length: 4 });
    await assert.rejects(read('The'), /3 tokens, and no window/);
    await assert.rejects(read(''), /0 tokens/);
    const once = rnn.textDataset(pieces(text, 9), { tokenizer, length: 4 });
    await readDataset(once);
    await assert.rejects(readDataset(once), /used up.*a function that starts it anew/);
    const fresh = rnn.textDataset(text, { tokenizer: rnn.tokenizer(), length: 4 });
    await assert.rejects(readDataset(fresh), /call fit\(texts\) first/);
  });
});
