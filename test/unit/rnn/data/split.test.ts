import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rnn, tf } from '../support';

describe('rnn.split', () => {
  it('cuts where the chapter does: int(n · ratio)', () => {
    const series = Array.from({ length: 1461 }, (_, i) => i);
    const { train, validation, test } = rnn.split(series);
    assert.deepEqual([train.length, validation.length, test.length], [1022, 219, 220]);
    assert.deepEqual([train.at(-1), validation[0], validation.at(-1), test[0]], [1021, 1022, 1240, 1241]);
  });

  it('keeps every value once and in order, whatever the ratios', () => {
    const shares = fc.tuple(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer()), shares, (series, [train, rest]) => {
        fc.pre(Math.trunc(series.length * train) > 0);
        const parts = rnn.split(series, { train, validation: (1 - train) * rest });
        assert.deepEqual([...parts.train, ...parts.validation, ...parts.test], series);
      }),
    );
  });

  it('splits typed arrays and rows of any kind', () => {
    const { test } = rnn.split(Float32Array.of(1, 2, 3, 4), { train: 0.5, validation: 0.25 });
    assert.deepEqual(test, Float32Array.of(4));
    const table = rnn.split(rnn.table({ load: [1, 2, 3, 4], day: ['a', 'b', 'c', 'd'] }), { train: 0.5 });
    assert.deepEqual(table.train.numbers('load'), [1, 2]);
    assert.deepEqual(table.test.texts('day'), ['c', 'd']);
    assert.deepEqual(rnn.split([{ a: 1 }, { a: 2 }], { train: 0.5, validation: 0 }).test, [{ a: 2 }]);
  });

  it('refuses shares that add up to more than everything', () => {
    assert.throws(
      () => rnn.split([1, 2], { train: 0.9, validation: 0.2 }),
      /add up to at most 1, not 0.9 and 0.2/,
    );
    assert.throws(
      () => rnn.split(tf.tensor1d([1, 2]) as unknown as number[]),
      /series is to be an array, a typed array or a table\. Of a tensor, take tensor\.arraySync/,
    );
    assert.throws(() => rnn.split([1, 2], { train: 70, validation: 15 }), /add up to at most 1/);
    assert.throws(() => rnn.split([1, 2], { train: '0.5' as never }), /not "0\.5" and 0\.15/);
  });

  it('refuses a series of which nothing would be left to train on', () => {
    assert.throws(() => rnn.split([]), /series has 0 steps/);
    assert.throws(() => rnn.split([1]), /series has 1 steps: a training share of 0\.7 .* not even one/);
  });
});
