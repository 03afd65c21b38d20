import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Metrics } from '../../../../src/rnn/index';
import { assertClose, golden, rnn, tf, useBackend } from '../support';

type MetricsCase = Metrics & { name: string; actual: number[]; predicted: number[] };

interface ScaledCase {
  name: string;
  train: number[];
  actual: number[];
  predicted: number[];
  period: number;
  smape: number;
  smapeBothZero: number;
  mase: number;
  naiveMae: number;
}

const MEASURES = ['mse', 'rmse', 'mae', 'r2', 'mape', 'directionAccuracy'] as const;

describe('rnn.metrics', () => {
  before(() => useBackend('cpu'));

  for (const { name, actual, predicted, ...expected } of golden<MetricsCase[]>('metrics')) {
    it(`agrees with scikit-learn on ${name}`, () => {
      const result = rnn.metrics(actual, predicted);
      for (const measure of MEASURES) {
        const value = expected[measure];
        if (value === null) assert.equal(result[measure], null, measure);
        else assertClose([result[measure]!], value, 1e-8 * Math.max(1, Math.abs(value)), measure);
      }
      assert.equal(result.mapeLeftOut, expected.mapeLeftOut);
      assert.equal(result.n, actual.flat().length);
    });
  }

  for (const example of golden<{ scaledErrors: ScaledCase[] }>('metric-views').scaledErrors) {
    const { name, actual, predicted, train, period, ...expected } = example;
    it(`agrees with sktime on sMAPE and MASE of ${name}`, () => {
      const result = rnn.metrics(actual, predicted, { train, period });
      for (const measure of ['smape', 'mase', 'naiveMae'] as const)
        assertClose([result[measure]!], expected[measure], 1e-9 * expected[measure], measure);
      assert.equal(result.smapeBothZero, expected.smapeBothZero);
      assert.equal(result.masePeriod, period);
      assert.equal(result.maseReason, null);
    });
  }

  it('has no MASE without the training series, or when that never changes, and says why', () => {
    const mase = (train?: number[], period?: number) => {
      const { mase: value, maseReason } = rnn.metrics([1, 2], [2, 2], { train, period });
      return [value, maseReason];
    };
    assert.deepEqual(mase(), [null, 'MASE needs the training series: give { train }.']);
    assert.deepEqual(mase([3, 3, 3]), [null, 'MASE is not defined: the training series never changes.']);
    assert.match(String(mase([1, 2, 1, 2], 2)[1]), /repeats itself every 2 steps/);
    assert.throws(() => mase([1, 2], 2), /train has 2 values, .* a period of 2 needs at least 3/);
    assert.throws(() => mase([1, 2, 3], 1.5), /period is a whole number from 1, not 1\.5/);
    assert.throws(() => mase([1, Infinity, 3]), /train\[1\] is Infinity/);
  });

  it('has an sMAPE from 0 to 200, and counts 0/0 as no error', () => {
    const { smape, smapeBothZero } = rnn.metrics([0, 0, 5, -5], [0, 1, 5, 5]);
    assert.deepEqual({ smape, smapeBothZero }, { smape: 100, smapeBothZero: 1 });
  });

  it('gives for a table of rows what the definitions say, one value after the other', () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) => {
        const values = fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }); // prettier-ignore
        return fc.tuple(values, values);
      });
    fc.assert(
      fc.property(table, ([y, p]) => {
        const result = rnn.metrics(y, p);
        const pairs = y.flatMap((row, t) => row.map((value, c) => [value, p[t]![c]!] as const));
        const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
        const near = (value: number, expected: number) =>
          assert.ok(
            Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
            `${value}, ${expected}`,
          );
        near(result.mae, mean(pairs.map(([a, b]) => Math.abs(a - b))));
        near(result.mse, mean(pairs.map(([a, b]) => (a - b) ** 2)));
        near(result.smape, mean(pairs.map(([a, b]) => (a === 0 && b === 0 ? 0 : (200 * Math.abs(a - b)) / (Math.abs(a) + Math.abs(b)))))); // prettier-ignore
        const steps = y.slice(1).flatMap((row, t) => row.map((value, c) => (value - y[t]![c]!) * (p[t + 1]![c]! - p[t]![c]!) > 0)); // prettier-ignore
        if (steps.length > 0) near(result.directionAccuracy!, 100 * mean(steps.map(Number)));
        else assert.equal(result.directionAccuracy, null);
      }),
    );
  });

  it('takes arrays, typed arrays and tensors alike', () => {
    const actual = [1, 2, 3.5, 3];
    const predicted = [1.5, 2, 3, 4];
    const expected = rnn.metrics(actual, predicted);
    assert.deepEqual(rnn.metrics(Float64Array.from(actual), predicted), expected);
    assert.deepEqual(rnn.metrics(tf.tensor1d(actual), tf.tensor2d(predicted, [4, 1])), expected);
    assert.deepEqual(rnn.metrics(actual.map((value) => [value]), predicted), expected); // prettier-ignore
  });

  it('counts a step as right in direction only when both series move, the same way', () => {
    // up, down, stays, up, up
    const actual = [1, 2, 1, 1, 2, 3];
    //            up, up, up, stays, up
    const predicted = [0, 1, 2, 3, 3, 4];
    const { directionAccuracy, unmoved } = rnn.metrics(actual, predicted);
    assert.equal(directionAccuracy, 40);
    assert.equal(unmoved, 1);
  });

  it('has no direction, and no R², of a single value', () => {
    const { directionAccuracy, r2, mae } = rnn.metrics([2], [3]);
    assert.deepEqual({ directionAccuracy, r2, mae }, { directionAccuracy: null, r2: null, mae: 1 });
  });

  it('has no MAPE when all actual values are 0', () => {
    const { mape, mapeLeftOut } = rnn.metrics([0, 0], [1, 2]);
    assert.deepEqual({ mape, mapeLeftOut }, { mape: null, mapeLeftOut: 2 });
  });

  it('leaves no tensor behind', () => {
    const tensor = tf.tensor1d([1, 2]);
    const { numTensors } = tf.memory();
    rnn.metrics(tensor, tensor);
    assert.equal(tf.memory().numTensors, numTensors);
  });

  it('says what is wrong', () => {
    const disposed = tf.tensor1d([1]);
    disposed.dispose();
    assert.throws(() => rnn.metrics([1, 2, 3], [1, 2]), /actual has 3 values, predicted has 2 values/);
    assert.throws(() => rnn.metrics([[1, 2]], [1]), /actual has 1 × 2 values, predicted has 1 values/);
    assert.throws(() => rnn.metrics([1, 2], [1, NaN]), /predicted\[1\] is NaN/);
    assert.throws(() => rnn.metrics([1, null as never], [1, 2]), /actual\[1\] is null/);
    assert.throws(() => rnn.metrics([[1, 2], [3]], [[1, 2], [3, 4]]), /actual has 1 values at index 1, but 2/); // prettier-ignore
    assert.throws(() => rnn.metrics([], []), /actual is empty/);
    assert.throws(() => rnn.metrics(disposed, [1]), /actual is a tensor that was disposed/);
    assert.throws(() => rnn.metrics(tf.zeros([2, 2, 1]), [1]), /actual is to be .* not \[2, 2, 1\]/);
  });
});
