import assert from 'node:assert/strict';
import { assertClose, golden, rnn, tf, useBackend } from '../support';

interface Scaled {
  transformed: number[][];
  inverse: number[][];
}

interface Data {
  scalers: { train: number[][]; other: number[][]; standard: Scaled; minMax: Scaled };
}

const { train, other, standard, minMax } = golden<Data>('data').scalers;

describe('scalers', () => {
  before(() => useBackend('cpu'));

  for (const [name, make, expected] of [
    ['standardScaler', rnn.standardScaler, standard],
    ['minMaxScaler', rnn.minMaxScaler, minMax],
  ] as const) {
    it(`rnn.${name} agrees with scikit-learn, also on a constant column`, () => {
      const scaler = make().fit(train);
      assertClose(scaler.transform(other).flat(), expected.transformed, 1e-6, 'transform');
      assertClose(scaler.inverse(other).flat(), expected.inverse, 1e-6, 'inverse');
    });

    it(`rnn.${name} scales one column as a series of its own`, () => {
      const scaler = make().fit(train);
      const series = other.map((row) => row[2]!);
      assertClose(scaler.column(2).transform(series), expected.transformed.map((row) => row[2]!), 1e-6); // prettier-ignore
      assertClose(scaler.column(2).inverse(tf.tensor2d(series, [8, 1])), expected.inverse.map((row) => row[2]!), 1e-5); // prettier-ignore
    });
  }

  it('scale the steps of a horizon alike', () => {
    const scaler = rnn.minMaxScaler().fit([0, 10]);
    assert.deepEqual(scaler.inverse([[0.5, 1], [0, 0.1]]), [[5, 10], [0, 1]]); // prettier-ignore
  });

  it('say what is wrong', () => {
    assert.throws(() => rnn.standardScaler().transform([1]), /call fit/);
    assert.throws(
      () => rnn.standardScaler().fit(train).inverse([1, 2]),
      /fitted on 3 columns, and these values have 1/,
    );
    assert.throws(() => rnn.standardScaler().fit([1, 2]).column(1), /no column 1: it was fitted on 1/);
    assert.throws(() => rnn.standardScaler().fit([1, Infinity]), /values\[1\] is Infinity/);
  });
});
