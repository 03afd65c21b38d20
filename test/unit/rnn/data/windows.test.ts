import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rnn, tf, useBackend } from '../support';

describe('rnn.windows', () => {
  before(() => useBackend('cpu'));

  it('sees lookback steps and forecasts those behind them', () => {
    const { x, y } = rnn.windows([1, 2, 3, 4, 5, 6], { lookback: 3, horizon: 2 });
    assert.deepEqual(x.arraySync(), [[[1], [2], [3]], [[2], [3], [4]]]); // prettier-ignore
    assert.deepEqual(y.arraySync(), [[4, 5], [5, 6]]); // prettier-ignore
  });

  it('makes n − lookback − horizon + 1 windows', () => {
    const sizes = fc.record({
      lookback: fc.integer({ min: 1, max: 6 }),
      horizon: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 8 }), ({ lookback, horizon }, more) => {
        const n = lookback + horizon + more;
        const { x, y } = rnn.windows(Array.from({ length: n }, (_, i) => i), { lookback, horizon }); // prettier-ignore
        assert.deepEqual(x.shape, [more + 1, lookback, 1]);
        assert.deepEqual(y.shape, [more + 1, horizon]);
        assert.equal(y.arraySync().at(-1)?.at(-1), n - 1);
        tf.dispose([x, y]);
      }),
    );
  });

  it('with the part before as context makes every step of a part a target', () => {
    const { x, y } = rnn.windows([10, 11, 12], { lookback: 2, context: [7, 8, 9] });
    assert.deepEqual(y.arraySync(), [[10], [11], [12]]);
    assert.deepEqual(x.arraySync()[0], [[8], [9]]);
    assert.deepEqual(rnn.windows([10], { lookback: 3, context: tf.tensor1d([7, 8, 9]) }).y.arraySync(), [
      [10],
    ]);
  });

  it('takes several features, and forecasts one of them', () => {
    const rows = [[1, 10], [2, 20], [3, 30]]; // prettier-ignore
    const { x, y } = rnn.windows(rows, { lookback: 2, target: 1 });
    assert.deepEqual(x.arraySync(), [[[1, 10], [2, 20]]]); // prettier-ignore
    assert.deepEqual(y.arraySync(), [[30]]);
  });

  it('says what is wrong', () => {
    assert.throws(
      () => rnn.windows([1, 2, 3], { lookback: 3 }),
      /3 steps has no window: lookback 3 and horizon 1 take 4/,
    );
    assert.throws(() => rnn.windows([1, 2], { lookback: 1.5 }), /lookback is a whole number from 1, not 1.5/);
    assert.throws(() => rnn.windows([1, NaN, 3], { lookback: 1 }), /series\[1\] is NaN/);
    assert.throws(
      () => rnn.windows([1, 2], { lookback: 3, context: [1] }),
      /context has 1 steps, fewer than the lookback of 3/,
    );
    assert.throws(
      () => rnn.windows([[1, 2]], { lookback: 1, context: [1] }),
      /context has 1 columns, the series 2/,
    );
    assert.throws(
      () => rnn.windows([1, 2, 3], { lookback: 1, target: 1 }),
      /index of one of the 1 columns, not 1/,
    );
  });
});
