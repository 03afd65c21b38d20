import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { errorStats, forecastOf, histogram, residuals } from '../../../../renderers/forecast/errors';
import { parseForecast } from '../../../../renderers/forecast/schema';
import { firstState, moved, zoomed } from '../../../../renderers/forecast/state';
import { envelope } from '../../../../renderers/shared/envelope';
import { timeTicks } from '../../../../renderers/shared/timeTicks';
import { forecastPlot } from '../../../../src/rnn/data/forecastPlot';
import { MIME } from '../../../../src/rnn/display/mime';

const series = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];

const parsed = (options: Omit<Parameters<typeof forecastPlot>[1], 'series'>) =>
  parseForecast(JSON.parse(JSON.stringify(forecastPlot(tf, { series, ...options }).bundle[MIME.forecast])));

describe('forecastPlot', () => {
  it('subtracts the forecast of a step from its actual value, whichever step before it was made', () => {
    // test part: 2 6 5 3; two steps from each origin
    const two = [
      [1, 8],
      [6, 7],
      [4, 0],
    ];
    const data = parsed({ split: { train: 4, validation: 2, test: 4 }, forecasts: { GRU: two } });
    assert.deepEqual(residuals(data, 0, 0), [1, 0, 1, NaN]);
    assert.deepEqual(residuals(data, 0, 1), [NaN, -2, -2, 3]);
    assert.equal(forecastOf(data, 0, 3, 1), 0);
    const { mae, mean, sd } = errorStats(residuals(data, 0, 1));
    assert.ok(Math.abs(mae - 7 / 3) < 1e-12);
    assert.ok(Math.abs(mean + 1 / 3) < 1e-12);
    // statistics.stdev([-2, -2, 3])
    assert.ok(Math.abs(sd - 2.886751345948129) < 1e-12);
  });

  it('says the MAE over all steps and of the first and last in its text', () => {
    const text = forecastPlot(tf, {
      series,
      split: { train: 4, validation: 2, test: 4 },
      forecasts: {
        GRU: [
          [1, 8],
          [6, 7],
          [4, 0],
        ],
      },
    }).bundle[MIME.text] as string;
    assert.match(text, /training 4, validation 2, test 4; horizon 2/);
    // (1+2+0+2+1+3)/6, (1+0+1)/3, (2+2+3)/3
    assert.match(text, /GRU +1\.500 +0\.1667 +0\.6667 +2\.333/);
  });

  it('takes the parts as rnn.split gives them, as shares and as lengths', () => {
    const forecasts = { LSTM: tf.tensor2d([2, 6, 5], [3, 1]) };
    const wanted = { train: 5, validation: 2, test: 3 };
    const arrays = { train: series.slice(0, 5), validation: series.slice(5, 7), test: series.slice(7) };
    for (const split of [wanted, arrays, { train: 0.5, validation: 0.2 }])
      assert.deepEqual(parsed({ split, forecasts }).split, wanted);
    forecasts.LSTM.dispose();
  });

  it('names what does not fit, and the remedy', () => {
    const split = { train: 5, validation: 2, test: 3 };
    assert.throws(
      () => parsed({ split, forecasts: { A: [1, 2] } }),
      /A has 2 forecasts.*3 − 1 \+ 1 = 3.*context/,
    );
    assert.throws(() => parsed({ split: { train: 5, validation: 2, test: 4 }, forecasts: {} }), /10 steps/);
    assert.throws(() => parsed({ split, forecasts: {} }), /forecasts is empty/);
    assert.throws(
      () => parsed({ split, forecasts: { A: [1, 2, 3] }, times: series.map(() => '2020-01-01') }),
      /times\[1\] is not later/,
    );
  });

  it('counts each residual in one bin, the largest in the last', () => {
    assert.deepEqual(
      histogram([0, 1, 2, 3, NaN, 4], 4).map(({ count }) => count),
      [1, 1, 1, 2],
    );
    assert.deepEqual(histogram([5, 5], 4), [{ from: 5, to: 5, count: 2 }]);
  });

  it('keeps every extreme of a line with more steps than pixels', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => Math.sin(i * 12.9898) * ((i * 7919) % 101));
    const points = envelope(
      (i) => values[i]!,
      0,
      9999,
      (i) => i / 50,
      (v) => v,
    );
    assert.ok(points.length <= 402);
    const ys = points.map(([, y]) => y);
    assert.equal(Math.max(...ys), Math.max(...values));
    assert.equal(Math.min(...ys), Math.min(...values));
  });

  it('zooms and moves without leaving the series', () => {
    const data = parsed({ split: { train: 4, validation: 2, test: 4 }, forecasts: { A: [1, 2, 3, 4] } });
    const state = firstState(data);
    assert.deepEqual([state.from, state.to], [6, 9]);
    for (const by of [-100, 3, 100]) {
      const { from, to } = moved(state, 10, by);
      assert.ok(from >= 0 && to <= 9 && to - from === 3);
    }
    assert.deepEqual([zoomed(state, 10, 100).from, zoomed(state, 10, 100).to], [0, 9]);
  });

  it('labels the step that has the date, and not its neighbour', () => {
    const times = Array.from({ length: 60 }, (_, i) => Date.UTC(2024, 1, 10 + i));
    const ticks = timeTicks(times, 0, 59, 800);
    assert.ok(ticks.length > 2);
    for (const { step, label } of ticks)
      assert.equal(new Date(times[step]!).toISOString().slice(0, 10), label);
    assert.deepEqual(
      timeTicks(undefined, 0, 99, 500).map(({ step, label }) => [step, label]),
      [
        [49, '50'],
        [99, '100'],
      ],
    );
  });
});
