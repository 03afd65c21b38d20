import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RollingOriginOptions } from '../../../../src/rnn/index';
import { golden, rnn } from '../support';

interface Golden {
  folds: { n: number; options: RollingOriginOptions; cuts: number[][] }[];
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('rnn.rollingOrigin', () => {
  it('cuts where TimeSeriesSplit of scikit-learn does', () => {
    for (const { n, options, cuts } of golden<Golden>('splits').folds) {
      const window = options.trainSize === undefined ? 'expanding' : 'sliding';
      const folds = rnn.rollingOrigin(n, { ...options, window });
      assert.deepEqual(
        folds.map(({ trainStart, trainEnd, testStart, testEnd }) => [
          trainStart,
          trainEnd,
          testStart,
          testEnd,
        ]),
        cuts,
        JSON.stringify({ n, ...options }),
      );
    }
  });

  it('tests the end of the series once, each time behind its training part and the gap', () => {
    const options = fc.record({
      folds: fc.integer({ min: 1, max: 6 }),
      testSize: fc.integer({ min: 1, max: 8 }),
      gap: fc.integer({ min: 0, max: 4 }),
      window: fc.constantFrom('expanding' as const, 'sliding' as const),
    });
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 20 }), (given, first) => {
        const n = first + given.gap + given.folds * given.testSize;
        const folds = rnn.rollingOrigin(upTo(n), given);
        assert.deepEqual(
          folds.flatMap(({ test }) => test),
          upTo(n).slice(n - given.folds * given.testSize),
        );
        for (const { train, test, trainStart } of folds) {
          assert.equal(train.at(-1)! + 1 + given.gap, test[0]);
          assert.equal(train[0], trainStart);
          if (given.window === 'sliding') assert.equal(train.length, first);
          else assert.equal(trainStart, 0);
          assert.deepEqual(train, upTo(n).slice(trainStart, trainStart + train.length));
        }
      }),
    );
  });

  it('cuts tables and typed arrays as well', () => {
    const [fold] = rnn.rollingOrigin(rnn.table({ load: [1, 2, 3, 4] }), { folds: 1, testSize: 1 });
    assert.deepEqual(fold!.train.numbers('load'), [1, 2, 3]);
    assert.deepEqual(fold!.test.numbers('load'), [4]);
    assert.deepEqual(rnn.rollingOrigin(Float32Array.of(1, 2, 3), { folds: 2 })[1]!.train, Float32Array.of(1, 2)); // prettier-ignore
  });

  it('says what is wrong', () => {
    assert.throws(() => rnn.rollingOrigin(4), /4 steps are too few for 5 folds: take at most 3/);
    assert.throws(() => rnn.rollingOrigin(0), /n is a whole number from 1, not 0/);
    assert.throws(() => rnn.rollingOrigin(10, { folds: 2.5 }), /folds is a whole number from 1, not 2.5/);
    assert.throws(
      () => rnn.rollingOrigin(20, { folds: 2, testSize: 8, gap: 4 }),
      /leave 0 of 20 steps for the first training part, and it is to have 1: take fewer folds/,
    );
    assert.throws(() => rnn.rollingOrigin(20, { folds: 2, testSize: 5, minTrain: 11 }), /leave 10 of 20.*have 11/); // prettier-ignore
    assert.throws(() => rnn.rollingOrigin(20, { trainSize: 5 }), /trainSize is for window: 'sliding'/);
    assert.throws(
      () => rnn.rollingOrigin(20, { window: 'growing' as 'sliding' }),
      /window is 'expanding' or 'sliding', not "growing"/,
    );
  });
});
