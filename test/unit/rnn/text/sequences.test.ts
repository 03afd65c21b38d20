import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PadSequencesOptions } from '../../../../src/rnn/index';
import { golden, rnn, tf, useBackend } from '../support';

interface Golden {
  padded: { sequences: number[][]; cases: { options: PadSequencesOptions; rows: number[][] }[] };
}

const { sequences, cases } = golden<Golden>('tokenizer').padded;

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`sequences for a model, on ${backend}`, () => {
    before(() => useBackend(backend));

    it('rnn.padSequences makes the rows of Keras', () => {
      for (const { options, rows } of cases) {
        for (const given of [sequences, sequences.map((row) => Int32Array.from(row))]) {
          const padded = rnn.padSequences(given, options);
          assert.equal(padded.dtype, 'int32');
          assert.deepEqual(padded.arraySync(), rows, JSON.stringify(options));
          padded.dispose();
        }
      }
    });

    it('rnn.oneHot has the one at the index, for indices of any shape', () => {
      const { numTensors } = tf.memory();
      const one = rnn.oneHot([[0, 2], [1, 2]], 3); // prettier-ignore
      assert.equal(one.dtype, 'float32');
      assert.deepEqual(one.arraySync(), [[[1, 0, 0], [0, 0, 1]], [[0, 1, 0], [0, 0, 1]]]); // prettier-ignore
      const padded = rnn.padSequences([[1], [2, 3]]);
      const rows = rnn.oneHot(padded, 4);
      assert.deepEqual(rows.argMax(-1).arraySync(), padded.arraySync());
      assert.deepEqual(rnn.oneHot(1, 2).arraySync(), [0, 1]);
      assert.equal(tf.memory().numTensors, numTensors + 5, 'what was made here, and no more');
      tf.dispose([one, padded, rows]);
    });

    it('are read by an Embedding and by a recurrent layer', () => {
      const indices = rnn.padSequences([[1, 2], [3]]);
      const embedding = tf.layers.embedding({ inputDim: 4, outputDim: 2, maskZero: true });
      const lstm = tf.layers.lstm({
        units: 3,
        recurrentActivation: 'sigmoid',
        inputShape: [null as never, 4],
      });
      const read = tf.sequential({ layers: [embedding, tf.layers.gru({ units: 3 })] });
      assert.deepEqual((read.predict(indices) as typeof indices).shape, [2, 3]);
      const dense = tf.sequential({ layers: [lstm] });
      assert.deepEqual((dense.predict(rnn.oneHot(indices, 4)) as typeof indices).shape, [2, 3]);
    });
  });
}

describe('rnn.oneHot', () => {
  before(() => useBackend('cpu'));

  it('can be read back with argMax', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(), { minLength: 1 }), (depth, given) => {
        const indices = given.map((index) => index % depth);
        const back = tf.tidy(() => rnn.oneHot(indices, depth).argMax(-1).arraySync());
        assert.deepEqual(back, indices);
      }),
    );
  });

  it('says what is wrong', () => {
    assert.throws(
      () => rnn.oneHot([[0, 1], [2, 3]], 3), // prettier-ignore
      /indices\[1\]\[1\] is 3: with a depth of 3, indices are whole numbers from 0 to 2/,
    );
    assert.throws(() => rnn.oneHot([-1], 3), /indices\[0\] is -1/);
    assert.throws(() => rnn.oneHot([0.5], 3), /indices\[0\] is 0\.5/);
    assert.throws(() => rnn.oneHot([NaN], 3), /indices\[0\] is NaN/);
    assert.throws(() => rnn.oneHot(['a'], 3), /indices\[0\] is "a"/);
    assert.throws(() => rnn.oneHot([], 3), /got no index/);
    assert.throws(() => rnn.oneHot(undefined as never, 3), /indices are whole numbers, .* not undefined/);
    assert.throws(() => rnn.oneHot('a', 3), /indices are .* not "a"/);
    assert.throws(() => rnn.oneHot([1], '5' as never), /depth is a whole number from 1, not "5"/);
    assert.throws(() => rnn.oneHot([1], 2.5), /depth is a whole number from 1, not 2\.5/);
    assert.throws(() => rnn.oneHot([1], 0), /depth .* not 0/);
  });
});

describe('rnn.padSequences', () => {
  before(() => useBackend('cpu'));

  it('says what is wrong', () => {
    assert.throws(() => rnn.padSequences([]), /at least one/);
    assert.throws(() => rnn.padSequences([1, 2] as never), /sequences\[0\] is 1, not an array/);
    assert.throws(() => rnn.padSequences([[], []]), /All sequences are empty.*maxLength: 10/);
    assert.throws(() => rnn.padSequences([[1], [2, 1.5]]), /sequences\[1\]\[1\] is 1\.5/);
    assert.throws(() => rnn.padSequences([[2 ** 31]]), /sequences\[0\]\[0\] is 2147483648.* 32 bits/);
    assert.throws(
      () => rnn.padSequences([[1]], { value: 1e12 }),
      /value is a whole number, not 1000000000000/,
    );
    assert.throws(() => rnn.padSequences([['a' as never]]), /sequences\[0\]\[0\] is "a"/);
    assert.throws(
      () => rnn.padSequences([[1]], { maxLength: 0 }),
      /maxLength is a whole number from 1, not 0/,
    );
    assert.throws(() => rnn.padSequences([[1]], { maxLength: -2 }), /not -2/);
    assert.throws(
      () => rnn.padSequences([[1]], { maxLength: 1e12 }),
      /maxLength is a whole number from 1 to 536,870,912/,
    );
    assert.throws(() => rnn.padSequences([[1]], { value: 0.5 }), /value is a whole number, not 0\.5/);
    assert.throws(
      () => rnn.padSequences([[1]], { padding: 'left' as never }),
      /padding is one of 'pre', 'post'/,
    );
    assert.throws(() => rnn.padSequences([[1]], { truncating: 'right' as never }), /truncating is one of/);
  });
});
