import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { WindowDataset, WindowOptions, WindowTarget } from '../../../../../src/rnn/index';
import { golden, rnn, tf, useBackend, seriesOf } from '../../support';
import { anyWindows, slowWindows } from './slowWindows';

interface Golden {
  series: number[][];
  cases: { options: WindowOptions; columns: number; batches: number[] }[];
}

/** All windows of an epoch, and how many each batch has. */
async function collected<T extends WindowTarget>(dataset: WindowDataset<T>) {
  const found = { x: [] as number[][][], y: [] as unknown[], batches: [] as number[] };
  await dataset.forEachAsync(({ xs, ys }) => {
    found.batches.push(xs.shape[0]);
    found.x.push(...xs.arraySync());
    found.y.push(...(ys.arraySync() as unknown[]));
    tf.dispose([xs, ys]);
  });
  return found;
}

async function* later<T>(pieces: Iterable<T>) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** Arrays of so many rows. */
function* chunks(rows: number[][], size: number) {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

const tableOf = (rows: number[][]) =>
  rnn.table(Object.fromEntries(rows[0]!.map((_, j) => [`c${j}`, rows.map((row) => row[j]!)])));

const firsts = ({ x }: { x: number[][][] }) => x.map((window) => window[0]![0]!);

describe('rnn.windowDataset', () => {
  before(() => useBackend('cpu'));

  it('has the windows of rnn.windows, whatever the series comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWindows,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        async ({ sizes, rows, targets, columns }, batchSize, size) => {
          const slow = slowWindows(rows, sizes, targets);
          const options = { ...sizes, target: targets, batchSize };
          const sources = [
            rows,
            () => rows.values(),
            () => later(rows),
            () => chunks(rows, size),
            () => later(chunks(rows, size)),
            tableOf(rows),
            () => [...chunks(rows, size)].map(tableOf).values(),
            ...(columns === 1 ? [rows.flat(), () => rows.flat().values(), () => later(rows.flat())] : []),
          ];
          for (const source of sources) {
            const { x, y } = await collected(rnn.windowDataset(source, options));
            assert.deepEqual(x, slow.x);
            assert.deepEqual(y, slow.y);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a long series in many pieces as well', async () => {
    const series = Array.from({ length: 20_000 }, (_, i) => i);
    for (const source of [
      series,
      () => series.values(),
      () =>
        later(
          chunks(
            series.map((v) => [v]),
            4097,
          ),
        ),
    ]) {
      const found = await collected(
        rnn.windowDataset(source, { lookback: 3, stride: 1500, batchSize: 4, horizon: 2, gap: 5 }),
      );
      assert.deepEqual(
        firsts(found),
        Array.from({ length: 14 }, (_, k) => k * 1500),
      );
      assert.deepEqual(found.y.at(-1), [13 * 1500 + 8, 13 * 1500 + 9]);
    }
  });

  it('makes batches of any size, also of more windows than there are', async () => {
    const series = seriesOf(5000);
    const all = rnn.windows(series, { lookback: 3 });
    for (const batchSize of [1, 1500, 2048, 1e9]) {
      const { x, y } = await collected(rnn.windowDataset(series, { lookback: 3, batchSize }));
      assert.deepEqual(x, all.x.arraySync());
      assert.deepEqual(y, all.y.arraySync());
    }
    tf.dispose([all.x, all.y]);
  });

  it('has the batches of Keras', async () => {
    const { series, cases } = golden<Golden>('windows');
    for (const { options, columns, batches } of cases) {
      const rows = series.map((row) => row.slice(0, columns));
      const dataset = rnn.windowDataset(rows, { ...options, batchSize: 4 });
      assert.deepEqual((await collected(dataset)).batches, batches);
      assert.equal(dataset.size, batches.length);
    }
  });

  it('puts the last steps of the context in front', async () => {
    const options = { lookback: 2, gap: 1, context: [6, 7, 8, 9] };
    for (const source of [[10, 11], () => [10, 11].values()]) {
      const { x, y } = await collected(rnn.windowDataset(source, options));
      assert.deepEqual(x, [[[7], [8]], [[8], [9]]]); // prettier-ignore
      assert.deepEqual(y, [[10], [11]]);
    }
  });

  describe('with a shuffleBuffer', () => {
    const series = Array.from({ length: 300 }, (_, i) => i);
    const shuffled = (seed?: number, shuffleBuffer = 50) =>
      rnn.windowDataset(series, { lookback: 4, shuffleBuffer, ...(seed !== undefined && { seed }) });

    it('has every window once, its steps in order, in another order each epoch', async () => {
      const dataset = shuffled(1);
      const [first, second] = [await collected(dataset), await collected(dataset)];
      for (const { x, y } of [first, second]) {
        x.forEach((window, i) => {
          const start = window[0]![0]!;
          assert.deepEqual(window, [[start], [start + 1], [start + 2], [start + 3]]);
          assert.deepEqual(y[i], [start + 4]);
        });
      }
      assert.deepEqual(firsts(first).sort((a, b) => a - b), series.slice(0, 296)); // prettier-ignore
      assert.deepEqual(firsts(second).sort((a, b) => a - b), series.slice(0, 296)); // prettier-ignore
      assert.notDeepEqual(firsts(first), firsts(second));
    });

    it('repeats with the same seed, and not with another', async () => {
      const orders = [];
      for (const seed of [7, 7, 8]) orders.push(firsts(await collected(shuffled(seed))));
      assert.deepEqual(orders[0], orders[1]);
      assert.notDeepEqual(orders[0], orders[2]);
    });

    it('repeats after rnn.seed, without a seed of its own', async () => {
      const random = Math.random;
      try {
        const orders = [];
        for (let run = 0; run < 2; run++) {
          rnn.seed(3);
          orders.push(firsts(await collected(shuffled())));
        }
        assert.deepEqual(orders[0], orders[1]);
        assert.notDeepEqual(orders[0], series.slice(0, 296));
      } finally {
        Math.random = random;
      }
    });

    it('holds no window back for longer than its size allows', async () => {
      // a window leaves at the earliest when `shuffleBuffer` others have come
      const order = firsts(await collected(shuffled(1, 10)));
      order.forEach((start, place) => assert.ok(start <= place + 10, `window ${start} at ${place}`));
    });
  });

  it('trains a model, epoch after epoch, and leaves no tensor behind', async () => {
    const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [6, 1] }), tf.layers.dense({ units: 1 })] }); // prettier-ignore
    model.compile({ optimizer: tf.train.adam(0.05), loss: 'meanSquaredError' });
    const dataset = rnn.windowDataset(() => Array.from({ length: 200 }, (_, t) => Math.sin(t / 3)).values(), {
      lookback: 6,
      shuffleBuffer: 32,
      seed: 1,
    });
    await model.fitDataset(dataset, { epochs: 1, verbose: 0 });
    const { numTensors } = tf.memory();
    const { history } = await model.fitDataset(dataset, { epochs: 30, verbose: 0, validationData: dataset });
    assert.equal(tf.memory().numTensors, numTensors);
    assert.ok(Number(history.val_loss!.at(-1)) < 0.01, String(history.val_loss!.at(-1)));
    model.dispose();
  });

  it('takes no more memory for a series of five million steps than for one of half a million', async function () {
    this.timeout(120_000);
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    /** The most that is in use at any time, in bytes. */
    const most = async (steps: number) => {
      function* series() {
        for (let t = 0; t < steps; t++) yield t % 1000;
      }
      const options = { lookback: 50, stride: 5, batchSize: 1000, shuffleBuffer: 2000, seed: 1 };
      const dataset = rnn.windowDataset(series, options);
      let [largest, batches] = [0, 0];
      await dataset.forEachAsync(({ xs, ys }) => {
        tf.dispose([xs, ys]);
        if (++batches % 50 > 0) return;
        collectGarbage();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        largest = Math.max(largest, heapUsed + arrayBuffers);
      });
      assert.equal(batches, Math.ceil((steps - 50) / 5000));
      return largest;
    };
    await most(500_000);
    const [short, long] = [await most(500_000), await most(5_000_000)];
    // in float32 the steps that the long one has more are 18 MB, and their windows 180 MB
    assert.ok(long - short < 9e6, `${((long - short) / 1e6).toFixed(1)} MB more`);
  });

  describe('says what is wrong', () => {
    const epoch = (...of: Parameters<typeof rnn.windowDataset>) => collected(rnn.windowDataset(...of));

    it('at once, where it can', () => {
      const series = [1, 2, 3];
      assert.throws(() => rnn.windowDataset(series, { lookback: 3 }), /3 steps has no window/);
      assert.throws(() => rnn.windowDataset(series, { lookback: 1, batchSize: 0 }), /batchSize is a whole/);
      assert.throws(() => rnn.windowDataset(series, { lookback: 1, seed: NaN }), /seed is a number, not NaN/);
      assert.throws(
        () => rnn.windowDataset(series, { lookback: 1, shuffleBuffer: 2.5 }),
        /shuffleBuffer is a whole number from 0, not 2.5/,
      );
      assert.throws(() => rnn.windowDataset(series, { lookback: 1, target: 1 }), /target is the index/);
      assert.throws(() => rnn.windowDataset([1, NaN, 2], { lookback: 1 }), /series\[1\] is NaN/);
      assert.throws(
        () => rnn.windowDataset(() => series.values(), { lookback: 2, context: [1] }),
        /context has 1 steps, fewer than the 2/,
      );
    });

    it('about a stream when it comes to it', async () => {
      const options = { lookback: 1 };
      await assert.rejects(
        epoch(() => [1, 2, NaN].values(), options),
        /step 3 of the series\[0\] is NaN/,
      );
      await assert.rejects(
        epoch(() => later([[1, 2], [3]]), options),
        /Step 2 of the series has 1 values/,
      );
      await assert.rejects(
        epoch(() => [1, 'two'].values() as Iterable<number>, options),
        /step 2 of the series is "two": give a number/,
      );
      await assert.rejects(
        epoch((() => 5) as never, options),
        /function that gives the series is to return its steps.*not 5/,
      );
      await assert.rejects(
        epoch(() => [1].values(), options),
        /A series of 1 steps has no window/,
      );
      await assert.rejects(
        epoch(() => [].values(), options),
        /A series of 0 steps has no window/,
      );
      await assert.rejects(
        epoch(() => [[1]].values(), { lookback: 1, target: 1 }),
        /target is the index/,
      );
    });

    it('about a generator that is asked for its steps again', async () => {
      const dataset = rnn.windowDataset([1, 2, 3].values(), { lookback: 1 });
      assert.equal((await collected(dataset)).x.length, 2);
      await assert.rejects(collected(dataset), /used up.*rnn\.windowDataset\(\(\) => steps\(\)/);
    });
  });
});
