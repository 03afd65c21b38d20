import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeatureOptions } from '../../../../src/rnn/index';
import type { Feature } from '../../../../src/rnn/display/views';
import { golden, rnn, tf, useBackend } from '../support';

interface Golden {
  series: number[];
  times: string[];
  columns: { feature: Feature; values: (number | null)[] }[];
}

const pandas = golden<Golden>('features');
const times = (n: number) => Array.from({ length: n }, (_, t) => new Date(Date.UTC(2024, 1, 27, 5 * t)));

/** The options that make features of one kind, with the columns that they make beside the value. */
const KINDS: Record<string, { options: FeatureOptions; columns: string[] }> = {
  lags: { options: { lags: [1, 3] }, columns: ['lag_1', 'lag_3'] },
  rolling: {
    options: { rolling: [2, 5] },
    columns: [2, 5].flatMap((n) => ['mean', 'std', 'min', 'max'].map((what) => `rolling_${what}_${n}`)),
  },
  differences: { options: { differences: [1, 4] }, columns: ['diff_1', 'diff_4'] },
  movingAverages: { options: { movingAverages: [1, 4] }, columns: ['sma_1', 'sma_4'] },
  exponentialMovingAverages: { options: { exponentialMovingAverages: [2, 9] }, columns: ['ema_2', 'ema_9'] },
  rsi: { options: { rsi: [1, 5] }, columns: ['rsi_1', 'rsi_5'] },
  calendar: {
    options: { calendar: true },
    columns: ['hour', 'day_of_week', 'day_of_month', 'month', 'quarter'],
  },
  cyclic: {
    options: { cyclic: ['hour', 'dayOfWeek', 'month', 'dayOfYear'] },
    columns: ['hour', 'day_of_week', 'month', 'day_of_year'].flatMap((name) => [
      `${name}_sin`,
      `${name}_cos`,
    ]),
  },
};
const NONE: FeatureOptions = { lags: [], rolling: [], differences: [], calendar: false, cyclic: false };

const anySeries = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 });

