import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ForecastOptions, RollingForecastOptions } from '../../../../src/rnn/index';
import { assertClose, rnn, seriesOf, tf, useBackend } from '../support';
import { column, counted, linearModel } from './models';

/** Another value in each column, so that nothing mixed up goes unseen. */
const rowsOf = (n: number, features: number) =>
  seriesOf(n).map((value, t) =>
    Array.from({ length: features }, (_, c) => (c + 1) * value + Math.cos(t + c)),
  );

describe('rnn.forecast', () => {
  before(() => useBackend('cpu'));

  it('forecasts with an LSTM from every origin what it forecasts from each alone, one window after the other', () => {
    const [lookback, horizon] = [6, 4];
    const series = seriesOf(40);
    const [history, test] = [series.slice(0, 25), series.slice(25)];
    const scaler = rnn.minMaxScaler().fit(history);
    const model = tf.sequential();
    model.add(tf.layers.lstm({ units: 5, inputShape: [lookback, 1] }));
    model.add(tf.layers.dense({ units: 1 }));
    const rows = rnn.forecast(model, history, { strategy: 'recursive', horizon, scaler, test, stride: 3 });
    assert.equal(rows.length, Math.floor((15 - horizon) / 3) + 1);
    rows.forEach((row, i) => {
      const window = scaler.transform(series.slice(0, 25 + 3 * i)).slice(-lookback);
      for (const value of row) {
        const next = tf.tidy(
          () => (model.predict(tf.tensor3d(window.slice(-lookback), [1, lookback, 1])) as typeof tf.Tensor.prototype).dataSync()[0]!, // prettier-ignore
        );
        assertClose([value], scaler.inverse([next])[0]!, 1e-5);
        window.push(next);
      }
    });
    model.dispose();
  });

  it('agrees with a slow obvious version, whatever the sizes and the strategy', () => {
    const size = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(size(4), size(3), size(4), size(3), fc.nat(9), fc.nat(2), (lookback, features, horizon, stride, more, of) => {
        const target = of % features;
        const rows = rowsOf(lookback + 8 + more, features);
        const [history, test] = [rows.slice(0, -6 - more), rows.slice(-6 - more)];
        const scaler = rnn.standardScaler().fit(rows);
        const weight = (step: number) => (window: number[][]) =>
          window.reduce((sum, row, t) => sum + row.reduce((s, x, c) => s + x * Math.sin(t + 2 * c + step), 0), 0.1);
        const options = { horizon, stride, test, scaler, target, lookback };
        const direct = rnn.forecast(Array.from({ length: horizon }, (_, k) => weight(k)), history, { strategy: 'direct', ...options });
        const together = rnn.forecast((window) => Array.from({ length: horizon }, (_, k) => weight(k)(window)), history, { strategy: 'multiOutput', ...options });
        const recursive = rnn.forecast(weight(0), history, { strategy: 'recursive', ...options, knownFuture: test });
        const scaled = scaler.transform(rows);
        const origins: number[] = [];
        for (let o = history.length; o + horizon <= rows.length; o += stride) origins.push(o);
        assert.equal(direct.length, origins.length);
        assert.equal(recursive.length, origins.length);
        const inUnit = (value: number) => scaler.column(target).inverse([value])[0]!;
        origins.forEach((o, i) => {
          const window = scaled.slice(o - lookback, o);
          const expected = Array.from({ length: horizon }, (_, k) => inUnit(weight(k)(window)));
          const near = (values: number[], wanted: number[]) => assertClose(values, wanted, 1e-4 * (1 + Math.max(...wanted.map(Math.abs)))); // prettier-ignore
          near(direct[i]!, expected);
          near(together[i]!, expected);
          const own: number[] = [];
          for (let k = 0; k < horizon; k++) {
            const value = weight(0)(window.slice(-lookback));
            own.push(inUnit(value));
            window.push((scaled[o + k] ?? []).map((x, c) => (c === target ? value : x)));
          }
          near(recursive[i]!, own);
        });
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });

  it('predicts once a step, whatever the number of origins', () => {
    const model = linearModel([3, 1], column([0.1, 0.2, 0.6]), [0]);
    const sizes = counted(model);
    const rows = rnn.forecast(model, seriesOf(10), {
      strategy: 'recursive',
      horizon: 5,
      test: seriesOf(104),
    });
    assert.equal(rows.length, 100);
    assert.deepEqual(sizes, [100, 100, 100, 100, 100]);
    model.dispose();
  });

  it('forecasts more origins than fit into one batch', () => {
    const test = seriesOf(2600);
    const rows = rnn.forecast((window) => window[0]![0]! + 1, [5], {
      strategy: 'oneStep',
      lookback: 1,
      test,
    });
    assertClose(
      rows.flat(),
      [5, ...test.slice(0, -1)].map((x) => Math.fround(x) + 1),
      1e-6,
    );
  });

  it('goes straight into rnn.compareForecasts and rnn.forecastPlot', () => {
    const series = seriesOf(60);
    const { train, validation, test } = rnn.split(series);
    const context = [...train, ...validation];
    const model = linearModel([3, 1], column([0, 0, 1]), [0]);
    const forecasts = { last: rnn.forecast(model, context, { strategy: 'recursive', horizon: 3, test }) };
    const { y } = rnn.windows(test, { lookback: 3, horizon: 3, context });
    const { bundle } = rnn.compareForecasts({ actual: y, forecasts, context });
    const { rows } = bundle[MIME.metrics] as { rows: { values: Record<string, number> }[] };
    // a model that repeats the last value is the naive forecast
    assertClose([rows[1]!.values.mae!], rows[0]!.values.mae!, 1e-6);
    assert.ok(MIME.forecast in rnn.forecastPlot({ series, forecasts }).bundle);
    tf.dispose(y);
    model.dispose();
  });

  it('lets a function make the next row, in original units', () => {
    const history = rowsOf(12, 2);
    const scaler = rnn.standardScaler().fit(history);
    const windows: number[][][] = [];
    const forecast = rnn.forecast((window) => window.at(-1)![0]! + 0.5, history, {
      strategy: 'recursive',
      horizon: 3,
      lookback: 2,
      scaler,
      nextRow({ forecast: value, window, step }) {
        windows.push(window);
        return [value, window.at(-1)![1]! + step];
      },
    });
    const { offset, scale } = scaler.columns[0]!;
    const scaled = (history.at(-1)![0]! - offset) / scale;
    assertClose(forecast, [0.5, 1, 1.5].map((more) => (scaled + more) * scale + offset), 1e-5); // prettier-ignore
    assert.equal(windows.length, 2);
    assertClose(windows[0]!.flat(), history.slice(-2).flat(), 1e-5);
    assertClose(windows[1]!.flat(), [history.at(-1)!, [forecast[0]!, history.at(-1)![1]!]].flat(), 1e-5);
  });

  it('lets each batch of a stateful model begin anew', () => {
    const layer = (stateful: boolean) => {
      const model = tf.sequential();
      const shape = stateful ? { batchInputShape: [2, 4, 1] } : { inputShape: [4, 1] };
      model.add(tf.layers.simpleRNN({ units: 3, stateful, ...shape }));
      model.add(tf.layers.dense({ units: 1 }));
      return model;
    };
    const [plain, stateful] = [layer(false), layer(true)];
    stateful.setWeights(plain.getWeights());
    const options = { strategy: 'recursive', horizon: 2, test: seriesOf(8) } as const;
    const expected = rnn.forecast(plain, seriesOf(6), options);
    assert.equal(expected.length % 2, 1, 'the last batch is not full');
    assertClose(rnn.forecast(stateful, seriesOf(6), options).flat(), expected, 1e-6);
    for (const one of [plain, stateful]) one.dispose();
  });

  it('leaves no tensor behind, also where it fails', () => {
    const model = linearModel([2, 1], column([1, 1]), [0]);
    const nan = linearModel([2, 1], column([NaN, 1]), [0]);
    const history = tf.tensor2d(column(seriesOf(5)));
    const { numTensors } = tf.memory();
    rnn.forecast(model, history, { strategy: 'recursive', horizon: 3, test: seriesOf(6) });
    assert.throws(() => rnn.forecast(nan, history, { strategy: 'oneStep' }));
    assert.equal(tf.memory().numTensors, numTensors);
    tf.dispose(history);
    for (const one of [model, nan]) one.dispose();
  });

  it('says what is wrong', () => {
    const model = linearModel([3, 1], column([1, 1, 1]), [0]);
    const two = linearModel([3, 2], column([1, 1, 1, 1, 1, 1]), [0]);
    const three = linearModel([3, 1], [[1, 1, 1], [1, 1, 1], [1, 1, 1]], [0, 0, 0]); // prettier-ignore
    const nan = linearModel([3, 1], column([1, NaN, 1]), [0]);
    const history = seriesOf(10);
    type Given = Parameters<typeof rnn.forecast>;
    const fails = (of: Given[0], options: Partial<RollingForecastOptions>, message: RegExp, past: Given[1] = history) =>
      assert.throws(() => rnn.forecast(of, past, { strategy: 'oneStep', ...options } as ForecastOptions), message); // prettier-ignore
    fails(model, {}, /history has 2 steps, and the model sees 3/, [1, 2]);
    fails(model, {}, /history\[1\] is NaN/, [1, NaN, 2, 3]);
    fails(model, {}, /reads 1 features, and history has 2 columns/, rowsOf(9, 2));
    fails(model, { horizon: 3 }, /oneStep forecasts 1 step, not a horizon of 3/);
    fails(model, { horizon: 2.5, strategy: 'recursive' }, /horizon is a whole number from 1, not 2\.5/);
    fails(model, { strategy: 'recursive' }, /horizon is missing/);
    fails(model, { strategy: 'multiOutput', horizon: 4 }, /gives 1 values a window, and multiOutput needs 4/);
    fails(three, {}, /gives 3 values a window, and oneStep needs 1.*take multiOutput/);
    fails(three, { strategy: 'recursive', horizon: 2 }, /gives 3 values a window, and recursive needs 1/);
    fails([model, model], { strategy: 'direct', horizon: 3 }, /there are 2 models and a horizon of 3/);
    fails([model, model], {}, /takes one model, not 2: a list/);
    fails([], { strategy: 'direct' }, /list of models is empty/);
    fails(model, { strategy: 'iterated' as 'direct' }, /strategy is oneStep, recursive, direct, multiOutput/);
    fails(model, { lookback: 5 }, /sees 3 steps, but lookback is 5/);
    fails(() => 1, {}, /lookback is missing/);
    fails((() => undefined) as never, { lookback: 2 }, /is to give a number/);
    fails('lstm' as never, {}, /is a model of tf, or a function of a window, not string/);
    fails(nan, {}, /forecast of step 1 is NaN: was it trained until its loss became NaN/);
    fails((w) => (w.at(-1)![0]! > 6 ? NaN : 7), { strategy: 'recursive', horizon: 3, lookback: 1 }, /forecast of step 2 is NaN/); // prettier-ignore
    fails(model, { scaler: rnn.standardScaler() }, /scaler does not know the data yet/);
    fails(
      model,
      { scaler: rnn.standardScaler().fit(rowsOf(5, 2)) },
      /fitted on 2 columns, and history has 1/,
    );
    fails(model, { target: 1 }, /target is the index of one of the 1 columns, from 0, not 1/);
    fails(
      model,
      { test: [1, 2], strategy: 'recursive', horizon: 3 },
      /test has 2 steps, fewer than the horizon of 3/,
    );
    fails(model, { test: rowsOf(4, 2) }, /test has 2 columns, history 1/);
    fails(model, { test: history, stride: 0 }, /stride is a whole number from 1, not 0/);
    const past = rowsOf(9, 2);
    const ahead = { strategy: 'recursive', horizon: 3 } as const;
    fails(
      two,
      ahead,
      /reads 2 features, and a recursive forecast knows only its own.*knownFuture.*nextRow/,
      past,
    );
    fails(
      two,
      { ...ahead, knownFuture: rowsOf(1, 2) },
      /knownFuture has 1 rows, and these forecasts need 2/,
      past,
    );
    fails(two, { ...ahead, knownFuture: [1, 2] }, /knownFuture has 1 columns, history 2/, past);
    const scaler = { columns: [{ offset: 0, scale: 1 }] };
    fails(two, { ...ahead, scaler } as never, /scaler is one that was fitted, .* not an object/, past);
    fails(two, { ...ahead, nextRow: 5 } as never, /nextRow is a function .* not 5/, past);
    const later = (async () => 1) as never;
    fails(
      later,
      { strategy: 'oneStep', lookback: 3 },
      /give a number.*, not an object \(Promise\).*async/,
      past,
    );
    fails(
      two,
      { ...ahead, nextRow: () => [1] },
      /nextRow is to give a row of 2 finite values.*not \[1\]/,
      past,
    );
    const input = tf.input({ shape: [3, 1] });
    const pair = tf.model({ inputs: [input, tf.input({ shape: [1] })], outputs: input });
    fails(pair, {}, /has 2 inputs and 1 outputs/);
    const deep = tf.sequential({
      layers: [tf.layers.lstm({ units: 4, returnSequences: true, inputShape: [3, 1] })],
    });
    fails(deep, {}, /gives \[batch, 3, 4\]; a forecast is \[batch, horizon\]/);
    for (const one of [model, two, three, nan, pair, deep]) one.dispose();
  });
});
