import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertClose, golden, rnn, seriesOf } from '../support';

interface Data {
  baselines: { context: number[]; series: number[]; naive: number[]; seasonal: number[] };
}

const { context, series, naive, seasonal } = golden<Data>('data').baselines;

interface Baselines {
  context: number[];
  series: number[];
  window: number;
  period: number;
  horizon: number;
  stride: number;
  movingAverage: number[];
  rows: Record<'naive' | 'seasonalNaive' | 'movingAverage', number[][]>;
}

const ahead = golden<{ baselines: Baselines }>('forecast').baselines;

describe('baselines', () => {
  it('rnn.movingAverageForecast is the rolling mean one step later, as by pandas', () => {
    const { series: steps, context: before, window } = ahead;
    assertClose(rnn.movingAverageForecast(steps, { window, context: before }), ahead.movingAverage, 1e-12);
  });

  it('forecast several steps from what is known at each origin', () => {
    const { series: steps, context: before, window, period, horizon, stride, rows } = ahead;
    const options = { context: before, horizon, stride };
    assert.deepEqual(rnn.naiveForecast(steps, options), rows.naive);
    assert.deepEqual(rnn.seasonalNaiveForecast(steps, { ...options, period }), rows.seasonalNaive);
    const average = rnn.movingAverageForecast(steps, { ...options, window });
    assert.equal(average.length, rows.movingAverage.length);
    average.forEach((row, i) => assertClose(row, rows.movingAverage[i]!, 1e-12));
  });

  it('of several steps know nothing behind their origin, whatever the sizes', () => {
    const count = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(count(9), count(4), count(4), count(6), count(12), (n, horizon, stride, size, cut) => {
        fc.pre(n >= horizon);
        const steps = seriesOf(n);
        const changed = steps.map((value, t) => (t < cut ? value : value + 1e6));
        const options = { context: seriesOf(8), horizon, stride };
        for (const forecast of [
          (of: number[]) => rnn.naiveForecast(of, options),
          (of: number[]) => rnn.seasonalNaiveForecast(of, { ...options, period: size }),
          (of: number[]) => rnn.movingAverageForecast(of, { ...options, window: size }),
        ]) {
          const [rows, others] = [forecast(steps), forecast(changed)];
          assert.equal(rows.length, Math.floor((n - horizon) / stride) + 1);
          rows.forEach((row, i) => i * stride <= cut && assert.deepEqual(row, others[i]));
        }
      }),
    );
  });

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
    const moving = (window: number, horizon?: number) =>
      rnn.movingAverageForecast([1, 2], { window, context: [1, 2], horizon });
    assert.throws(() => moving(3), /context has 2 values, fewer than a window of 3/);
    assert.throws(() => moving(1.5), /window is a whole number from 1, not 1\.5/);
    assert.throws(() => moving(2, 3), /series has 2 steps, fewer than a horizon of 3/);
    assert.throws(() => moving(2, -1), /horizon is a whole number from 1, not -1/);
    assert.throws(
      () => rnn.naiveForecast([[1, 2]] as never, { context: [1] }),
      /one value a timestep, not 2/,
    );
  });
});