describe('rnn.features', () => {
  before(() => useBackend('cpu'));

  it('has the values of pandas for every feature and step, missing where pandas has none', () => {
    const table = rnn.features(pandas.series, {
      times: pandas.times,
      rolling: [2, 7, 14, 30],
      movingAverages: [5],
      exponentialMovingAverages: [1, 5, 12],
      rsi: [3, 14],
      cyclic: ['hour', 'dayOfWeek', 'month', 'dayOfYear'],
    });
    const names = table.columns.map(({ name }) => name).slice(1);
    assert.equal(names.length, pandas.columns.length);
    pandas.columns.forEach(({ values }, f) => {
      const ours = table.numbers(names[f]!, { missing: NaN });
      values.forEach((expected, t) => {
        const where = `${names[f]} at ${t}: ${ours[t]}, pandas ${expected}`;
        if (expected === null) assert.ok(Number.isNaN(ours[t]), where);
        else assert.ok(Math.abs(ours[t]! - expected) <= 1e-10 * Math.max(1, Math.abs(expected)), where);
      });
    });
  });

  describe('never looks ahead: another future leaves the past as it was, to the last bit:', () => {
    for (const [kind, { options, columns }] of Object.entries(KINDS)) {
      it(kind, () => {
        fc.assert(
          fc.property(anySeries, anySeries, fc.nat(), fc.nat({ max: 1e9 }), (series, others, at, later) => {
            const known = 1 + (at % (series.length - 1));
            const changed = [...series.slice(0, known), ...others];
            const when = times(series.length);
            const whenChanged = [...when.slice(0, known), ...times(others.length).map((time) => new Date(+time + 1e10 + later))]; // prettier-ignore
            const tables = [
              rnn.features(series, { ...NONE, ...options, times: when }),
              rnn.features(changed, { ...NONE, ...options, times: whenChanged }),
            ];
            for (const name of ['value', ...columns]) {
              const [a, b] = tables.map((table) => new Uint8Array(table.float64([name], { missing: NaN }).buffer, 0, known * 8)); // prettier-ignore
              assert.deepEqual(a, b, name);
            }
            assert.deepEqual(
              tables[0]!.columns.map(({ name }) => name),
              ['time', 'value', ...columns],
            );
          }),
        );
      });
    }
  });

  it('has the statistics of each window, however long the series and large what came before', () => {
    const value = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }).map((x) => x / 1e5),
      fc.constantFrom(0, 1e12, -1e12, 1e-9, 5),
    );
    const n = fc.integer({ min: 2, max: 9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), n, (series, n) => {
        const table = rnn.features(series, { ...NONE, rolling: [n] });
        const of = (what: string) => table.numbers(`rolling_${what}_${n}`, { missing: NaN });
        const ours = { mean: of('mean'), std: of('std'), min: of('min'), max: of('max') };
        series.forEach((_, t) => {
          if (t < n - 1) return assert.ok(Object.values(ours).every((values) => Number.isNaN(values[t])));
          const window = series.slice(t - n + 1, t + 1);
          const mean = window.reduce((sum, x) => sum + x, 0) / n;
          const std = Math.sqrt(window.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
          // what is no more in the window leaves no rounding behind
          const tolerance = 1e-13 * Math.max(...window.map(Math.abs));
          assert.ok(Math.abs(ours.mean[t]! - mean) <= tolerance, `mean ${ours.mean[t]}, ${mean}`);
          assert.ok(Math.abs(ours.std[t]! - std) <= 10 * tolerance, `std ${ours.std[t]}, ${std}`);
          assert.equal(ours.min[t], Math.min(...window));
          assert.equal(ours.max[t], Math.max(...window));
          if (new Set(window).size === 1) assert.equal(ours.std[t], 0);
        });
      }),
    );
  });

  it('has an RSI of 100 without losses, of 0 without gains, of 50 where nothing moves', () => {
    const rsi = (series: number[]) =>
      rnn.features(series, { ...NONE, rsi: [2] }).rows.map((row) => row.rsi_2);
    assert.deepEqual(rsi([1, 2, 3, 4]), [null, null, 100, 100]);
    assert.deepEqual(rsi([4, 3, 2, 1]), [null, null, 0, 0]);
    assert.deepEqual(rsi([7, 7, 7, 7]), [null, null, 50, 50]);
  });

  it('takes a column of a table with its dates, and keeps what the table says of itself', () => {
    const when = times(6);
    const close = [3, 1, 4, 1, 5, 9];
    const prices = rnn.table({ Date: when, Close: close, Volume: [1, 2, 3, 4, 5, 6] });
    const table = rnn.features(prices, { ...NONE, column: 'Close', lags: [2], calendar: ['hour'] });
    assert.deepEqual(table.columns.map(({ name }) => name), ['Date', 'Close', 'lag_2', 'hour']); // prettier-ignore
    assert.deepEqual(table.dates('Date'), when);
    assert.deepEqual(table.rows[2], { Date: when[2], Close: 4, lag_2: 3, hour: 10 });
    assert.match(table.notes.join(), /The target is "Close" at t\+1/);
    const made = rnn.synthetic.trendAndSeason();
    assert.match(rnn.features(made, { column: 'value' }).description ?? '', /synthetic/i);
  });

  it('drops the steps that miss a feature, says how many, and then serves rnn.windows', () => {
    const series = Array.from({ length: 40 }, (_, t) => Math.sin(t));
    const options = { lags: [1, 14], rolling: [7], differences: [2], rsi: [14] };
    const [all, complete] = [rnn.features(series, options), rnn.features(series, { ...options, dropIncomplete: true })]; // prettier-ignore
    assert.equal(all.dropMissing().length, complete.length);
    assert.deepEqual(all.dropMissing().rows, complete.rows);
    assert.ok(complete.notes.some((note) => /^14 of 40 steps were dropped/.test(note)));
    const { x, y } = rnn.windows(complete, { lookback: 5, target: 'value' });
    assert.deepEqual(x.shape, [21, 5, 9]);
    assert.ok(Math.abs(y.arraySync()[0]![0]! - series[14 + 5]!) < 1e-7);
    tf.dispose([x, y]);
  });

  it('says what is wrong', () => {
    const table = rnn.table({ day: times(3), a: [1, 2, 3], b: [1, 2, 3] });
    assert.throws(() => rnn.features([]), /series is empty/);
    assert.throws(() => rnn.features([1, NaN]), /series\[1\] is NaN/);
    assert.throws(() => rnn.features([1, 2], { lags: [-1] }), /lags has -1: give whole numbers from 1/);
    assert.throws(() => rnn.features([1, 2], { lags: 7 as unknown as number[] }), /lags is a list.*not 7/);
    assert.throws(() => rnn.features([1, 2], { rsi: [1.5] }), /rsi has 1\.5/);
    assert.throws(() => rnn.features([1, 2], { cyclic: 'hour' as never }), /cyclic is true, false or a list .* not "hour"/); // prettier-ignore
    assert.throws(() => rnn.features([1, 2], { times: 5 as never }), /times is a list .* not 5/);
    assert.throws(() => rnn.features([1, 2], { cyclic: ['hour'] }), /cyclic needs the time of each step/);
    assert.throws(() => rnn.features([1, 2], { times: 'day' }), /only a table has names of columns/);
    assert.throws(
      () => rnn.features([1, 2], { times: times(2), cyclic: ['week' as 'hour'] }),
      /cyclic has "week": there are 'hour', 'dayOfWeek', 'month', 'dayOfYear'/,
    );
    assert.throws(() => rnn.features([1, 2, 3], { times: times(3).reverse() }), /times\[1\] is not later than times\[0\]: sort/); // prettier-ignore
    assert.throws(
      () => rnn.features([1, 2], { times: [0, 0] }),
      /times\[1\] is not later than times\[0\], but the same.*twice/,
    );
    assert.throws(() => rnn.features(table), /2 columns of numbers: say which with column, one of "a", "b"/);
    assert.throws(() => rnn.features(table, { column: 'c' }), /no column "c"/);
    assert.throws(() => rnn.features(table, { column: 'day' }), /without a column of numbers/);
    assert.throws(
      () => rnn.features(rnn.table({ hour: [1, 2], at: times(2) })),
      /"hour" has the name of a feature/,
    );
    assert.throws(() => rnn.features(rnn.table({ a: [1, null, 3] })), /"a" has 1 missing/);
    assert.throws(
      () => rnn.features([1, 2, 3], { dropIncomplete: true }),
      /No step has all features: the longest needs 30 values, and the series has 3/,
    );
  });
});
