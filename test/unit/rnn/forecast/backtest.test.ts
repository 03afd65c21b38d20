import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMetrics } from '../../../../renderers/metrics/schema';
import { fromLibrary, words } from '../../../../renderers/metrics/words';
import { MIME } from '../../../../src/rnn/display/mime';
import { type BacktestOptions, createRnn, toBundle } from '../../../../src/rnn/index';
import { assertClose, golden, RecordingHost, seriesOf, tf, useBackend } from '../support';
import { column, counted, linearModel } from './models';

const host = new RecordingHost();
const rnn = createRnn(tf, host);
const last = (history: number[], { horizon }: { horizon: number }) =>
  new Array<number>(horizon).fill(history.at(-1)!);
const viewOf = (value: unknown) => parseMetrics(toBundle(tf, value)![MIME.metrics]);

interface Golden {
  series: number[];
  horizon: number;
  stride: number;
  folds: number;
  lags: number;
  initial: number;
  actual: number[][];
  expected: Record<'expanding' | 'sliding', number[][]>;
  mae: Record<'expanding' | 'sliding', number>;
  maeByFold: Record<'expanding' | 'sliding', number[]>;
}

describe('rnn.backtest', () => {
  before(() => useBackend('cpu'));
  beforeEach(() => host.shown.splice(0));

  const { series, horizon, stride, folds, lags, initial, actual, expected, mae, maeByFold } = golden<{
    backtest: Golden;
  }>('forecast').backtest;
  for (const window of ['expanding', 'sliding'] as const) {
    it(`refits a linear regression in every fold as scikit-learn does: ${window}`, async () => {
      const result = await rnn.backtest({
        series,
        forecasters: { linear: { strategy: 'recursive', fit: (train) => leastSquares(train, lags) } },
        horizon,
        stride,
        initial,
        window,
        unit: 'm',
      });
      assert.equal(result.folds.length, folds);
      result.actual.forEach((row, i) => assert.deepEqual(row, actual[i]));
      result.forecasts.linear!.forEach((row, i) => assertClose(row, expected[window][i]!, 1e-3));
      assertClose([result.metrics.linear!.mae], mae[window], 1e-3);
      assertClose(result.byFold.linear!.map((fold) => fold.mae), maeByFold[window], 1e-3); // prettier-ignore
      const data = viewOf(result);
      const row = data.rows.find(({ name }) => name === 'linear')!;
      assertClose([row.values.mae!], mae[window], 1e-3);
      assertClose(row.folds!.mae as number[], maeByFold[window], 1e-3);
      assert.deepEqual(data.folds, result.folds.map(({ testStart }) => testStart)); // prettier-ignore
      (result.models.linear as ReturnType<typeof linearModel>).dispose();
    });
  }

  it('has the naive rows, which are those of the functions for a series', async () => {
    const values = seriesOf(60);
    const result = await rnn.backtest({
      series: values,
      forecasters: { last },
      horizon: 4,
      stride: 2,
      folds: 6,
      period: 7,
      movingAverage: 5,
    });
    const first = 60 - 4 - 5 * 2;
    const options = { context: values.slice(0, first), horizon: 4, stride: 2 };
    const test = values.slice(first);
    assert.deepEqual(result.forecasts.naive, rnn.naiveForecast(test, options));
    assert.deepEqual(result.forecasts['seasonal naive'], rnn.seasonalNaiveForecast(test, { ...options, period: 7 })); // prettier-ignore
    assert.deepEqual(result.forecasts['moving average'], rnn.movingAverageForecast(test, { ...options, window: 5 })); // prettier-ignore
    assert.deepEqual(result.forecasts.last, result.forecasts.naive);
    assert.deepEqual(result.metrics.last, result.metrics.naive);
    const roles = viewOf(result).rows.map(({ name, role, baseline }) => [name, role, baseline]);
    assert.deepEqual(roles, [
      ['naive', 'naive', true],
      ['seasonal naive', 'seasonalNaive', true],
      ['moving average', 'movingAverage', true],
      ['last', undefined, undefined],
    ]);
  });

  it('ends with the series, with as many folds as fit, and shows nothing behind an origin, whatever the sizes', async () => {
    const count = (max: number) => fc.integer({ min: 1, max });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ initial: count(12), horizon: count(5), stride: count(6), features: count(2) }),
        fc.constantFrom('expanding' as const, 'sliding' as const),
        async ({ initial: least, horizon: ahead, stride: apart, features }, window) => {
          const rows = seriesOf(30).map((value, t) => Array.from({ length: features }, (_, c) => value + 100 * c + t)); // prettier-ignore
          const given = features === 1 ? rows.flat() : rows;
          const seen: { history: (number | number[])[]; origin: number; fold: number }[] = [];
          const trained: (number | number[])[][] = [];
          const windows: number[][][] = [];
          const run = (data: typeof given) =>
            rnn.backtest({
              series: data as number[][],
              initial: least,
              horizon: ahead,
              stride: apart,
              window,
              scaler: 'none',
              metrics: ['mae'],
              forecasters: {
                spy(history, { origin, fold, horizon: steps }) {
                  seen.push({ history: structuredClone(history), origin, fold });
                  history.fill(history[0]!); // what it does to its copy changes nothing
                  return new Array<number>(steps).fill(fold);
                },
                model: {
                  strategy: 'direct',
                  lookback: 1,
                  fit(train) {
                    trained.push(structuredClone(train));
                    return Array.from({ length: ahead }, () => (of: number[][]) => {
                      windows.push(of);
                      return 1;
                    });
                  },
                },
              },
            });
          const { folds: ranges, actual: truth } = await run(given);
          const room = Math.floor((30 - least - ahead) / apart) + 1;
          assert.equal(ranges.length, room);
          assert.equal(ranges.at(-1)!.testEnd, 30);
          ranges.forEach(({ trainStart, trainEnd, testStart, testEnd }, i) => {
            assert.equal(trainEnd, testStart);
            assert.equal(testEnd - testStart, ahead);
            assert.ok(testStart >= least);
            if (i > 0) assert.equal(testStart - ranges[i - 1]!.testStart, apart);
            const known = given.slice(trainStart, trainEnd);
            assert.equal(trainStart, window === 'expanding' ? 0 : testStart - ranges[0]!.testStart);
            assert.deepEqual(seen[i], { history: known, origin: testStart, fold: i + 1 });
            assert.deepEqual(trained[i], known);
            for (const of of windows.slice(i * ahead, (i + 1) * ahead))
              assertClose(of.flat(), rows[testStart - 1]!, 1e-4);
            assert.deepEqual(truth[i], rows.slice(testStart, testEnd).map((row) => row[0]!)); // prettier-ignore
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('forecasts the same whatever comes behind, with models trained before and in the first fold only', async () => {
    const values = seriesOf(50);
    const model = linearModel([3, 1], column([0.2, -0.4, 1.1]), [0.05]);
    const run = async (data: number[]) => {
      const { forecasts } = await rnn.backtest({
        series: data,
        folds: 4,
        horizon: 3,
        refit: false,
        forecasters: {
          before: { strategy: 'recursive', model },
          once: { strategy: 'recursive', fit: () => linearModel([3, 1], column([0.2, -0.4, 1.1]), [0.05]) },
        },
      });
      return forecasts;
    };
    const forecasts = await run(values);
    for (const origin of [38, 41, 44, 47]) {
      const fold = (origin - 38) / 3;
      const changed = await run(values.map((value, t) => (t < origin ? value : 1e6 * (t + 1))));
      for (const name of ['naive', 'before', 'once'])
        assert.deepEqual(changed[name]!.slice(0, fold + 1), forecasts[name]!.slice(0, fold + 1), name);
      const alone = rnn.forecast(model, values.slice(0, origin), { strategy: 'recursive', horizon: 3 });
      assertClose(forecasts.before![fold]!, alone, 1e-6);
    }
    model.dispose();
  });

  it('predicts all folds together where nothing is trained anew, and each fold once where it is', async () => {
    const model = linearModel([2, 1], column([0, 1]), [0]);
    const sizes = counted(model);
    let fits = 0;
    const run = (refit: boolean) =>
      rnn.backtest({
        series: seriesOf(40),
        folds: 5,
        horizon: 2,
        refit,
        forecasters: { model: { strategy: 'recursive', fit: () => (fits++, model) } },
      });
    await run(false);
    assert.deepEqual([fits, sizes.splice(0)], [1, [5, 5]]);
    await run(true);
    assert.deepEqual([fits, sizes], [6, new Array<number>(10).fill(1)]);
    model.dispose();
  });

  it('fits a scaler on the training part of each fold alone', async () => {
    const values = seriesOf(40).map((value) => 500 + 40 * value);
    const means: number[] = [];
    const { folds: ranges } = await rnn.backtest({
      series: values,
      folds: 3,
      horizon: 2,
      forecasters: {
        model: {
          strategy: 'multiOutput',
          lookback: 1,
          fit(train, { scaler }) {
            means.push(scaler!.columns[0]!.offset);
            assertClose([train.reduce((sum, x) => sum + x, 0) / train.length], 0, 1e-9);
            return () => [0, 0];
          },
        },
      },
    });
    ranges.forEach(({ trainStart, trainEnd }, i) => {
      const train = values.slice(trainStart, trainEnd);
      assertClose([means[i]!], train.reduce((sum, x) => sum + x, 0) / train.length, 1e-9);
    });
  });

  it('gives columns that are known in advance, and never the target', async () => {
    const rows = seriesOf(40).map((value, t) => [t % 7, value]);
    const table = rnn.table({ weekday: rows.map((row) => row[0]!), load: rows.map((row) => row[1]!) });
    // next load = load so far + next weekday seen in the window
    const options = {
      folds: 3,
      horizon: 3,
      target: 'load',
      knownInAdvance: ['weekday'],
      scaler: 'none',
      forecasters: {
        sum: {
          strategy: 'recursive',
          lookback: 1,
          model: (window: number[][]) => window[0]![0]! + window[0]![1]!,
        },
      },
    } as const;
    const { forecasts, folds: ranges } = await rnn.backtest({ series: table, ...options } as never as BacktestOptions<number[][]>); // prettier-ignore
    ranges.forEach(({ testStart: o }, fold) => {
      let load = rows[o - 1]![1]!;
      const sums = [0, 1, 2].map((step) => (load += rows[o - 1 + step]![0]!));
      assertClose(forecasts.sum![fold]!, sums, 1e-4);
    });
    const without = { ...options, knownInAdvance: undefined, series: table } as never as BacktestOptions<number[][]>; // prettier-ignore
    await assert.rejects(rnn.backtest(without), /"sum" in fold 1: The model reads 2 features.*knownFuture/);
  });

  it('disposes the models of earlier folds, keeps the last, and leaves no tensor behind', async () => {
    const { numTensors } = tf.memory();
    const { models } = await rnn.backtest({
      series: seriesOf(40),
      folds: 4,
      forecasters: {
        model: { strategy: 'oneStep', fit: () => linearModel([2, 1], column([0, 1]), [0]) },
      },
    });
    const model = models.model as ReturnType<typeof linearModel>;
    assert.equal(tf.memory().numTensors, numTensors + 2);
    rnn.forecast(model, [1, 2, 3], { strategy: 'oneStep' });
    model.dispose();
    assert.equal(tf.memory().numTensors, numTensors);
  });

  it('tells how far it is in one line, and how the folds were made below its table', async () => {
    const result = await rnn.backtest({
      series: seriesOf(60),
      folds: 5,
      horizon: 7,
      title: 'Load',
      unit: 'MW',
      forecasters: { last, average: async (history, at) => last([history.reduce((a, b) => a + b) / history.length], at) },
    }); // prettier-ignore
    assert.deepEqual(new Set(host.shown.map(({ id }) => id)).size, 1);
    const lines = host.shown.map(({ bundle }) => bundle[MIME.text] as string);
    assert.equal(lines.length, 11);
    assert.match(lines[3]!, /^Backtest: fold 2 of 5, average … \d/);
    assert.match(lines.at(-1)!, /^Backtest: 5 folds in \d/);
    const bundle = toBundle(tf, result)!;
    const text = bundle[MIME.text] as string;
    assert.match(text, /^Load\n/);
    assert.match(text, /5 folds of 7 steps, behind a training part that grows from 25 to 53 steps\./);
    assert.match(text, /MAE \(MW\) by fold\nfold {2}known steps +naive/);
    assert.match(text, /\n +5 +53 /);
    const data = bundle[MIME.metrics];
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  });

  it('says how the folds were made, in the language of the reader', async () => {
    const constant = { strategy: 'oneStep', lookback: 1, fit: () => () => 0 } as const;
    const run = async (change: Partial<BacktestOptions<number[]>>) =>
      viewOf(await rnn.backtest({ series: seriesOf(300), forecasters: { constant }, ...change })).notes;
    const notes = {
      grows: await run({ folds: 3 }),
      moves: await run({ folds: 3, window: 'sliding', refit: false, scaler: 'none', metrics: ['mae'] }),
      single: await run({ folds: 1, metrics: ['mae'] }),
      before: await run({
        folds: 3,
        metrics: ['mae'],
        forecasters: { constant: { strategy: 'oneStep', lookback: 1, model: () => 0 } },
      }),
      many: await run({ folds: 250, metrics: ['mae'], refit: false }),
    };
    assert.deepEqual(notes.grows.slice(0, 3), [
      '3 folds of 1 step, behind a training part that grows from 297 to 299 steps.',
      'Models were trained anew in every fold.',
      'Scalers were fitted on the training part of the fold only.',
    ]);
    assert.match(notes.grows[3]!, /^MASE divides by 0\.\d+, the MAE of the naive forecast/);
    assert.deepEqual(notes.moves, [
      '3 folds of 1 step, behind a training part of 297 steps.',
      'Models were trained in the first fold only.',
    ]);
    assert.equal(notes.single[0], '1 fold of 1 step, behind a training part of 299 steps.');
    assert.deepEqual(notes.before, [
      '3 folds of 1 step, the first behind 297 known steps, the last behind 299.',
      'A model that was trained before is taken as it is: see that it was trained on nothing behind the first origin.',
    ]);
    assert.equal(notes.many.at(-1), 'There are too many folds to be shown one by one.');
    for (const note of Object.values(notes).flat())
      assert.notEqual(fromLibrary(note, words.id), note, 'in Indonesian');
  });

  it('draws its forecasts over the series, each step from the latest origin', async () => {
    const values = seriesOf(30);
    const run = (apart: number) =>
      rnn.backtest({ series: values, initial: 20, horizon: 3, stride: apart, forecasters: { last } });
    const rows = await run(1);
    assert.deepEqual(
      rows.plot().bundle[MIME.forecast],
      rnn.forecastPlot({
        series: values,
        split: { train: 20, validation: 0, test: 10 },
        forecasts: { naive: rows.forecasts.naive!, last: rows.forecasts.last! },
        title: 'Backtest',
      }).bundle[MIME.forecast],
    );
    const blocks = await run(2);
    const first = blocks.folds[0]!.testStart;
    const expectedLast = [21, 21, 23, 23, 25, 25, 27, 27, 27].map((known) => values[known - 1]!);
    assert.equal(first, 21);
    assert.deepEqual(
      blocks.plot().bundle[MIME.forecast],
      rnn.forecastPlot({
        series: values,
        split: { train: 21, validation: 0, test: 9 },
        forecasts: { naive: expectedLast, last: expectedLast },
        title: 'Backtest',
      }).bundle[MIME.forecast],
    );
    const apart = await run(4);
    assert.throws(() => apart.plot(), /a stride of 4 and a horizon of 3, there are steps without a forecast/);
  });

  it('says what is wrong, before anything is trained', async () => {
    const fails = async (change: Partial<BacktestOptions<number[]>>, message: RegExp) => {
      let asked = 0;
      const spy = () => (asked++, [1]);
      const options = { series: seriesOf(20), forecasters: { spy }, ...change };
      await assert.rejects(rnn.backtest(options), message);
      assert.equal(asked, 0);
    };
    await fails({ series: [] }, /series is empty/);
    await fails({ series: [1, NaN, 2] }, /series\[1\] is NaN/);
    await fails({ forecasters: {} }, /forecasters is empty/);
    await fails(
      { forecasters: { LSTM: {} as never } },
      /forecaster "LSTM" is a function .* \{ strategy, fit \}/,
    );
    await fails({ forecasters: { naive: last } }, /row "naive" is added by itself/);
    await fails({ horizon: 0 }, /horizon is a whole number from 1, not 0/);
    await fails({ stride: 1.5 }, /stride is a whole number from 1, not 1\.5/);
    await fails({ folds: 30 }, /room for 19 folds of 1 steps, 1 apart/);
    await fails({ initial: 18, horizon: 5 }, /series of 20 steps has no fold: .* take 23/);
    await fails({ window: 'growing' as 'sliding' }, /window is 'expanding' or 'sliding'/);
    await fails({ trainSize: 5 }, /trainSize is for window: 'sliding'/);
    await fails({ scaler: 'robust' as 'none' }, /scaler is 'standard', 'minMax' or 'none', not "robust"/);
    await fails({ period: 17 }, /period is 17, but only 15 steps are known at the first origin/);
    await fails({ period: 15 }, /MASE with a period of 15 needs a first training part of at least 16/);
    await fails({ movingAverage: 16 }, /movingAverage is 16, but only 15 steps/);
    await fails({ movingAverage: 0 }, /movingAverage is a whole number from 1, not 0/);
    await fails({ metrics: ['mre' as 'mae'] }, /no metric "mre"/);
    await fails({ metrics: ['toString' as 'mae'] }, /no metric "toString"/);
    await fails({ metrics: 'mae' as never }, /metrics is a list, such as \['mae', 'rmse'\], not "mae"/);
    await fails({ times: [1] }, /times has 1 entries, the series 20 steps/);
    await fails({ target: 2 }, /target is the index of one of the 1 columns/);
    const given = (forecaster: BacktestOptions<number[]>['forecasters'][string]) =>
      rnn.backtest({ series: seriesOf(20), horizon: 2, folds: 2, forecasters: { LSTM: forecaster } });
    await assert.rejects(
      given(() => [1]),
      /"LSTM" gave 1 values in fold 1, not one for each of the 2 steps/,
    );
    await assert.rejects(
      given((_, { fold }) => [1, fold === 2 ? NaN : 1]),
      /"LSTM" gave NaN for step 2 in fold 2/,
    );
    await assert.rejects(given({ strategy: 'oneStep', fit: () => () => 1, lookback: 3 }), /"LSTM" in fold 1: The strategy oneStep forecasts 1 step/); // prettier-ignore
    await assert.rejects(given({ strategy: 'multiOutput', fit: () => () => [1, NaN], lookback: 3 }), /"LSTM" in fold 1: The model’s forecast of step 2 is NaN/); // prettier-ignore
    await assert.rejects(given({ strategy: 'direct', fit: () => [() => 1, () => 1], lookback: 30 }), /history has 16 steps, and the model sees 30/); // prettier-ignore
    await assert.rejects(given({ strategy: 'direct', fit: () => { throw new Error('mine') } }), /^Error: mine$/); // prettier-ignore
  });
});

/** A linear model of the last `lags` values, by the normal equations. */
function leastSquares(train: number[], lags: number) {
  const rows = train.slice(lags).map((_, t) => [...train.slice(t, t + lags), 1]);
  const y = train.slice(lags);
  const size = lags + 1;
  const a = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
    rows.reduce((sum, row, t) => sum + row[i]! * y[t]!, 0),
  ]);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      const factor = a[j]![i]! / a[i]![i]!;
      for (let k = i; k <= size; k++) a[j]![k]! -= factor * a[i]![k]!;
    }
  }
  const solved = a.map((row, i) => row[size]! / row[i]!);
  return linearModel([lags, 1], column(solved.slice(0, lags)), [solved[lags]!]);
}
