import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WindowOptions } from '../../../../../src/rnn/index';
import { assertClose, golden, rnn, tf, useBackend } from '../../support';
import { anyWindows, slowWindows } from './slowWindows';

interface Golden {
  series: number[][];
  cases: {
    options: WindowOptions;
    columns: number;
    windows: number;
    x: number[];
    y: number[];
    yShape: number[];
  }[];
}

for (const backend of ['cpu', 'wasm'] as const)
  describe(`rnn.windows, ${backend}`, () => {
    before(() => useBackend(backend));

    it('sees lookback steps and forecasts those behind them', () => {
      const { x, y } = rnn.windows([1, 2, 3, 4, 5, 6], { lookback: 3, horizon: 2 });
      assert.deepEqual(x.arraySync(), [[[1], [2], [3]], [[2], [3], [4]]]); // prettier-ignore
      assert.deepEqual(y.arraySync(), [[4, 5], [5, 6]]); // prettier-ignore
    });

    it('cuts what Keras cuts, and as many', () => {
      const { series, cases } = golden<Golden>('windows');
      for (const { options, columns, windows, yShape, ...expected } of cases) {
        const rows = series.map((row) => row.slice(0, columns));
        const { x, y } = rnn.windows(rows, options);
        const what = JSON.stringify(options);
        assert.deepEqual(x.shape, [windows, options.lookback, columns], what);
        assert.deepEqual(y.shape, yShape, what);
        assertClose(x.dataSync(), expected.x, 1e-6, what);
        assertClose(y.dataSync(), expected.y, 1e-6, what);
        tf.dispose([x, y]);
      }
    });

    it('makes ⌈(n − lookback − gap − horizon + 1) / stride⌉ windows, those of a slow obvious version', () => {
      fc.assert(
        fc.property(anyWindows, ({ sizes, rows, targets }) => {
          const { x, y } = rnn.windows(rows, { ...sizes, target: targets });
          const slow = slowWindows(rows, sizes, targets);
          assert.deepEqual(x.arraySync(), slow.x);
          assert.deepEqual(y.arraySync(), slow.y);
          const places = rows.length - sizes.lookback - sizes.gap - sizes.horizon + 1;
          assert.equal(x.shape[0], Math.ceil(places / sizes.stride));
          tf.dispose([x, y]);
        }),
      );
    });

    it('cuts long windows as well, whatever the stride', () => {
      const long = fc.record({
        lookback: fc.integer({ min: 14, max: 40 }),
        horizon: fc.integer({ min: 1, max: 20 }),
        stride: fc.integer({ min: 1, max: 60 }),
        gap: fc.integer({ min: 0, max: 9 }),
      });
      fc.assert(
        fc.property(long, fc.integer({ min: 1, max: 3 }), fc.nat({ max: 400 }), (sizes, columns, more) => {
          const steps = sizes.lookback + sizes.gap + sizes.horizon + more;
          const rows = Array.from({ length: steps }, (_, t) =>
            Array.from({ length: columns }, (_, j) => t + j / 4),
          );
          const { x, y } = rnn.windows(rows, { ...sizes, target: [columns - 1] });
          const slow = slowWindows(rows, sizes, [columns - 1]);
          assert.deepEqual(x.arraySync(), slow.x);
          assert.deepEqual(y.arraySync(), slow.y);
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

    it('with a gap takes so much more of the context', () => {
      const { x, y } = rnn.windows([10, 11], { lookback: 2, gap: 1, context: [6, 7, 8, 9] });
      assert.deepEqual(x.arraySync(), [[[7], [8]], [[8], [9]]]); // prettier-ignore
      assert.deepEqual(y.arraySync(), [[10], [11]]);
    });

    it('forecasts one of several features, some, or all', () => {
      const rows = [[1, 10], [2, 20], [3, 30]]; // prettier-ignore
      const { x, y } = rnn.windows(rows, { lookback: 2, target: 1 });
      assert.deepEqual(x.arraySync(), [[[1, 10], [2, 20]]]); // prettier-ignore
      assert.deepEqual(y.arraySync(), [[30]]);
      const all: number[][][] = rnn.windows(rows, { lookback: 2, target: 'all' }).y.arraySync();
      assert.deepEqual(all, [[[3, 30]]]);
      assert.deepEqual(rnn.windows(rows, { lookback: 1, target: [1] }).y.arraySync(), [[[20]], [[30]]]);
    });

    it('takes the numbers of a table, and targets by name', () => {
      const day = [1, 2, 3].map((n) => new Date(Date.UTC(2024, 0, n)));
      const table = rnn.table({ day, load: [1, 2, 3], rain: [10, 20, 30] });
      const { x, y } = rnn.windows(table, { lookback: 2, target: 'rain' });
      assert.deepEqual(x.arraySync(), [[[1, 10], [2, 20]]]); // prettier-ignore
      assert.deepEqual(y.arraySync(), [[30]]);
      const both = rnn.windows(table.slice(1), {
        lookback: 1,
        target: ['rain', 'load'],
        context: table.slice(0, 1),
      });
      assert.deepEqual(both.y.arraySync(), [[[20, 2]], [[30, 3]]]);
      assert.throws(() => rnn.windows(table, { lookback: 1, target: 'snow' }), /"snow", but the columns of numbers are "load", "rain"/); // prettier-ignore
      assert.throws(() => rnn.windows([1, 2], { lookback: 1, target: 'load' }), /only a table has names/);
      assert.throws(
        () => rnn.windows(table, { lookback: 1, context: table.select(['rain', 'load']) }),
        /columns of context are rain, load, those of the series load, rain/,
      );
    });

    it('takes typed arrays and tensors, and leaves them as they are', () => {
      const expected = rnn.windows([1, 2, 3, 4], { lookback: 2 }).x.arraySync();
      for (const series of [
        Float32Array.of(1, 2, 3, 4),
        Float64Array.of(1, 2, 3, 4),
        Int16Array.of(1, 2, 3, 4),
        Float32Array.of(0, 1, 2, 3, 4).subarray(1),
        tf.tensor1d([1, 2, 3, 4]),
        tf.tensor2d([1, 2, 3, 4], [4, 1]),
      ])
        assert.deepEqual(rnn.windows(series, { lookback: 2 }).x.arraySync(), expected);
      const series = Float32Array.of(1, 2, 3, 4);
      const { x } = rnn.windows(series, { lookback: 2 });
      x.dataSync().fill(0);
      assert.deepEqual([...series], [1, 2, 3, 4]);
    });

    it('says what is wrong', () => {
      assert.throws(
        () => rnn.windows([1, 2, 3], { lookback: 3 }),
        /3 steps has no window: lookback 3 and horizon 1 take 4\. Take a shorter/,
      );
      assert.throws(
        () => rnn.windows([1, 2, 3], { lookback: 1, gap: 2 }),
        /lookback 1, gap 2 and horizon 1 take 4/,
      );
      assert.throws(() => rnn.windows([], { lookback: 1 }), /series is empty/);
      assert.throws(
        () => rnn.windows([1, 2], { lookback: 1.5 }),
        /lookback is a whole number from 1, not 1.5/,
      );
      assert.throws(
        () => rnn.windows([1, 2], { lookback: 1, horizon: 0 }),
        /horizon is a whole number from 1/,
      );
      assert.throws(
        () => rnn.windows([1, 2], { lookback: 1, stride: -1 }),
        /stride is a whole number from 1/,
      );
      assert.throws(() => rnn.windows([1, 2], { lookback: 1, gap: 0.5 }), /gap is a whole number from 0/);
      assert.throws(() => rnn.windows([1, NaN, 3], { lookback: 1 }), /series\[1\] is NaN/);
      assert.throws(
        () => rnn.windows(Float32Array.of(1, Infinity), { lookback: 1 }),
        /series\[1\] is Infinity/,
      );
      assert.throws(
        () => rnn.windows([1, 2, '3'] as unknown as number[], { lookback: 1 }),
        /series\[2\] is "3", not a finite number/,
      );
      assert.throws(
        () => rnn.windows([1, null, 3] as unknown as number[], { lookback: 1 }),
        /series\[1\] is null/,
      );
      assert.throws(
        () => rnn.windows([[1, 2], [3]], { lookback: 1 }),
        /1 values at index 1, but 2 at index 0/,
      );
      assert.throws(
        () => rnn.windows([1, 2, 1e39], { lookback: 1 }),
        /series\[2\] is 1e\+39, too large .* scale the series first/,
      );
      assert.throws(
        () => rnn.windows([1, 2], { lookback: 3, context: [1] }),
        /context has 1 steps, fewer than the 3 that/,
      );
      assert.throws(
        () => rnn.windows([[1, 2]], { lookback: 1, context: [1] }),
        /context has 1 columns, the series 2/,
      );
      assert.throws(
        () => rnn.windows([1, 2, 3], { lookback: 1, target: 1 }),
        /index of one of the 1 columns, from 0, not 1/,
      );
      assert.throws(() => rnn.windows([1, 2, 3], { lookback: 1, target: [] }), /target is empty/);
    });
  });
