import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { reachMarks } from '../../../../renderers/features/reachMarks';
import { csv, madeOf } from '../../../../renderers/features/reading';
import { parseFeatures } from '../../../../renderers/features/schema';
import { words } from '../../../../renderers/features/words';
import { featureTable, type FeatureTableOptions } from '../../../../src/rnn/data/features/featureTable';
import { featureReach } from '../../../../src/rnn/display/featureReach';
import { MIME } from '../../../../src/rnn/display/mime';
import type { Feature } from '../../../../src/rnn/display/views';

const golden = JSON.parse(
  readFileSync(new URL('../../../golden/features.json', import.meta.url), 'utf8'),
) as {
  series: number[];
  times: string[];
  columns: { feature: Feature; values: (number | null)[] }[];
};

/** Of each kind at least one. */
const everyKind = {
  rolling: [2, 7, 14, 30],
  movingAverages: [5],
  exponentialMovingAverages: [1, 5, 12],
  rsi: [3, 14],
  cyclic: ['hour', 'dayOfWeek', 'month', 'dayOfYear'],
} as const;

const parsed = (series: number[], options?: FeatureTableOptions) =>
  parseFeatures(JSON.parse(JSON.stringify(featureTable(tf, series, options).bundle[MIME.features])));
const text = (series: number[], options?: FeatureTableOptions) =>
  featureTable(tf, series, options).bundle[MIME.text] as string;

describe('featureTable', () => {
  it('has the values of pandas for every feature and step, missing where pandas has none', () => {
    const data = parsed(golden.series, { times: golden.times, ...everyKind });
    assert.deepEqual(
      data.features,
      golden.columns.map(({ feature }) => feature),
    );
    golden.columns.forEach(({ feature, values }, f) =>
      values.forEach((expected, t) => {
        const value = data.values[f * values.length + t]!;
        const where = `${feature.kind} ${feature.n} at ${t}: ${value}, pandas ${expected}`;
        if (expected === null) assert.ok(Number.isNaN(value), where);
        else assert.ok(Math.abs(value - expected) <= 1e-6 * Math.max(1, Math.abs(expected)), where);
      }),
    );
  });

  it('exists from the step that its reach says: where pandas has its first value', () => {
    for (const { feature, values } of golden.columns)
      assert.equal(
        featureReach(feature),
        values.findIndex((value) => value !== null),
      );
  });

  it('looks at every step that it marks: a change there changes the mean, the lag and the difference', () => {
    const series = golden.series;
    const t = 40;
    const plain = parsed(series);
    plain.features.forEach((feature, f) => {
      if (!['value', 'lag', 'mean', 'difference'].includes(feature.kind)) return;
      const marks = reachMarks(feature);
      const marked =
        'from' in marks ? Array.from({ length: marks.from + 1 }, (_, back) => back) : [...marks.points];
      const felt = Array.from({ length: t + 1 }, (_, back) => back).filter((back) => {
        const changed = parsed(series.map((x, i) => (i === t - back ? x + 100 : x)));
        return changed.values[f * series.length + t] !== plain.values[f * series.length + t];
      });
      assert.deepEqual(
        felt,
        marked.sort((a, b) => a - b),
        `${feature.kind} ${feature.n}`,
      );
    });
  });

  it('keeps the last 2,000 steps of a longer series, with what came before in their features', () => {
    const series = Array.from({ length: 2100 }, (_, i) => i * i);
    const data = parsed(series, {
      lags: [50],
      rolling: [],
      differences: [3],
      times: series.map((_, i) => i * 1000),
    });
    assert.equal(data.omitted, 100);
    assert.equal(data.series.length, 2000);
    assert.equal(data.series[0], 100 ** 2);
    assert.equal(data.values[2000], 50 ** 2);
    assert.equal(data.values[2 * 2000], 100 ** 2 - 97 ** 2);
    assert.equal(data.times![0], 100_000);
    assert.match(text(series), /step 2100 of 2100.*the view holds the last 2,000/);
  });

  it('is a table of the last step in its text', () => {
    const table = text([3, 1, 4, 1, 5], { lags: [2, 9], rolling: [4], differences: [1], unit: 'm' });
    assert.match(table, /Features at step 5 of 5, in m, for a target at t\+1/);
    assert.match(table, /lag_2 +4 +t−2 +3\n/);
    assert.match(table, /lag_9 +missing: needs 10 values +t−9 +10\n/);
    // statistics.stdev([1, 4, 1, 5])
    assert.match(table, /rolling_std_4 +2\.062 +t−3 … t +4\n/);
    assert.match(
      text([3, 1, 4], { exponentialMovingAverages: [3], rsi: [2] }),
      /ema_3 +3 +1 … t +1\nrsi_2 +60 +1 … t +3$/,
    );
    assert.match(table, /diff_1 +4 +t−1 … t +2$/);
  });

  it('puts numbers in where they are few, and says what is missing', () => {
    const data = parsed([3, 1, 4, -1, 5], { lags: [1], rolling: [3, 4], differences: [1] });
    const made = (name: string, n: number, t: number) =>
      madeOf(
        data,
        data.features.findIndex((f) => f.kind === name && f.n === n),
        t,
        words.en,
        'en',
      );
    assert.equal(made('mean', 3, 2), 'mean of 3.00, 1.00, 4.00');
    assert.equal(made('mean', 4, 3), 'mean of x[t−3] … x[t]');
    assert.equal(made('mean', 4, 2), 'missing: needs 4 values');
    assert.equal(made('max', 4, 4), 'largest of x[t−3] … x[t]: x[t]');
    assert.equal(made('min', 4, 4), 'smallest of x[t−3] … x[t]: x[t−1]');
    assert.equal(made('max', 4, 3), 'largest of x[t−3] … x[t]: x[t−1]');
    assert.equal(made('difference', 1, 4), 'x[t] − x[t−1] = 5.00 − (−1.00)');
    assert.equal(csv(data, words.en).split('\r\n')[1], '1,3,,,,,,,,,,');
  });

  it('names what is wrong, and the remedy', () => {
    const series = [1, 2, 3];
    assert.throws(() => parsed(series, { lags: [0] }), /lags has 0: give whole numbers from 1/);
    assert.throws(() => parsed(series, { rolling: [1] }), /rolling has 1.*no standard deviation/);
    assert.throws(() => parsed(series, { differences: [1.5] }), /differences has 1.5/);
    assert.throws(
      () => parsed(series, { rolling: Array.from({ length: 30 }, (_, i) => i + 2) }),
      /at most 80/,
    );
    assert.throws(() => parsed(series, { times: ['2020-01-01'] }), /times has 1 entries/);
    assert.throws(
      () => parsed(series, { calendar: true }),
      /calendar needs the time of each step: give times/,
    );
    assert.throws(() => parsed([1, NaN]), /series\[1\] is NaN/);
  });

  it('refuses data whose parts do not fit each other', () => {
    const good = featureTable(tf, golden.series, { times: golden.times }).bundle[MIME.features] as object & {
      features: Feature[];
    };
    const wrong = [
      { features: good.features.slice(1) },
      { features: [...good.features].reverse() },
      { times: [1, 2, 3] },
    ];
    for (const part of wrong) assert.throws(() => parseFeatures({ ...good, ...part }));
  });
});
