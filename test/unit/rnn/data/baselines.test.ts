import assert from 'node:assert/strict';
import { golden, rnn } from '../support';

interface Data {
  baselines: { context: number[]; series: number[]; naive: number[]; seasonal: number[] };
}

const { context, series, naive, seasonal } = golden<Data>('data').baselines;

describe('baselines', () => {
  it('rnn.naiveForecast is the series one step later, as by pandas', () => {
    assert.deepEqual(rnn.naiveForecast(series, { context }), naive);
  });

  it('rnn.seasonalNaiveForecast is the series one period later, as by pandas', () => {
    assert.deepEqual(rnn.seasonalNaiveForecast(series, { period: 7, context }), seasonal);
  });

  it('can look further back than the series is long', () => {
    assert.deepEqual(rnn.seasonalNaiveForecast([9, 9], { period: 4, context: [1, 2, 3, 4, 5] }), [2, 3]);
  });

  it('say what is wrong', () => {
    assert.throws(
      () => rnn.seasonalNaiveForecast([1], { period: 3, context: [1, 2] }),
      /2 values, fewer than one period of 3/,
    );
    assert.throws(
      () => rnn.seasonalNaiveForecast([1], { period: 0, context: [1] }),
      /period is a whole number from 1/,
    );
    assert.throws(
      () => rnn.naiveForecast([[1, 2]] as never, { context: [1] }),
      /one value a timestep, not 2/,
    );
  });
});
