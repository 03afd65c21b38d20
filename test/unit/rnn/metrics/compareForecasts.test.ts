import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { MetricsView } from '../../../../src/rnn/display/views';
import type { ForecastComparison } from '../../../../src/rnn/index';
import { assertClose, golden, rnn, seriesOf, tf, useBackend } from '../support';

type Measures = Record<string, number>;
interface Case {
  name: string;
  period: number;
  stride: number;
  movingAverage: number;
  context: number[];
  actual: number[][];
  forecast: number[][];
  expected: Record<string, Measures>;
  steps: Record<string, Measures[]>;
}

const cases = golden<{ comparisons: Case[] }>('metric-views').comparisons;
const compared = (comparison: ForecastComparison) => {
  const { bundle } = rnn.compareForecasts(comparison);
  return { data: bundle[MIME.metrics] as MetricsView, text: bundle[MIME.text] as string };
};
const given = ({ actual, forecast, context, period, stride, movingAverage }: Case): ForecastComparison => ({
  actual,
  forecasts: { LSTM: forecast },
  context,
  period,
  stride,
  movingAverage,
});
const closeTo = (actual: number | null | undefined, expected: number, what: string, relative = 1e-8) =>
  assertClose([actual!], expected, relative * Math.max(1, Math.abs(expected)), what);

describe('rnn.compareForecasts', () => {
  before(() => useBackend('cpu'));

  for (const example of cases) {
    it(`agrees with scikit-learn on every row and every step: ${example.name}`, () => {
      const { rows, horizon } = compared(given(example)).data;
      const steps = example.actual[0]!.length;
      assert.equal(horizon, steps > 1 ? steps : undefined);
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['naive', 'seasonal naive', 'moving average', 'LSTM'],
      );
      for (const row of rows) {
        for (const [id, value] of Object.entries(example.expected[row.name]!))
          closeTo(row.values[id], value, `${row.name} ${id}`);
        if (steps === 1) assert.equal(row.steps, undefined);
        else
          example.steps[row.name]!.forEach((measures, k) => {
            for (const [id, value] of Object.entries(measures))
              closeTo(row.steps![id]![k], value, `${row.name} ${id} step ${k + 1}`);
          });
      }
    });
  }

  it('brings scaled windows of rnn.windows back to original units, zeros included', () => {
    const example = cases.find(({ name }) => name === 'three steps')!;
    const test = [...example.actual.map((row) => row[0]!), ...example.actual.at(-1)!.slice(1)];
    const scaler = rnn.standardScaler().fit(example.context);
    const context = scaler.transform(example.context);
    const { x, y } = rnn.windows(scaler.transform(test), { lookback: 12, horizon: 3, context });
    const forecast = tf.tensor2d(example.forecast.map((row) => scaler.transform(row)));
    const { data } = compared({
      actual: y,
      forecasts: { LSTM: forecast, sequence: forecast.reshape([...forecast.shape, 1]) },
      context,
      period: 12,
      scaler,
    });
    for (const row of data.rows) {
      const expected = example.expected[row.name === 'sequence' ? 'LSTM' : row.name]!;
      for (const id of ['mae', 'rmse', 'r2', 'mape'])
        closeTo(row.values[id], expected[id]!, `${row.name} ${id}`, 1e-4);
    }
    assert.match(data.notes[0]!, /MAPE leaves out 6 of 174/);
    tf.dispose([x, y, forecast]);
  });

  it('has MASE of every row and step where the training series is given, scaled or not', () => {
    const [actual, forecast] = [[[3, 5], [5, 4]], [[3, 4], [4, 4]]]; // prettier-ignore
    const [context, train] = [
      [1, 2],
      [1, 3, 2, 1, 2],
    ];
    const { data } = compared({ actual, forecasts: { GRU: forecast }, context, train });
    const [naive, gru] = data.rows;
    assert.deepEqual(
      data.columns.map(({ id }) => id),
      ['mae', 'rmse', 'r2', 'mape', 'mase', 'directionAccuracy'],
    );
    // errors of the naive forecast in train: 2, 1, 1, 1
    assert.equal(gru!.values.mase, 0.5 / 1.25);
    assert.deepEqual(gru!.steps!.mase, [0.5 / 1.25, 0.5 / 1.25]);
    assert.deepEqual(naive!.steps!.mase, [1.5 / 1.25, 2 / 1.25]);
    const scaler = rnn.standardScaler().fit(train);
    const scale = (values: number[]) => scaler.transform(values);
    const scaled = compared({
      actual: actual.map(scale),
      forecasts: { GRU: forecast.map(scale) },
      context: scale(context),
      train: scale(train),
      scaler,
    });
    closeTo(scaled.data.rows[1]!.values.mase, 0.4, 'MASE');
  });

  it('adds the naive rows only, and marks them as baselines', () => {
    const { data } = compared({ actual: [3, 5], forecasts: { GRU: [3, 4] }, context: [1, 2] });
    assert.deepEqual(
      data.rows.map(({ name, role, baseline }) => [name, role, baseline]),
      [
        ['naive', 'naive', true],
        ['GRU', undefined, undefined],
      ],
    );
    assert.equal(data.rows[0]!.values.mae, 1.5);
    assert.equal(data.period, undefined);
  });

  it('is plain JSON, with tables by step in its text', () => {
    const { data, text } = compared({ ...given(cases[1]!), unit: '°C', title: 'Test part' });
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
    assert.match(text, /^Test part\n/);
    assert.match(text, /58 forecasts of 3 steps, 174 values; \* best/);
    assert.match(text, /RMSE \(°C\) by step of the horizon\n +1 +2 +3/);
    assert.doesNotMatch(text, /Not checked/);
  });

  it('leaves no tensor behind', () => {
    const actual = tf.tensor3d([1, 2, 2, 3], [2, 2, 1]);
    const { numTensors } = tf.memory();
    compared({ actual, forecasts: { a: actual }, context: [0] });
    assert.equal(tf.memory().numTensors, numTensors);
    actual.dispose();
  });

  it('says what is wrong', () => {
    const actual = seriesOf(20);
    const context = [1];
    const fails = (change: Partial<ForecastComparison>, message: RegExp) =>
      assert.throws(() => compared({ actual, forecasts: { LSTM: actual }, context, ...change }), message);
    fails({ forecasts: {} }, /forecasts is empty/);
    fails({ forecasts: { LSTM: [1, 2] } }, /"LSTM" has the shape \[2, 1\], actual has \[20, 1\]/);
    fails({ forecasts: { naive: actual } }, /row "naive" is added by itself/);
    fails({ period: 12 }, /context has 1 values, fewer than one period of 12/);
    fails({ movingAverage: 7 }, /context has 1 values, fewer than a window of 7/);
    fails({ movingAverage: 1, forecasts: { 'moving average': actual } }, /row "moving average" is added/);
    fails({ period: 1.5 }, /period is a whole number/);
    fails({ context: [[1, 2]] as never }, /context is to have one value a timestep/);
    fails({ metrics: ['mre' as 'mae'] }, /no metric "mre"/);
    fails({ stride: 2 }, /leaves out the last values before each forecast/);
    const rows = [[1, 2], [3, 4]]; // prettier-ignore
    fails({ actual: rows, forecasts: { a: rows } }, /actual\[1\]\[0\] is 3, but an earlier row says 2/);
    const scaler = rnn.standardScaler().fit([[1, 2], [2, 4]]); // prettier-ignore
    fails({ scaler }, /scaler was fitted on 2 columns.*scaler\.column\(index\)/);
  });
});
