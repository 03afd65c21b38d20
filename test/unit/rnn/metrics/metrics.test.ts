import assert from 'node:assert/strict';
import type { Metrics } from '../../../../src/rnn/index';
import { assertClose, golden, rnn, tf, useBackend } from '../support';

type MetricsCase = Metrics & { name: string; actual: number[]; predicted: number[] };

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
