import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rnn, useBackend } from '../../support';

const anyOptions = fc.record({
  lag: fc.integer({ min: 1, max: 4 }),
  order: fc.integer({ min: 0, max: 3 }),
  seasonal: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
});

describe('rnn.difference', () => {
  before(() => useBackend('cpu'));

  it('subtracts the value lag steps before, so often, and a season first', () => {
    assert.deepEqual(rnn.difference([1, 4, 9, 16]).values, [3, 5, 7]);
    assert.deepEqual(rnn.difference([1, 4, 9, 16], { order: 2 }).values, [2, 2]);
    assert.deepEqual(rnn.difference([1, 4, 9, 16], { lag: 2 }).values, [8, 12]);
    assert.deepEqual(rnn.difference([1, 2, 11, 13, 31, 34], { seasonal: 2 }).values, [1, 9, 1]);
    assert.deepEqual(rnn.difference([1, 2, 11], { order: 0 }).values, [1, 2, 11]);
  });

  it('gives back the series exactly, where numbers have no rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 24, maxLength: 50 }), anyOptions, (series, options) => {
        const { values, invert } = rnn.difference(series, options);
        assert.equal(values.length, series.length - (options.seasonal ?? 0) - options.lag * options.order);
        assert.deepEqual(invert(), series);
        assert.deepEqual(invert(values), series);
      }), // prettier-ignore
    );
  });

  it('gives back the series up to rounding', () => {
    const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 24, maxLength: 50 }), anyOptions, (series, options) => {
        rnn.difference(series, options).invert().forEach((x, t) => assert.ok(Math.abs(x - series[t]!) < 1e-7)); // prettier-ignore
      }),
    );
  });

  it('extends the series by differences that follow its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 24, maxLength: 50 }), fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 9 }), anyOptions, (series, later, options) => {
        const whole = rnn.difference([...series, ...later], options).values;
        assert.deepEqual(rnn.difference(series, options).extend(whole.slice(-later.length)), later);
      }), // prettier-ignore
    );
  });

  it('says what is wrong', () => {
    assert.throws(
      () => rnn.difference([1, 2], { lag: 2 }),
      /2 values has no such difference: it needs more than 2/,
    );
    assert.throws(() => rnn.difference([1, 2, 3], { lag: 0 }), /lag is a whole number from 1, not 0/);
    assert.throws(() => rnn.difference([1, 2, 3], { order: 1.5 }), /order is a whole number from 0/);
    assert.throws(() => rnn.difference([1, 2, 3], { seasonal: -1 }), /seasonal is a whole number from 1/);
    assert.throws(() => rnn.difference([1, Infinity, 3]), /series\[1\] is Infinity/);
    assert.throws(() => rnn.difference([1, 2, 3]).invert([1, NaN]), /differences\[1\] is NaN/);
  });
});
